import fc from 'fast-check';
import type { LocalFault } from '../../src/schema/fault.ts';
import { must } from './law.ts';
import { anyText, joined, WORDS } from './texts.ts';

/** Signs by which Markdown and MDX tell where something begins or ends, and ids of blocks. */
const SIGNS = [
  ...'*_`~[]()<>{}|#>-+=:!\\"\'&;^/',
  ...[
    '**',
    '~~',
    '```',
    '[^1]',
    '[^1]:',
    '![',
    '](',
    '[a]: b',
    '1.',
    '10)',
    '- ',
    '> ',
    '# ',
    '---',
    '===',
    '|-|',
    '| :-: |',
  ],
  ...['<br>', '<br />', '</', '/>', '<!--', '-->', '<a href="', '<Quote of="s#p1">', '</Quote>', '<Cite of="s#p1" />'],
  ...[
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<Figure src="a.png" alt="">',
    '</Figure>',
    '<x-y onclick={',
    '<Quote of=',
    '<>',
  ],
  ...[
    '{/* ',
    ' */}',
    '{1}',
    '&#x3c;',
    '&lt;',
    '&amp',
    'https://a.example/',
    'www.a.example',
    'a@b.example',
    'javascript:',
  ],
  ...[' ^p1', ' ^p1', ' ^p2 speaker="A *b*"', ' ^p_3', '^p4', ' ^x until=2026-01-01 by=p1', ' ^h #', '^', ' at=1:02'],
  ...['import ', 'export default ', 'export const a = 1'],
];

/** Where an address is written. */
const PLACES = [
  ...[
    '[WORD](ADDRESS)',
    '[WORD](<ADDRESS>)',
    '[WORD](ADDRESS "title")',
    '<ADDRESS>',
    'ADDRESS',
    '[WORD]\n\n[WORD]: ADDRESS',
  ],
  ...[
    '[WORD]: <ADDRESS>\n\n[WORD][]',
    '<Quote of="s#p1">[WORD](ADDRESS)</Quote>',
    '| [WORD](ADDRESS) |\n| - |',
    '# [WORD](ADDRESS)',
  ],
];

/** Whole elements that may, or may not, stand in a body. */
const TAGS = [
  'script',
  'style',
  'iframe',
  'img',
  'svg',
  'b',
  'p',
  'a',
  'form',
  'math',
  'kbd',
  'Quote',
  'Fragment',
  'x-y',
  'constructor',
  '__proto__',
].flatMap((name) => [
  `<${name}>`,
  `</${name}>`,
  `<${name} />`,
  `<${name} href="javascript:1" onclick="1" style="a" of="s#p1" />`,
]);

/** Addresses that run something, and those that look like them. */
function anyAddress(): fc.Arbitrary<string> {
  const letters = fc.constantFrom(
    '',
    '',
    '',
    '\t',
    '\n',
    '&#10;',
    '&Tab;',
    '\u00ad',
    '\u200b',
    '&#x0;',
    ' ',
    '\\',
    '%0a',
    '\u0001',
  );
  return fc
    .tuple(
      fc.constantFrom(
        'javascript:',
        'JAVASCRIPT:',
        'data:text/html,',
        'vbscript:',
        'https:',
        'http://',
        '//',
        '/',
        '#',
        'mailto:',
        'x:',
      ),
      fc.nat(12),
      letters,
      letters,
      fc.constantFrom('1', 'a.example', 'a.example/?b=<c>', '(1)', ''),
    )
    .map(([scheme, at, inside, before, rest]) => `${before}${scheme.slice(0, at)}${inside}${scheme.slice(at)}${rest}`);
}

/** Documents of such signs, words and lines; each sign may stand several times in a row. */
export const anyMarkup = fc.oneof(
  { weight: 5, arbitrary: joined(piece(), 40) },
  { weight: 1, arbitrary: anyText },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...PLACES), anyAddress(), fc.constantFrom(...WORDS))
      .map(([place, address, word]) => place.replace('ADDRESS', () => address).replace('WORD', word)),
  },
  { weight: 1, arbitrary: joined(fc.constantFrom(...TAGS, ...WORDS, '\n', '\n\n'), 12) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SIGNS, '\n', '\n> ', '\n- ', ' '), fc.nat(60), joined(piece(), 8))
      .map(([sign, times, rest]) => sign.repeat(times) + rest),
  },
);

function piece(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '\n',
        '\n\n',
        '\n    ',
        '\n\t',
        '  \n',
        '\r\n',
        '\r',
        '\n> ',
        '\n- ',
        '\n  - ',
        '\n| a | b |\n',
      ),
    },
  );
}

/** Every fault stands in the file, says something, and what mends it changes no more than is there. */
export function mustBePlaced(faults: readonly LocalFault[], text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const fault of faults) {
    const { line, column, endLine, endColumn, rule, message, fix } = fault;
    const length = lines[line - 1]?.length ?? -1;
    // A line break belongs to the line that it ends.
    must(column >= 1 && column <= length + 2, 'A fault outside of the file:', fault);
    must(endLine > line || (endLine === line && endColumn >= column), 'A fault that ends before it begins:', fault);
    must(endLine <= lines.length, 'A fault that ends behind the file:', fault);
    must(rule !== '' && message !== '', 'A fault without words:', fault);
    must(rule !== 'markup-unreadable', 'The parser itself failed:', fault);
    if (fix) must(fix.start <= fix.end && fix.end <= text.length, 'A fix outside of the file:', fault);
  }
}
