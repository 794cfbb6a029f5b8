import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'original-missing',
  severity: 'error',
  explanation:
    '`sha256` is the digest of the bytes that were imported last; the import command writes it. Where originals of a source are kept, the one with this digest has to be among them, or one of the two was changed by hand.',
  bad: `sha256: "0000…" # typed by hand
.originals/minutes/9f2c….pdf`,
  good: `sha256: "9f2c…"
.originals/minutes/9f2c….pdf`,
  find: null,
};
