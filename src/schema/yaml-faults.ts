import { type Document, isAlias, isCollection, isMap, isScalar, visit, type YAMLError } from 'yaml';
import type { LocalFault } from './fault.ts';
import type { Lines } from './lines.ts';
import { quoteLine } from './quoted-line.ts';

type Problem = YAMLError | Document['warnings'][number];

const HELP: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML knows no tabs.',
  BAD_INDENT: 'Let the lines of one group begin in the same column.',
  BLOCK_AS_IMPLICIT_KEY: 'A value that holds a colon and a space needs quotation marks around it.',
  MULTILINE_IMPLICIT_KEY: 'A key is followed by a colon and a space, on the same line.',
  MISSING_CHAR: 'A quotation mark or a bracket that was opened must be closed, and a key ends in a colon.',
  BAD_SCALAR_START: 'A value that begins with a special character needs quotation marks around it.',
  BAD_ALIAS: 'A value that begins with `*` needs quotation marks around it.',
  MULTIPLE_DOCS: 'One file holds one document: remove the second line `---`.',
  TAG_RESOLVE_FAILED: 'A value that begins with `!` needs quotation marks around it.',
};

/** What stands in place of sentences that only a programmer understands. */
const SENTENCES: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a second colon in one line begins a group within a group',
  MULTIPLE_DOCS: 'a second line `---` ends the text before its end',
  MISSING_CHAR: 'a colon behind a key, a quotation mark or a bracket is missing',
  UNEXPECTED_TOKEN: 'something stands behind the end of a value',
  MULTILINE_IMPLICIT_KEY: 'this line is neither a key with its value nor part of the value above it',
  TAG_RESOLVE_FAILED: 'a word that begins with `!` is a tag for programs',
};

/** What the words of a value are taken for when no quotation marks stand around them. */
const QUOTABLE: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
]);

/** The file that a document stands in, and the UTF-16 offset at which it begins there. */
interface Place {
  text: string;
  lines: Lines;
  start: number;
  /** Whether the value of a key is words, which can stand between quotation marks. */
  isText: (key: string) => boolean;
}

/**
 * What is wrong with the syntax of a YAML document. What the parser only stumbles over after a first fault is left out.
 */
export function syntaxFaults(document: Document.Parsed, place: Place): LocalFault[] {
  const { lines, start } = place;
  const problems: Problem[] = [...document.errors, ...document.warnings];
  const linesTold = new Set<number>();
  const told = problems.filter(({ code, pos }, index) => {
    const { line } = lines.point(start + pos[0]);
    const isNew = !linesTold.has(line);
    linesTold.add(line);
    return isNew && (index === 0 || code !== 'UNEXPECTED_TOKEN');
  });
  const faults: SyntaxFault[] = [
    ...told.map((problem) => syntaxFault(problem, document, place)),
    ...collectionKeys(document, lines, start),
    ...repeatedKeys(document, lines, start),
    ...lostAliases(document, place),
  ];
  // Where quotation marks make a line readable, nothing else in it is wrong.
  const quoted = new Map(faults.flatMap((fault) => (fault.isQuoted ? [[fault.line, fault] as const] : [])));
  return faults
    .filter((fault) => !quoted.has(fault.line) || quoted.get(fault.line) === fault)
    .map(({ isQuoted, ...fault }) => fault);
}

/** A fault of syntax, and whether quotation marks around the value of its line are all that is missing. */
type SyntaxFault = LocalFault & { isQuoted?: boolean };

/** The way out where the value of the line around an offset is words that YAML takes for something else. */
function quoting(offset: number, { text, lines, isText }: Place): Partial<SyntaxFault> {
  const quoted = quoteLine(text, lines.startOf(lines.point(offset).line), isText);
  if (quoted === null) return {};
  return {
    ...(quoted.start === offset && lines.span(quoted.start, quoted.end)),
    help: `Write \`${quoted.written}\`.`,
    fix: quoted.fix,
    isQuoted: true,
  };
}

/** What is said of a document that is too deep or too repetitive. */
export function failure(error: unknown): Pick<LocalFault, 'message' | 'help'> {
  if (error instanceof RangeError) {
    return { message: 'The YAML is nested too deeply to be read.', help: 'Write the values out.' };
  }
  return {
    message: 'The YAML repeats itself through references more often than any honest file does.',
    help: 'Write the values out.',
  };
}

function syntaxFault(problem: Problem, document: Document.Parsed, place: Place): SyntaxFault {
  const { text, lines, start } = place;
  const [from, to] = problem.pos;
  const rule = 'yaml-syntax';
  const glued = /^[ \t]*([A-Za-z]\w*):(?=[^\s/])(.*)/.exec(text.slice(start + from, start + from + 200));
  if (glued && /KEY|MISSING_CHAR/.test(problem.code)) {
    const [whole, key = '', value = ''] = glued;
    const colon = start + from + whole.length - value.length - 1;
    return {
      ...lines.span(colon, colon + 1),
      rule,
      message: `A space is missing behind the colon of \`${key}\`, so YAML does not read it as a key.`,
      help: `Write \`${key}: ${value.trim()}\`.`,
      fix: { start: colon + 1, end: colon + 1, text: ' ' },
    };
  }
  const opening = openingOf(problem, document);
  if (opening !== null) {
    return {
      ...lines.span(start + opening, start + opening + 1),
      rule,
      message: 'YAML cannot read this: the quotation mark or bracket that opens here is not closed.',
      help: 'Write the mark that closes it behind the value. A `#` behind a space begins a comment, and hides what follows.',
    };
  }
  if (/Maximum call stack/.test(problem.message))
    return { ...lines.span(start + from, start + from + 1), rule, ...failure(new RangeError()) };
  const sign = /^Plain value cannot start with (?:reserved character|directive indicator character) (.)/.exec(
    problem.message,
  )?.[1];
  const sentence = sign
    ? `a value begins with \`${sign}\` only between quotation marks`
    : (SENTENCES[problem.code] ?? problem.message.replace(/\.?$/, ''));
  return {
    ...lines.span(start + from, start + Math.max(to, from + 1)),
    rule,
    message: `YAML cannot read this: ${sentence}.`,
    help:
      HELP[problem.code] ?? 'Compare the line with its neighbours; put quotation marks around the value when in doubt.',
    ...(QUOTABLE.has(problem.code) && quoting(start + from, place)),
  };
}

/** Where the quotation mark or bracket stands that is not closed; null when the problem is another one. */
function openingOf({ pos: [at], message }: Problem, document: Document.Parsed): number | null {
  const isQuote = /^Missing closing ["']/.test(message);
  if (!isQuote && !/^(?:Expected flow|Flow) (?:map|sequence)/i.test(message)) return null;
  let opening: number | null = null;
  visit(document, {
    Scalar(_, { range, type }) {
      if (isQuote && range && range[0] < at && range[1] >= at && /^QUOTE/.test(String(type))) opening = range[0];
    },
    Collection(_, { range, flow }) {
      if (!isQuote && range && flow && range[0] < at) opening = range[0];
    },
  });
  return opening;
}

function lostAliases(document: Document.Parsed, place: Place): SyntaxFault[] {
  const { lines, start } = place;
  const faults: SyntaxFault[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if ('anchor' in node && node.anchor) anchors.add(node.anchor);
      } else if (node.range && !anchors.has(node.source)) {
        faults.push({
          ...lines.span(start + node.range[0], start + node.range[1]),
          rule: 'yaml-syntax',
          message: `YAML reads \`*${node.source}\` as a reference to a value that is not there.`,
          help: HELP.BAD_ALIAS ?? null,
          ...quoting(start + node.range[0], place),
        });
      }
    },
  });
  return faults;
}

/** A list or a group as a key: a few hundred of them within one another would take minutes to be made text of. */
function collectionKeys(document: Document.Parsed, lines: Lines, start: number): LocalFault[] {
  const faults: LocalFault[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isCollection(key)) return;
      const [from, to] = key.range ?? [0, 0];
      faults.push({
        ...lines.span(start + from, start + to),
        rule: 'yaml-syntax',
        message: 'YAML reads a list or a group here as a key.',
        help: 'A key is one word. Put quotation marks around a value that begins with `?`, `[` or `{`.',
      });
      return visit.BREAK;
    },
  });
  return faults;
}

// The parser's own check compares each key with every other, which takes minutes for a hostile file.
function repeatedKeys(document: Document.Parsed, lines: Lines, start: number): LocalFault[] {
  const faults: LocalFault[] = [];
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        if (seen.has(key.value)) {
          faults.push({
            ...lines.span(start + key.range[0], start + key.range[1]),
            rule: 'duplicate-key',
            message: 'This key stands twice.',
            help: 'Keep one of the two lines.',
          });
        }
        seen.add(key.value);
      }
    },
  });
  return faults;
}
