import { deflateSync } from 'node:zlib';
import { numbered, times } from './repeat.ts';

/** Documents made to keep a reader busy, whose contents have about so many bytes, by what they are full of. */
export type FileShapes = Readonly<Record<string, (size: number) => Uint8Array | Promise<Uint8Array>>>;

const BOX = '/MediaBox [0 0 60000 9000000]';
const FONT = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>';
const RESOURCES = '/Resources <</Font <</F 3 0 R>> /XObject <</X 5 0 R>>>>';
const PAGE = `<</Type /Page /Parent 2 0 R ${BOX} ${RESOURCES} /Contents 5 0 R>>`;

const stream = (content: string, keys = '') => `<<${keys} /Length ${content.length}>>\nstream\n${content}\nendstream`;
const packed = (bytes: Uint8Array) =>
  stream(Buffer.from(deflateSync(bytes)).toString('latin1'), '/Filter /FlateDecode');

/** A file of numbered objects, from 1 on: the catalogue, the list of pages, the font, and what follows. */
function pdf(kids: string, objects: readonly string[]): Uint8Array {
  const all = ['<</Type /Catalog /Pages 2 0 R>>', `<</Type /Pages ${kids} ${BOX}>>`, FONT, ...objects];
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of all.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    offsets.push(length);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
  parts.push(head, rows, `trailer\n<</Size ${all.length + 1} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

/** One page with these drawing operators. */
const onePage = (content: string) => pdf('/Kids [4 0 R] /Count 1', [PAGE, stream(content)]);

const words = (x: number, y: number, text: string, size = 10) =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;

/** One page, full of numbered pieces that are shared out over it. */
const placed = (piece: (number: number) => string, size: number) => onePage(numbered(piece, size));

/** For the import. */
export const PDF: FileShapes = {
  pages: (size) => {
    const count = Math.max(1, Math.floor(size / 300));
    const kids = Array.from({ length: count }, (_, page) => `${4 + 2 * page} 0 R`).join(' ');
    const objects = Array.from({ length: count }, (_, page) => [
      `<</Type /Page /Parent 2 0 R ${RESOURCES} /Contents ${5 + 2 * page} 0 R>>`,
      stream(words(50, 4000000, `Some words stand on page ${page}.`)),
    ]);
    return pdf(`/Kids [${kids}] /Count ${count}`, objects.flat());
  },
  'lines of one paragraph': (size) =>
    placed((line) => words(50, 8000000 - 12 * line, 'more and more words in it'), size),
  'lines that end in hyphens': (size) => placed((line) => words(50, 8000000 - 12 * line, 'more words and hyph-'), size),
  'paragraphs on one page': (size) => placed((line) => words(50, 8000000 - 30 * line, 'Some words.'), size),
  'words in one line': (size) => placed((word) => words(50 + 30 * word, 4000000, 'words'), size),
  'words at one place': (size) => placed(() => words(50, 4000000, 'words'), size),
  'words in columns': (size) =>
    placed((piece) => words(50 + 200 * (piece % 3), 8000000 - 12 * Math.floor(piece / 3), 'words in a column'), size),
  'words in hundreds of columns': (size) =>
    placed((piece) => words(50 + 200 * (piece % 300), 8000000 - 12 * Math.floor(piece / 300), 'words of it'), size),
  'words scattered': (size) =>
    placed((piece) => words((piece * 7919) % 60_000, (piece * 104_729) % 8_000_000, 'aa'), size),
  'small signs': (size) =>
    placed((piece) => words((piece * 7919) % 600, 4000000 + ((piece * 104_729) % 800), 'a', piece % 2 ? 4 : 10), size),
  'small signs alone': (size) =>
    placed((piece) => words(50, 8000000 - 20 * piece, piece % 3 ? 'words of it' : '1', piece % 3 ? 10 : 4), size),
  'letters one by one': (size) =>
    placed((piece) => words(50 + 9 * (piece % 60), 8000000 - 12 * Math.floor(piece / 60), 'a'), size),
  'sizes of letters': (size) => placed((piece) => words(50, 8000000 - 40 * piece, 'Words', 5 + (piece % 500)), size),
  'a long string': (size) => onePage(words(50, 4000000, times('word ', size))),
  'brackets in a string': (size) => onePage(words(50, 4000000, `${'('.repeat(size / 2)}${')'.repeat(size / 2)}`)),
  'states saved': (size) => onePage(`${times('q ', size)}${words(50, 4000000, 'Words.')}`),
  'lists in lists': (size) => onePage(`${times('[', size)}${words(50, 4000000, 'Words.')}`),
  'dictionaries in dictionaries': (size) => onePage(`/P ${times('<</A ', size)} BDC ${words(50, 4000000, 'Words.')}`),
  'operators nobody knows': (size) => onePage(`${times('xyz ', size)}${words(50, 4000000, 'Words.')}`),
  'a form in itself': (size) =>
    pdf('/Kids [4 0 R] /Count 1', [
      PAGE,
      stream(
        `${words(50, 4000000, 'Words.')}${times('/X Do\n', size)}`,
        `/Type /XObject /Subtype /Form ${BOX} ${RESOURCES}`,
      ),
    ]),
  'a form drawn again and again': (size) =>
    pdf('/Kids [4 0 R] /Count 1', [
      PAGE.replace('/Contents 5', '/Contents 6'),
      stream(
        numbered((line) => words(50, 8000000 - 12 * line, 'Words of a form'), size / 2),
        `/Type /XObject /Subtype /Form ${BOX} ${RESOURCES}`,
      ),
      stream(times('/X Do\n', size / 2)),
    ]),
  'forms that double': (size) => {
    const depth = 28;
    const forms = Array.from({ length: depth }, (_, level) =>
      stream(
        level + 1 < depth ? '/X Do /X Do' : words(50, 4000000, 'Words.'),
        `/Type /XObject /Subtype /Form ${BOX} /Resources <</Font <</F 3 0 R>> /XObject <</X ${6 + level} 0 R>>>>`,
      ),
    );
    return pdf('/Kids [4 0 R] /Count 1', [
      PAGE.replace('/Contents 5', `/Contents ${5 + depth}`),
      ...forms,
      stream(`${times('% nothing\n', size)}/X Do`),
    ]);
  },
  'pages in pages': (size) => {
    const depth = Math.max(1, Math.floor(size / 100));
    const levels = Array.from({ length: depth }, (_, level) =>
      level + 1 < depth
        ? `<</Type /Pages /Parent ${Math.max(2, level + 3)} 0 R /Kids [${level + 5} 0 R] /Count 1>>`
        : `<</Type /Page /Parent ${level + 3} 0 R ${RESOURCES} ${BOX} >>`,
    );
    return pdf('/Kids [4 0 R] /Count 1', levels);
  },
  'pages in a ring': (size) => pdf(`/Kids [${times('2 0 R ', size)}] /Count ${Math.floor(size / 6)}`, []),
  'more pages than it has': (size) =>
    pdf(`/Kids [4 0 R] /Count ${size * 1000}`, [PAGE, stream(words(50, 4000000, 'Words.'))]),
  'a page that unpacks to a thousand times its size': (size) =>
    pdf('/Kids [4 0 R] /Count 1', [PAGE, packed(Buffer.alloc(size * 1000, ' '))]),
  'a table of objects that is lost': (size) =>
    Buffer.from(`%PDF-1.7\n${times('1 0 obj\n<<>>\nendobj\n', size)}`, 'latin1'),
  'objects without an end': (size) => Buffer.from(`%PDF-1.7\n${times('1 0 obj\n<<', size)}`, 'latin1'),
  'signs that are no object': (size) => Buffer.from(`%PDF-1.7\n${times('trailer ', size)}`, 'latin1'),
};
