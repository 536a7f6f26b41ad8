import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { pagefind } from './src/integrations/pagefind.ts';
import { settings } from './src/loaders/settings.ts';

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  // White space between words counts as in HTML; Astro's default would follow JSX and glue words together.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { port: settings.port },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => new URL(page).pathname !== `${settings.basePath}search/` }),
    pagefind(),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: {
      rolldownOptions: {
        // Astro marks the modules of MDX files with a directive of its own, which the bundler warns of once a file.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
  },
});
