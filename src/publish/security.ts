import { urlOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { instantOf } from './feeds/feed.ts';
import { lastChangeOf, latestOf } from './last-change.ts';

/**
 * Whom to tell of a hole in the site (RFC 9116). The format demands a day on which it expires, and the
 * build reads no clock: it is a year after the last change that content tells of, so that it stays true
 * on a site that is kept and lapses on one that is not. Null where no address may be given, or no day
 * is known.
 */
export function securityTxt(archive: Archive): string | null {
  const { site } = archive;
  const { email } = site.publisher;
  const contacts = [email === null ? null : `mailto:${email}`, site.report].filter(
    (contact) => contact !== null && /^(?:mailto:[^\s@<>"]+@[^\s@<>"]+|https:\S+)$/i.test(contact),
  );
  const changed = latestOf([
    ...[...archive.claims.values()].flatMap((claim) => [lastChangeOf(claim), claim.withdrawn?.on ?? null]),
    ...[...archive.sources.values()].map(({ retrieved }) => retrieved),
    ...[...archive.pages.values()].map(({ updated }) => updated),
  ]);
  if (contacts.length === 0 || changed === null) return null;
  const expires = instantOf(changed);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const address = urlOf(site, '/.well-known/security.txt');
  return [
    ...[...new Set(contacts)].map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${site.language}`,
    ...(address.startsWith('https:') ? [`Canonical: ${address}`] : []),
    '',
  ].join('\n');
}
