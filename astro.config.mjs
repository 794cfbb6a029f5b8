import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { verbatim } from './src/integrations/verbatim.ts';
import { numberUses, outlineHeadings } from './src/markup/page-plugins.ts';

// Astro reports each build to its makers unless told not to; who wants that sets the variable to nothing.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Small scripts and styles would stand inline otherwise, which the content security policy forbids.
  vite: { build: { assetsInlineLimit: 0 } },
  // Exactness: typographic replacement would change the words between quotation marks.
  markdown: {
    processor: unified({ smartypants: false, syntaxHighlight: false, remarkPlugins: [outlineHeadings, numberUses] }),
  },
  integrations: [verbatim(), mdx()],
});
