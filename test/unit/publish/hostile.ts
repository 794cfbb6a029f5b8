/** Texts that break out of formats, are run by spreadsheets, or that careless writers mangle. */
export const HOSTILE = [
  '</script><script>alert(1)</script><!-- <script>',
  ']]> <![CDATA[ & &amp; &lt; " \' <b>',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '\tTab first',
  "'already quoted",
  "''twice",
  '＝wide',
  'a "quoted", cell; with; marks\nand a line',
  'לא \u202eright to left\u202c اليوم',
  'emoji 👩‍👩‍👧 and 𝔘𝔫𝔦',
  'a, comma & a-dash – and_more ~ % # ? = :~:text=x',
  '\\textbf{x} $5 {open',
  '@article{x, year = 1999}',
  '[link](javascript:x) `code` *em* # head',
];

/** What YAML can smuggle in though no file holds it. */
export const ILL_FORMED = ['lone \ud83d surrogate', 'other \udc00 half', 'not a character \uffff'];
