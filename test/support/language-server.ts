import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROJECT = join(import.meta.dirname, '../..');

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

/** What an editor asks the Astro language server, which the Astro extension for VS Code brings. */
export interface EditorSession {
  /** Opens a file with a text. */
  open: (path: string, language: string, text: string) => void;
  /** Asks about an opened file; `extra` are further parameters. */
  ask: <Answer>(method: string, path: string, extra?: object) => Promise<Answer>;
  close: () => void;
}

/**
 * Starts the language server on a folder, with completion of front matter switched on. Format of the
 * messages: https://microsoft.github.io/language-server-protocol/
 */
export async function startEditor(folder: string): Promise<EditorSession> {
  const server = spawn(
    process.execPath,
    [join(PROJECT, 'node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const waiting = new Map<number, (result: unknown) => void>();
  let received = Buffer.alloc(0);
  let last = 0;

  const send = (message: object) => {
    const bytes = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${bytes.length}\r\n\r\n`);
    server.stdin.write(bytes);
  };
  const request = (method: string, params: object): Promise<unknown> => {
    last += 1;
    const id = last;
    send({ id, method, params });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const receive = (message: Message) => {
    if (message.id === undefined) return;
    // The server asks back for settings; there are none.
    if (message.method) send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
    else waiting.get(message.id)?.(message.result);
  };
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const start = received.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/.exec(received.toString('latin1', 0, Math.max(0, start)))?.[1]);
      if (start < 4 || received.length < start + length) return;
      receive(JSON.parse(received.toString('utf8', start, start + length)));
      received = received.subarray(start + length);
    }
  });

  const uri = pathToFileURL(folder).href;
  await request('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'archive' }],
    capabilities: { textDocument: { completion: {}, diagnostic: {} } },
    initializationOptions: {
      typescript: { tsdk: join(PROJECT, 'node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  send({ method: 'initialized', params: {} });
  return {
    open: (path, languageId, text) =>
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: pathToFileURL(path).href, languageId, version: 1, text } },
      }),
    ask: <Answer>(method: string, path: string, extra: object = {}) =>
      request(method, { textDocument: { uri: pathToFileURL(path).href }, ...extra }) as Promise<Answer>,
    close: () => void server.kill(),
  };
}
