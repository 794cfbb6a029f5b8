import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'original-changed',
  severity: 'error',
  explanation:
    'The bytes a source was imported from can be kept in `.originals/`, each file named after its SHA-256 digest. They are the proof of what was archived, so they may never change. Nothing of this folder is published.',
  bad: '.originals/minutes/9f2c….pdf, opened and saved again',
  good: '.originals/minutes/9f2c….pdf, as `import --keep-original` wrote it',
  find: null,
};
