import { numbered, type Shapes, times } from './repeat.ts';

const page = (body: string, head = '') => `<html><head>${head}</head><body><article>${body}</article></body></html>`;
const script = (json: string) => page('<p>Words here.</p>', `<script type="application/ld+json">${json}</script>`);
const clock = (number: number) => [3600, 60, 1].map((unit) => String(Math.floor(number / unit) % 60).padStart(2, '0'));
const cue = (number: number, words: string, mark = ',') =>
  `${clock(number).join(':')}${mark}000 --> ${clock(number).join(':')}${mark}900\n${words}\n\n`;
const srt = (size: number, words: (number: number) => string) =>
  numbered((number) => `${number + 1}\n${cue(number, words(number))}`, size);
const oneCue = (words: string) => `1\n${cue(1, words)}`;
const vtt = (rest: string) => `WEBVTT\n\n${rest}`;

/** For the import, by the ending of a document. */
export const DOCUMENTS: Readonly<Record<string, Shapes>> = {
  txt: {
    lines: (size) => times('word word word.\n', size),
    'one line': (size) => times('word ', size),
    'short lines': (size) => times('a\n', size),
    'wrapped lines': (size) => times(`${'word '.repeat(12)}\n`, size),
    'blank lines': (size) => `${times('\n', size)}a`,
    'spaces between words': (size) => `a${times(' ', size)}b\n`,
    'line feeds of printers': (size) => times('a\f', size),
    headings: (size) => numbered((number) => `Head ${number}\n\nLonger words below the head ${number}.\n\n`, size),
    'quotation marks': (size) => `word.${times('”', size)}a`,
  },
  log: {
    brackets: (size) => times('[', size),
    'links without an end': (size) => times('[a](', size),
    'strong words without an end': (size) => times('**a ', size),
    bars: (size) => times('|', size),
  },
  md: {
    paragraphs: (size) => times('Some *words* here.\n\n', size),
    'elements in elements': (size) => times('<div>', size),
    'elements without an end': (size) => times('<b>a\n\n', size),
    'comments without an end': (size) => times('<!-- \n\n', size),
    'raw text without an end': (size) => times('<![CDATA[\n\n', size),
    'angle brackets': (size) => times('a <\n\n', size),
    'an element with attributes': (size) => `<a ${times('b="c" ', size)}>x</a>`,
    'addresses in angle brackets': (size) => times('<https://a.example> ', size),
    'tables of many columns and short rows': (size) =>
      times(`${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(500)}\n`, size),
    'references to one long address': (size) =>
      `[a]: /${times('x', size / 2)}\n\n${times(`${'[a] '.repeat(1000)}\n\n`, size / 2)}`,
    'lists 90 deep': (size) =>
      times(Array.from({ length: 90 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''), size),
    'marks of two kinds in paragraphs': (size) => times(`${'*_'.repeat(2400)}a\n\n`, size),
    'brackets in front matter': (size) => `---\ntitle: ${times('[', size)}\n---\n\nWords.\n`,
    'keys in front matter': (size) => `---\n${numbered((number) => `k${number}: 1\n`, size)}---\n\nWords.\n`,
    'lists in front matter': (size) => `---\n${times('- ', size)}\n---\n\nWords.\n`,
    'keys in keys in front matter': (size) => `---\n${times('? ', size)}\n---\n\nWords.\n`,
  },
  html: {
    paragraphs: (size) => page(times('<p>Some words stand here.</p>', size)),
    'elements in elements': (size) => page(times('<div>Some words here', size)),
    'elements 500 deep': (size) => page(times(`${'<div>'.repeat(500)}a${'</div>'.repeat(500)}`, size)),
    'elements 500 deep with words': (size) =>
      page(times(`${'<div>Some words here, and more'.repeat(500)}${'</div>'.repeat(500)}`, size)),
    'marks 500 deep': (size) => page(times(`<p>${'<b>a'.repeat(500)}${'</b>'.repeat(500)}</p>`, size)),
    'lists 200 deep': (size) => page(times(`${'<ul><li>a'.repeat(200)}${'</li></ul>'.repeat(200)}`, size)),
    'tables 100 deep': (size) =>
      page(times(`${'<table><tr><td>a'.repeat(100)}${'</td></tr></table>'.repeat(100)}`, size)),
    'paragraphs without an end': (size) => page(times('<p>Some words', size)),
    'links without an end': (size) => page(times('<a href="x">a', size)),
    'items without an end': (size) => page(`<ul>${times('<li>a', size)}`),
    'cells without an end': (size) => page(`<table>${times('<tr><td>a', size)}`),
    'ends without a beginning': (size) => page(`<p>Words.</p>${times('</div></p>', size)}`),
    'rows of a table': (size) => page(`<p>Words.</p><table>${times('<tr><td>a</td><td>b</td></tr>', size)}</table>`),
    'cells over many columns': (size) =>
      page(`<p>Words.</p><table>${times('<tr><td colspan="1000">a</td></tr>', size)}</table>`),
    'cells over many rows': (size) =>
      page(`<p>Words.</p><table>${times('<tr><td rowspan="1000">a</td></tr>', size)}</table>`),
    'cells over many of both': (size) =>
      page(`<p>Words.</p><table><tr>${times('<td colspan="1000" rowspan="65534">a</td>', size)}</tr></table>`),
    'a wide table of short rows': (size) =>
      page(`<p>Words.</p><table><tr>${times('<td>a', size / 2)}</tr>${times('<tr>', size / 2)}</table>`),
    'a list': (size) => page(`<ul>${times('<li>Some words.</li>', size)}</ul>`),
    headings: (size) => page(times('<h2>Head</h2><p>Words of it.</p>', size)),
    'headings of the first level': (size) => page(numbered((number) => `<h1>Head ${number}</h1>`, size)),
    'sections in a section': (size) => page(times('<section><h2>a</h2><p>Some words.</p></section>', size)),
    'sections 100 deep': (size) =>
      page(times(`${'<section><h2>a</h2><p>Some words.</p>'.repeat(100)}${'</section>'.repeat(100)}`, size)),
    'links to more': (size) => page(`${times('<p><a href="/x">Read more</a></p>', size)}<p>Some words stand here.</p>`),
    'links in one paragraph': (size) => page(`<p>${times('<a href="/x">more</a> ', size)}</p>`),
    'line breaks': (size) => page(`<p>${times('a<br>', size)}</p>`),
    'line breaks in pairs': (size) => page(`<div>${times('a<br><br>', size)}</div>`),
    'words beside paragraphs': (size) => page(`<div>${times('words <b>bold</b><p>a</p>', size)}</div>`),
    'spaces between words': (size) => page(`<p>a${times(' ', size)}b</p>`),
    entities: (size) => page(`<p>${times('&amp;', size)}</p>`),
    'attributes of one element': (size) => page(`<p ${numbered((number) => `a${number}="b" `, size)}>words</p>`),
    'classes of one element': (size) => page(`<p class="${numbered((number) => `a${number} `, size)}">Words</p>`),
    'a style of one element': (size) => page(`<p style="${times('display:none;', size)}">Words</p>`),
    'comments without an end': (size) => page(`<p>a</p>${times('<!--', size)}`),
    'comments before the page': (size) => `${times('<!-- a -->', size)}<p>Words.</p>`,
    'spaces before the page': (size) => `${times(' ', size)}<p>Words.</p>`,
    'metadata before the page': (size) => `${times('<meta a>', size)}<p>Words.</p>`,
    'titles without an end': (size) => `${times('<title>', size)}<p>Words.</p>`,
    'tags without an end': (size) => page(`<p>Words.</p>${times('<a ', size)}`),
    'angle brackets': (size) => page(`<p>Words.</p>${times('<', size)}`),
    'beginnings of tags': (size) => times('<a ', size),
    'beginnings of pages': (size) => times('<html ', size),
    'beginnings of document types': (size) => times('<!doctype html', size),
    'a long class': (size) => page(`<p class="${times('a_', size)}">Words</p>`),
    'furniture 100 deep': (size) =>
      page(times(`${'<div class="share"><p>Words'.repeat(100)}${'</p></div>'.repeat(100)}`, size)),
    'preformatted spaces': (size) => page(`<pre>a${times(' ', size)}b</pre>`),
    'preformatted lines': (size) => page(`<pre>${times('a\n\n', size)}</pre>`),
    scripts: (size) => page(`<p>Words.</p>${times('<script>a</script>', size)}`),
    templates: (size) => page(`${times('<template>a</template>', size)}<p>Words.</p>`),
    drawings: (size) => page(`${times('<svg><g><path d="M0"/></g></svg>', size)}<p>Words.</p>`),
    images: (size) => page(`<p>Words.</p>${times('<img src="a.png" alt="b">', size)}`),
    figures: (size) => page(times('<figure><img src="a.png" alt="b"><figcaption>c</figcaption></figure>', size)),
    forms: (size) => page(`${times('<form><input name="a"></form>', size)}<p>Words.</p>`),
    options: (size) => page(`<select>${times('<option>a', size)}</select><p>Words.</p>`),
    'metadata of authors': (size) => page('<p>Words.</p>', times('<meta name="author" content="a">', size)),
    'metadata of many names': (size) =>
      page(
        '<p>Words.</p>',
        numbered((number) => `<meta property="a${number}" content="b">`, size),
      ),
    'lists in JSON-LD': (size) => script(times('[', size)),
    'closed lists in JSON-LD': (size) => script(`${times('[', size / 2)}${times(']', size / 2)}`),
    'articles in JSON-LD': (size) => script(`[${times('{"@type":"Article","author":{"name":"a"}},', size)}{}]`),
    'many texts of JSON-LD': (size) =>
      page('<p>Words.</p>', times('<script type="application/ld+json">{"@type":"Article"}</script>', size)),
  },
  srt: {
    cues: (size) => srt(size, (number) => `Words of ${number}.`),
    'cues of one sentence': (size) => srt(size, (number) => `words ${number}`),
    'cues of one long sentence': (size) => srt(size, (number) => `${number} words `.repeat(50)),
    'cues that repeat themselves': (size) => srt(size, (number) => 'word '.repeat((number % 500) + 1)),
    'speakers of their own': (size) => srt(size, (number) => `ANNA ${'ABCDEFGH'[number % 8]}: Words.`),
    'a cue of lines': (size) => oneCue(times('a\n', size)),
    'a cue of one line': (size) => oneCue(times('word ', size)),
    'a cue of dashes': (size) => oneCue(times('- Ab\n', size)),
    'a cue of tags': (size) => oneCue(times('<i>', size)),
    'a cue of braces': (size) => oneCue(times('{\\', size)),
    'a cue of full stops': (size) => oneCue(`${times('.)', size)}a`),
    'full stops before the next cue': (size) => `${oneCue(times('.)', size))}2\n${cue(2, 'a')}`,
    'a cue of arrows': (size) => oneCue(times('-->\n', size)),
    'a cue of spaces': (size) => oneCue(`a${times(' ', size)}b`),
    'a cue of lines of spaces': (size) => oneCue(`a${times('\n ', size)}\nb`),
    'names without an end': (size) => oneCue(`A${times(' A', size)}`),
  },
  vtt: {
    cues: (size) => vtt(numbered((number) => cue(number, 'words', '.'), size)),
    voices: (size) => vtt(cue(1, times('<v Anna>', size), '.')),
    'voices with words': (size) => vtt(cue(1, times('<v Anna>a</v>', size), '.')),
    'marks in marks': (size) => vtt(cue(1, times('<i>a', size), '.')),
    'marks one after the other': (size) => vtt(cue(1, times('<i>a</i>', size), '.')),
    notes: (size) => vtt(`${times('NOTE a\n\n', size)}${cue(1, 'words', '.')}`),
    styles: (size) => vtt(`STYLE\n${times('a {\n', size)}\n\n${cue(1, 'words', '.')}`),
    regions: (size) => vtt(`${times('REGION\nid:a\n\n', size)}${cue(1, 'words', '.')}`),
    settings: (size) => vtt(`00:01.000 --> 00:02.000 ${times('align:start ', size)}\nwords\n`),
    entities: (size) => vtt(cue(1, times('&amp;', size), '.')),
    ampersands: (size) => vtt(cue(1, times('&', size), '.')),
    'tags without an end': (size) => vtt(cue(1, times('<', size), '.')),
    'ruby in ruby': (size) => vtt(cue(1, times('<ruby>a<rt>b', size), '.')),
    'classes of one mark': (size) => vtt(cue(1, `<c${times('.a', size)}>x`, '.')),
    'times in a cue': (size) => vtt(cue(1, times('<00:01.000>a', size), '.')),
  },
};
