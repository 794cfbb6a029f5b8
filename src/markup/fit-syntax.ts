import type { gfm } from 'micromark-extension-gfm';

export type SyntaxExtension = ReturnType<typeof gfm>;
export type Constructs = NonNullable<SyntaxExtension['flow']>;
export type Construct = Exclude<Constructs[keyof Constructs], readonly unknown[] | undefined>;

/** What a text holds wherever one of these constructs stands in it. The others begin with a mark of their own. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /:\/\//,
  wwwAutolink: /www\./i,
  // A row of dashes without a bar or a colon underlines a heading.
  table: /\||:-|-:/,
};

/**
 * The extension without the constructs of which a text holds no sign: the parser would try them at each word and
 * line, which takes it a third of its time. What it reads is the same.
 */
export function fitSyntax(extension: SyntaxExtension, text: string): SyntaxExtension {
  const absent = new Set(Object.keys(SIGNS).filter((name) => !SIGNS[name]?.test(text)));
  const trim = (constructs: Constructs | undefined): Constructs =>
    Object.fromEntries(
      Object.entries(constructs ?? {}).flatMap(([code, value]) => {
        const kept = [value ?? []].flat().filter(({ name }) => !absent.has(name ?? ''));
        return kept.length === 0 ? [] : [[code, kept]];
      }),
    );
  return { ...extension, flow: trim(extension.flow), text: trim(extension.text) };
}
