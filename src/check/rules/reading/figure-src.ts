import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'figure-src',
  severity: 'error',
  explanation:
    'A picture is a png, jpeg, webp or avif file that lies beside the text or below it. Its metadata is removed at build, and no other site learns who reads.',
  bad: '<Figure src="https://example.org/bridge.jpg" alt="The bridge" />',
  good: '<Figure src="bridge.jpg" alt="The bridge" />',
  find: null,
};
