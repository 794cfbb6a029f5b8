import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { explainSyntaxError } from './explain-syntax.ts';
import type { Construct, Constructs, SyntaxExtension } from './fit-syntax.ts';
import { tooLarge } from './limit-faults.ts';

const OPENINGS = new Set(['mdxJsxFlowTag', 'mdxJsxTextTag', 'mdxFlowExpression', 'mdxTextExpression']);
const ATTRIBUTES = /^mdxJsx(?:Flow|Text)Tag(?:Expression)?Attribute$/;

// The parser holds all of a tag in memory several times over. No tag of ours has more than six.
const ATTRIBUTE_LIMIT = 50;

// Likewise of all tags of a file. A thousand citations have three thousand attributes.
const ATTRIBUTES_LIMIT = 100_000;

class TooManyAttributes extends Error {}

/**
 * The tags and expressions of one text as its parser opens them: an error of the parser knows only where
 * reading stopped, which for a missing quotation mark is the end of the file. Tags with attributes without
 * end are read no further.
 */
export class OpenTags {
  /** UTF-16 offset of the tag or expression that was opened last, and its attributes so far. */
  #offset: number | null = null;
  #attributes = 0;
  /** Attributes of all tags until now, each counted once, as often as the parser may try it; and where the last is. */
  #all = 0;
  #last = -1;

  /** The extension, whose tags and expressions are noted here as they are opened. */
  watch(extension: SyntaxExtension): SyntaxExtension {
    const wrap = (construct: Construct): Construct => {
      const note = (type: string, offset: number) => this.#note(type, offset);
      return {
        ...construct,
        tokenize(effects, ok, nok) {
          const noted: typeof effects = {
            ...effects,
            enter(type, fields) {
              const token = effects.enter(type, fields);
              note(type, token.start.offset);
              return token;
            },
          };
          return construct.tokenize.call(this, noted, ok, nok);
        },
      };
    };
    const wrapAll = (constructs: Constructs | undefined): Constructs =>
      Object.fromEntries(
        Object.entries(constructs ?? {}).map(([code, value]) => [
          code,
          Array.isArray(value) ? value.map(wrap) : wrap(value as Construct),
        ]),
      );
    return { ...extension, flow: wrapAll(extension.flow), text: wrapAll(extension.text) };
  }

  #note(type: string, offset: number): void {
    if (OPENINGS.has(type)) {
      this.#offset = offset;
      this.#attributes = 0;
    }
    if (!ATTRIBUTES.test(type)) return;
    this.#attributes += 1;
    if (offset > this.#last) this.#all += 1;
    this.#last = Math.max(this.#last, offset);
    if (this.#attributes > ATTRIBUTE_LIMIT || this.#all > ATTRIBUTES_LIMIT) throw new TooManyAttributes();
  }

  /** The fault for the error with which the parser gave up on the text. */
  explain(error: unknown, text: string, lines: Lines): LocalFault {
    if (!(error instanceof TooManyAttributes)) return explainSyntaxError(error, text, lines, this.#offset);
    const start = this.#offset ?? 0;
    const tag = /^<[\w.:-]{1,100}/.exec(text.slice(start, start + 101))?.[0] ?? '<';
    const span = lines.span(start, start + tag.length);
    if (this.#attributes <= ATTRIBUTE_LIMIT) return tooLarge(span, `${ATTRIBUTES_LIMIT} attributes of tags`);
    return {
      ...span,
      rule: 'tag-too-long',
      message: `The tag \`${tag}\` that begins here has more than ${ATTRIBUTE_LIMIT} attributes, more than can be read in reasonable time.`,
      help: 'Leave the attributes that it knows, each once.',
    };
  }
}
