import { readFile } from 'node:fs/promises';
import { checkRunOf } from '../src/review/check-run.ts';
import { isCommit } from '../src/review/push-preview.ts';
import { HostileReport, readReport } from '../src/review/read-report.ts';

// Shows the report of a check at the lines of a pull request. Run by publish-check.yml, without any
// package installed: the report is written by code that nobody trusts.
const { GITHUB_TOKEN = '', GITHUB_REPOSITORY = '', HEAD_SHA = '', GITHUB_API_URL = '' } = process.env;

async function send(method: 'POST' | 'PATCH', path: string, body: object): Promise<{ id: number }> {
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${GITHUB_TOKEN}`, Accept: 'application/vnd.github+json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${method} ${path}.`);
  return (await answer.json()) as { id: number };
}

try {
  if (!isCommit(HEAD_SHA)) throw new HostileReport('HEAD_SHA is not the name of a commit.');
  const report = readReport(await readFile(process.argv[2] ?? ''), process.env.CONTENT_DIR || 'content');
  const { create, updates } = checkRunOf(report, HEAD_SHA);
  const { id } = await send('POST', 'check-runs', create);
  for (const update of updates) await send('PATCH', `check-runs/${id}`, update);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
