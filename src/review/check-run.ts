import type { Annotation, ReadReport } from './read-report.ts';

/** What one request takes. */
const MOST_AT_ONCE = 50;

interface Output {
  title: string;
  summary: string;
  annotations: Annotation[];
}

/** The bodies of the requests that show a report at a commit: the first creates the check run, the others add to it. */
export interface CheckRun {
  create: { name: string; head_sha: string; status: 'completed'; conclusion: 'success' | 'failure'; output: Output };
  updates: { output: Output }[];
}

/** Format: https://docs.github.com/rest/checks/runs. Nothing in the summary but numbers: it is read as Markdown. */
export function checkRunOf({ annotations, errors, warnings, left }: ReadReport, head: string): CheckRun {
  const title = `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  const summary = left === 0 ? `${title}.` : `${title}. ${left} more are told by \`npm run check\` only.`;
  const outputs: Output[] = [];
  for (let at = 0; at === 0 || at < annotations.length; at += MOST_AT_ONCE) {
    outputs.push({ title, summary, annotations: annotations.slice(at, at + MOST_AT_ONCE) });
  }
  const [output = { title, summary, annotations: [] }, ...rest] = outputs;
  return {
    create: {
      name: 'Archive',
      head_sha: head,
      status: 'completed',
      conclusion: errors > 0 ? 'failure' : 'success',
      output,
    },
    updates: rest.map((each) => ({ output: each })),
  };
}
