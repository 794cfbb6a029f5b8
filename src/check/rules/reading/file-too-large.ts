import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'file-too-large',
  severity: 'error',
  explanation:
    'A file is at most 8 MB large and has at most 100,000 lines, 200,000 quotes and items of lists (each counted at every line that it holds) and 200,000 cells of tables (`|`). Rows of tables leave out at most 100,000 cells that their heads have, and references repeat at most 2 million characters of addresses. Its tags have at most 100,000 attributes, and its marks (`*`, `_`, `[` and the like) make at most 250 million pairs with others of their paragraphs. The citations of a text hold at most 500 million characters of sources, those of an archive 1,000 million; its charts are drawn from tables of at most 10 million bytes, those of an archive from 200 million. Front matter and other YAML has at most 2 million characters and 1,000 brackets. More would keep the parsers busy for minutes or exhaust their memory.',
  bad: 'sources/all-minutes-since-1900.md',
  good: 'sources/minutes/1900.md',
  find: null,
};
