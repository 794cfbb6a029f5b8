import JSZip from 'jszip';
import type { FileShapes } from './pdf.ts';
import { numbered, times } from './repeat.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document with this body; `others` are further files in it, by their path. */
function docx(body: string, others: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const archive = new JSZip();
  archive.file('[Content_Types].xml', TYPES);
  archive.file('_rels/.rels', RELATIONS);
  archive.file('word/document.xml', `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`);
  for (const [path, text] of Object.entries(others)) archive.file(path, text);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string, style = '') => `<w:p><w:pPr>${style}</w:pPr>${run(text)}</w:p>`;
const nested = (open: string, close: string, size: number) => {
  const depth = Math.floor(size / (open.length + close.length));
  return `${open.repeat(depth)}${paragraph('Words.')}${close.repeat(depth)}`;
};

/** For the import; so many bytes have the contents before they are packed. */
export const DOCX: FileShapes = {
  paragraphs: (size) => docx(times(paragraph('Some words stand here.'), size)),
  'runs of one paragraph': (size) => docx(`<w:p>${times(run('word '), size)}</w:p>`),
  'runs in turn bold': (size) => docx(`<w:p>${times(run('a', '<w:b/>') + run('b'), size)}</w:p>`),
  'raised signs': (size) => docx(`<w:p>${times(run('a', '<w:position w:val="6"/>'), size)}</w:p>`),
  'line breaks': (size) => docx(`<w:p><w:r>${times('<w:t>a</w:t><w:br/>', size)}</w:r></w:p>`),
  'one long text': (size) => docx(paragraph(times('word ', size))),
  headings: (size) =>
    docx(numbered((head) => paragraph(`Head ${head}`, '<w:pStyle w:val="Heading1"/>') + paragraph('Words.'), size)),
  'styles without a name': (size) => docx(numbered((style) => paragraph('a', `<w:pStyle w:val="S${style}"/>`), size)),
  'tables in tables': (size) => docx(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', size)),
  'rows of a table': (size) =>
    docx(`<w:tbl>${times(`<w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr>`, size)}</w:tbl>`),
  'cells of one row': (size) => docx(`<w:tbl><w:tr>${times(`<w:tc>${paragraph('a')}</w:tc>`, size)}</w:tr></w:tbl>`),
  'cells over many columns': (size) =>
    docx(
      `<w:tbl><w:tr>${times(`<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr>${paragraph('a')}</w:tc>`, size)}</w:tr></w:tbl>`,
    ),
  'cells that go on below': (size) =>
    docx(`<w:tbl>${times(`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('a')}</w:tc></w:tr>`, size)}</w:tbl>`),
  'parts in parts': (size) => docx(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', size)),
  'insertions in insertions': (size) => docx(`<w:p>${times('<w:ins>', size / 2)}${times('</w:ins>', size / 2)}</w:p>`),
  'elements nobody knows': (size) => docx(nested('<w:x>', '</w:x>', size)),
  'lists of many levels': (size) =>
    docx(
      numbered(
        (item) => paragraph('Item.', `<w:numPr><w:ilvl w:val="${item % 5}"/><w:numId w:val="1"/></w:numPr>`),
        size,
      ),
      {
        'word/numbering.xml': `${XML}<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0">${Array.from({ length: 9 }, (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
      },
    ),
  'fields that begin': (size) => docx(`<w:p>${times('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', size)}</w:p>`),
  'attributes of one element': (size) => docx(`<w:p ${numbered((at) => `a${at}="b" `, size)}/>${paragraph('Words.')}`),
  entities: (size) => docx(paragraph(times('&amp;', size))),
  'entities of entities': (size) => {
    const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    return docx('', {
      'word/document.xml': `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY e0 "word">${levels}]>${`<w:document ${WORD}><w:body>${paragraph(`&e12;${times(' word', size)}`)}</w:body></w:document>`}`,
    });
  },
  comments: (size) => docx(`${times('<!-- a -->', size)}${paragraph('Words.')}`),
  'text that is no XML': (size) => docx('', { 'word/document.xml': times('<', size) }),
  'many files': (size) =>
    docx(paragraph('Words.'), Object.fromEntries(Array.from({ length: size / 100 }, (_, at) => [`f${at}`, '']))),
};
