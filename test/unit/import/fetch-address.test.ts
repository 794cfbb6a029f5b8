import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchAddress } from '../../../src/import/fetch-address.ts';
import { isPrivateHost } from '../../../src/import/private-host.ts';
import { readDocument } from '../../../src/import/read-document.ts';

const LIMITS = { time: 1_000, bytes: 1_000_000 };
const PAGE = '<!doctype html><html lang="de"><body><p>Größere Brücken für alle.</p></body></html>';
let base = '';
let agent = '';
const sockets = new Set<Socket>();

const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  '/page.html': (response) => response.setHeader('content-type', 'text/html; charset="utf-8"').end(PAGE),
  '/western': (response) =>
    response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(Buffer.from(PAGE, 'latin1')),
  '/gzip': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE)),
  '/missing': (response) => response.writeHead(404).end('not here'),
  '/broken': (response) => response.writeHead(500).end(),
  '/empty': (response) => response.end(),
  '/silent': () => {},
  '/slow': (response) => {
    response.write(PAGE);
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  '/short': (response, { socket }) => {
    response.writeHead(200, { 'content-length': 5_000 });
    response.write(PAGE);
    setTimeout(() => socket.destroy(), 50);
  },
  '/huge': (response) => {
    const part = Buffer.alloc(100_000, 'a');
    const more = () => {
      while (response.writable && response.write(part));
    };
    response.on('drain', more);
    more();
  },
  '/says-huge': (response) => response.writeHead(200, { 'content-length': 5_000_000_000 }).write('a'),
  '/bomb': (response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(80_000_000), { level: 9 })),
  '/damaged': (response) => response.setHeader('content-encoding', 'gzip').end('this is no gzip'),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-nowhere': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/hop': (response, { url = '' }) => {
    const left = Number(new URL(url, 'http://x').searchParams.get('left'));
    response.writeHead(301, { location: left > 1 ? `/hop?left=${left - 1}` : '/page.html' }).end();
  },
};

const server = createServer((request, response) => {
  agent = request.headers['user-agent'] ?? '';
  const answer = answers[(request.url ?? '').replace(/\?.*/, '')];
  if (answer) answer(response, request);
  else response.writeHead(404).end();
});

beforeAll(async () => {
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

async function words(path: string): Promise<string | undefined> {
  const { blocks } = await readDocument(await fetchAddress(`${base}${path}`, LIMITS));
  return blocks[0]?.text;
}

test('a page is read in the character set that its server names, packed or not', async () => {
  for (const path of ['/page.html', '/western', '/gzip']) expect(await words(path)).toBe('Größere Brücken für alle.');
});

test('the bytes are those of the document, with what the server said of them', async () => {
  const { bytes, charset, mediaType, ending, url } = await fetchAddress(`${base}/page.html`, LIMITS);
  expect(Buffer.from(bytes).toString()).toBe(PAGE);
  expect({ charset, mediaType, ending, url }).toEqual({
    charset: 'utf-8',
    mediaType: 'text/html',
    ending: 'html',
    url: `${base}/page.html`,
  });
});

test('the user agent names the project', async () => {
  await fetchAddress(`${base}/page.html`, LIMITS);
  expect(agent).toMatch(/^Verbatim\/\d/);
});

test('five redirects are followed, and the last address is the one that counts; six are not', async () => {
  expect((await fetchAddress(`${base}/hop?left=5`, LIMITS)).url).toBe(`${base}/page.html`);
  await expect(fetchAddress(`${base}/hop?left=6`, LIMITS)).rejects.toThrow('redirects more than 5 times.');
});

test.each([
  ['/missing', 'answered 404: there is no such page.'],
  ['/broken', 'answered 500.'],
  ['/empty', 'answered with an empty document.'],
  ['/silent', 'did not send the whole document within 1 seconds.'],
  ['/slow', 'did not send the whole document within 1 seconds.'],
  ['/short', 'broke the connection off before the document was complete.'],
  ['/huge', 'The document is larger than'],
  ['/says-huge', 'The document is larger than'],
  ['/bomb', 'The document is larger than'],
  ['/damaged', 'sent an answer that is damaged'],
  ['/loop', 'redirects more than 5 times.'],
  ['/to-file', 'redirects to an address that is not on the web (file:).'],
  ['/to-nowhere', 'redirects to what is no address.'],
])('%s is told in a sentence: %s', async (path, sentence) => {
  await expect(fetchAddress(`${base}${path}`, LIMITS)).rejects.toThrow(sentence);
});

test('a host that does not answer is told in a sentence', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  await expect(fetchAddress(`http://127.0.0.1:${port}/`, LIMITS)).rejects.toThrow(`127.0.0.1:${port} does not answer.`);
});

test('private networks are known, so that no public page can redirect into one', () => {
  for (const host of ['localhost', '127.0.0.1', '10.1.2.3', '192.168.0.1', '169.254.169.254', '[::1]', 'x.internal']) {
    expect(isPrivateHost(host), host).toBe(true);
  }
  for (const host of ['example.org', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', 'localhost.example']) {
    expect(isPrivateHost(host), host).toBe(false);
  }
});
