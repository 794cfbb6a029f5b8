import { mkdir, writeFile } from 'node:fs/promises';
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Connect } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveIndex } from '../../../src/integrations/serve-index.ts';
import { makeFolder, removeMade } from '../../support/archive-on-disk.ts';

let server: Server;

beforeAll(async () => {
  const output = await makeFolder();
  await mkdir(join(output, 'pagefind/en'), { recursive: true });
  await writeFile(join(output, 'pagefind/bundles.json'), '{"languages":["en"]}');
  await writeFile(join(output, 'pagefind/en/pagefind.js'), 'export {};');
  await writeFile(join(output, 'secret.txt'), 'secret');
  const handle = serveIndex(output, '/sub/');
  server = createServer((request, response) =>
    handle(request as Connect.IncomingMessage, response, () => response.end('astro')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.close();
  await removeMade();
});

/** Asks for a path as it is, which `fetch` would tidy up. */
function get(path: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], body }));
    })
      .on('error', reject)
      .end();
  });
}

test('the index of the last build is served while one writes, below the base or not', async () => {
  expect(await get('/sub/pagefind/bundles.json')).toMatchObject({ status: 200, body: '{"languages":["en"]}' });
  expect(await get('/pagefind/en/pagefind.js?site=1')).toMatchObject({ status: 200, type: 'text/javascript' });
});

test('without a build the answer says what to do', async () => {
  expect(await get('/sub/pagefind/de/pagefind.js')).toMatchObject({
    status: 404,
    body: expect.stringContaining('build'),
  });
});

test.each([
  '/sub/pagefind/../secret.txt',
  '/sub/pagefind/..%2fsecret.txt',
  '/pagefind/%2e%2e/secret.txt',
  '/sub/pagefind/%',
  '/sub/pagefind/en',
])('nothing outside the index is served: %s', async (path) => {
  const { status, body } = await get(path);
  expect(body).not.toContain('secret');
  expect(status === 404 || body === 'astro').toBe(true);
});

test('everything else is left to Astro', async () => {
  expect((await get('/sub/claims/')).body).toBe('astro');
});
