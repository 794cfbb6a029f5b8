/**
 * The origins that pages must be allowed to connect to beside their own (`connect-src` of a content
 * security policy): those of the other sites whose search is asked along, and no others.
 */
export function connectSources({ federation }: { federation: readonly string[] }): string[] {
  return [...new Set(federation.map((address) => new URL(address).origin))].sort();
}
