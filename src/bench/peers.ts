import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Command, type Measured, measure } from './measure.ts';
import type { Bench } from './runs.ts';

/** A generator that others use, and how it is made to draw the same texts as small pages. */
interface Peer {
  name: string;
  /** Where claims go in its project, and how they end. */
  claims: string;
  ending: string;
  /** Its own files. */
  files: Record<string, string>;
  output: string;
  /** The text of a claim in its own form. */
  convert: (body: string) => string;
  /** The command; null where it is not to be had. */
  command: (directory: string, project: string) => Pick<Command, 'command' | 'args'> | null;
}

const ELEVENTY = '@11ty/eleventy@3.1.2';

/** Without components, a quotation is the element itself. */
function withElements(body: string): string {
  return body
    .replace(/<Quote of="([^"]*)"[^>]*>(.*?)<\/Quote>/g, '<q cite="$1">$2</q>')
    .replace(/<Cite of="([^"]*)"[^>]*\/>/g, '<a href="/sources/$1">$1</a>');
}

const LAYOUT = (title: string, content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${content}</main></body></html>`;

const PEERS: Peer[] = [
  {
    name: 'astro',
    claims: 'src/claims',
    ending: '.mdx',
    output: 'dist',
    convert: (body) => body,
    files: {
      'package.json': '{"name": "peer", "type": "module", "private": true}',
      'astro.config.mjs':
        "import mdx from '@astrojs/mdx';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [mdx()] });\n",
      'src/content.config.ts':
        "import { glob } from 'astro/loaders';\nimport { defineCollection } from 'astro:content';\nexport const collections = { claims: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: 'src/claims' }) }) };\n",
      'src/components/Quote.astro': '<q cite={Astro.props.of}><slot /></q>\n',
      'src/components/Cite.astro': "<a href={'/sources/' + Astro.props.of}>{Astro.props.of}</a>\n",
      'src/pages/claims/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Cite from '/src/components/Cite.astro';
import Quote from '/src/components/Quote.astro';
export async function getStaticPaths() {
  return (await getCollection('claims')).map((claim) => ({ params: { id: claim.id }, props: { claim } }));
}
const { claim } = Astro.props;
const { Content } = await render(claim);
---
${LAYOUT('{claim.data.claim}', '<Content components={{ Cite, Quote }} />')}
`,
    },
    command: (_directory, project) => ({
      command: process.execPath,
      args: [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'],
    }),
  },
  {
    name: 'eleventy',
    claims: 'claims',
    ending: '.md',
    output: '_site',
    convert: withElements,
    files: {
      'package.json': '{"name": "peer", "private": true}',
      'claims/claims.json': '{"layout": "claim.njk"}',
      '_includes/claim.njk': LAYOUT('{{ claim }}', '{{ content | safe }}'),
    },
    command: () => ({ command: 'npx', args: ['--yes', ELEVENTY, '--quiet'] }),
  },
  {
    name: 'hugo',
    claims: 'content/claims',
    ending: '.md',
    output: 'public',
    convert: withElements,
    files: {
      'hugo.toml':
        'baseURL = "https://peer.example/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n[markup.goldmark.renderer]\nunsafe = true\n',
      'layouts/_default/single.html': LAYOUT('{{ .Params.claim }}', '{{ .Content }}'),
      'layouts/_default/list.html': '<ul>{{ range .Pages }}<li>{{ .Params.claim }}</li>{{ end }}</ul>',
    },
    command: () => (spawnSync('hugo', ['version']).status === 0 ? { command: 'hugo', args: [] } : null),
  },
];

/** Measures each peer over the same texts, then Pagefind over its pages; the run is both together. */
export async function measurePeers({ project, folder, tell }: Bench): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const peer of PEERS) {
    const directory = join(folder, `peer-${peer.name}`);
    const run = peer.command(directory, project);
    if (run === null) {
      tell(`Skipped: ${peer.name} is not installed.`);
      continue;
    }
    tell(`Measuring: ${peer.name} …`);
    try {
      await setUp(peer, directory, project, join(folder, 'content/claims'));
      const environment = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
      const output = join(directory, peer.output);
      // Once without pages, so that what npx has to fetch is not measured.
      if (run.command === 'npx') spawnSync('npx', ['--yes', ELEVENTY, '--version'], { cwd: directory });
      const pages = await measure({ ...run, name: peer.name, directory, environment, output });
      const index = await measure({
        name: 'pagefind',
        command: process.execPath,
        args: [join(project, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', output],
        directory,
        environment,
        output,
      });
      measured.push(together(`${peer.name} + pagefind`, pages, index));
    } catch (error) {
      tell(`Skipped: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  return measured;
}

function together(name: string, pages: Measured, index: Measured): Measured {
  return {
    name,
    seconds: pages.seconds + index.seconds,
    cpuSeconds: pages.cpuSeconds + index.cpuSeconds,
    peakBytes: Math.max(pages.peakBytes, index.peakBytes),
    files: pages.files + index.files,
    bytes: pages.bytes + index.bytes,
    stages: { render: pages.seconds, index: index.seconds },
  };
}

async function setUp(peer: Peer, directory: string, project: string, claims: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  if (peer.name === 'astro') await symlink(join(project, 'node_modules'), join(directory, 'node_modules'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  };
  for (const [path, text] of Object.entries(peer.files)) await write(path, text);
  for (const name of await readdir(claims, { recursive: true })) {
    if (!name.endsWith('.mdx')) continue;
    const [, front = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(await readFile(join(claims, name), 'utf8')) ?? [];
    await write(join(peer.claims, name.replace(/\.mdx$/, peer.ending)), front + peer.convert(body));
  }
}
