import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'image-without-credit',
  severity: 'warning',
  explanation: 'A picture says whose it is. Readers judge a picture by its maker, and most licences demand the name.',
  bad: '<Figure src="bridge.jpg" alt="The bridge">The bridge</Figure>',
  good: '<Figure src="bridge.jpg" alt="The bridge" credit="Ada Writer">The bridge</Figure>',
  find: ({ read }) =>
    [...read.claims.values(), ...read.pages.values()].flatMap(({ file, body }) =>
      body.uses.flatMap((use) => {
        if (use.component !== 'Figure' || use.credit !== null) return [];
        return {
          ...use.srcSpan,
          file,
          message: `Nobody is named as the maker of \`${use.src}\`.`,
          help: 'Add `credit="…"` with the name, and the licence if it asks for it.',
        };
      }),
    ),
};
