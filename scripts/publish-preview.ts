import { isCommit, pushPreview } from '../src/review/push-preview.ts';
import { HostilePreview, readPreview } from '../src/review/read-preview.ts';

// Publishes the site that a pull request would make. Run by publish-check.yml, without any package
// installed: the site is written by code that nobody trusts, and is copied, never run.
const {
  GITHUB_TOKEN = '',
  GITHUB_REPOSITORY = '',
  GITHUB_SERVER_URL = '',
  GITHUB_API_URL = '',
  HEAD_SHA = '',
} = process.env;

try {
  if (!isCommit(HEAD_SHA)) throw new HostilePreview('HEAD_SHA is not the name of a commit.');
  const folder = process.argv[2] ?? '';
  const files = await readPreview(folder);
  const login = Buffer.from(`x-access-token:${GITHUB_TOKEN}`).toString('base64');
  await pushPreview(
    { folder, files, head: HEAD_SHA },
    {
      remote: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`,
      // In the environment, since arguments can be read by every process of the machine.
      environment: {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${GITHUB_SERVER_URL}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${login}`,
      },
    },
  );
  const [owner = '', name = ''] = GITHUB_REPOSITORY.split('/');
  const target_url = `https://${owner.toLowerCase()}.github.io/${name}/${HEAD_SHA}/`;
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/statuses/${HEAD_SHA}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${GITHUB_TOKEN}`, Accept: 'application/vnd.github+json' },
    body: JSON.stringify({
      state: 'success',
      context: 'Preview',
      description: 'The site with this change',
      target_url,
    }),
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} when told of the preview.`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
