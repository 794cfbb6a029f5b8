import { getViteConfig } from 'astro/config';
import type { experimental_AstroContainer } from 'astro/container';
import { createServer } from 'vite';
import { setCurrentArchive } from '../archive/current.ts';
import { loadArchive } from '../archive/load.ts';
import { accentStyles } from '../integrations/accent.ts';

const PAGE = '/src/pages/claims/[...id].astro';

/** Draws the page of every claim of an archive with the page that the site has, and hands on its HTML. */
export async function* drawClaimPages(
  content: string,
  project: string,
): AsyncGenerator<{ path: string; html: string }, void, void> {
  const places = {
    content,
    output: `${content}-none`,
    publicDirectory: `${content}-none`,
    siteUrl: null,
    basePath: null,
    cache: `${content}-none`,
  };
  const { archive, faults } = await loadArchive(places, { drafts: false });
  if (!archive) throw new Error(`The archive has a fault: ${faults[0]?.message}`);
  setCurrentArchive(archive);
  const settings = getViteConfig(
    {
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      appType: 'custom',
      plugins: [accentStyles()],
      logLevel: 'silent',
    },
    { root: project, configFile: false, trailingSlash: 'always', devToolbar: { enabled: false }, logLevel: 'silent' },
  );
  const server = await createServer(await settings({ mode: 'production', command: 'serve' }));
  try {
    const { experimental_AstroContainer: Container } = (await server.ssrLoadModule('astro/container')) as {
      experimental_AstroContainer: typeof experimental_AstroContainer;
    };
    const { default: page } = await server.ssrLoadModule(PAGE);
    const container = await Container.create();
    for (const claim of archive.claims.values()) {
      const html = await container.renderToString(page, { params: { id: claim.id }, partial: false });
      yield { path: claim.path, html };
    }
  } finally {
    await server.close();
  }
}
