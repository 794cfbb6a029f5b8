import type { Root } from 'hast';
import type { Body } from './body.ts';
import { blockQuotationsOf, proseOf } from './prose.ts';

/** A body whose tree is made each time it is asked for, and whose prose, which few ask for, is read from it once. */
export class LazyBody implements Body {
  readonly uses: Body['uses'];
  readonly links: Body['links'];
  readonly headings: Body['headings'];
  readonly #makeTree: () => Root;
  #prose: Pick<Body, 'prose' | 'blockQuotations'> | null = null;

  constructor({ uses, links, headings }: Pick<Body, 'uses' | 'links' | 'headings'>, makeTree: () => Root) {
    this.uses = uses;
    this.links = links;
    this.headings = headings;
    this.#makeTree = makeTree;
  }

  get tree(): Root {
    return this.#makeTree();
  }

  get prose(): Body['prose'] {
    return this.#readProse().prose;
  }

  get blockQuotations(): Body['blockQuotations'] {
    return this.#readProse().blockQuotations;
  }

  #readProse(): Pick<Body, 'prose' | 'blockQuotations'> {
    if (this.#prose === null) {
      const { tree } = this;
      this.#prose = { prose: proseOf(tree), blockQuotations: blockQuotationsOf(tree) };
    }
    return this.#prose;
  }
}
