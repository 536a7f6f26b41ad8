import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { bundleOnly } from './src/build/astro/bundle-only.ts';
import { directScripts } from './src/build/astro/direct-scripts.ts';
import { plainImports } from './src/build/astro/plain-imports.ts';
import { projectRoot } from './src/build/astro/project-root.ts';
import { noteReads } from './src/build/astro/reads/note-reads.ts';
import { watchContent } from './src/build/astro/watch-content.ts';
import { serveBibliographicFiles } from './src/build/bibliographic-files/bibliographic-files.ts';
import { settings } from './src/build/build-settings.ts';
import { proseModules } from './src/build/prose/prose-modules.ts';

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  // White space between words counts as in HTML; Astro's default would follow JSX and glue words together.
  compressHTML: true,
  // Its colours are styles of elements, which the pages' policy blocks.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  image: { service: { entrypoint: './src/build/prose/plain-images.ts' } },
  server: { port: settings.port },
  integrations: [projectRoot(), bundleOnly(), mdx(), serveBibliographicFiles(), watchContent()],
  vite: {
    plugins: [tailwindcss(), noteReads(), proseModules(), plainImports(), directScripts()],
    // What builds and tests work on is nothing that the site while it is edited is made from.
    server: { watch: { ignored: ['**/.carrel/**'] } },
    build: {
      rolldownOptions: {
        output: {
          // The search in one file: it compresses better than in three, and is always wanted whole.
          codeSplitting: {
            groups: [
              // What every page needs, its own script included, must not bring the search or the desk with it.
              {
                name: 'every-page',
                test: /preload-helper|Base\.astro\?|desk\/(?:kept-papers|keep-control)|reading\/list-keys|preferences\/remember/,
                priority: 1,
              },
              // What every list needs.
              {
                name: 'rows',
                test: /src\/(?:components\/PaperRow\.astro\?|browser\/(?:desk\/row-controls|reading\/(?:list-in-hand|stored-list))|desk\/reading-list|lists\/paging)\./,
                priority: 1,
              },
              // What the search and the desk share must not bring one with the other.
              {
                name: 'shared',
                test: /src\/(?:browser\/(?:element|load-style|replace-rows|site-routes|search\/announcer)|routes)\./,
                priority: 1,
              },
              // Nor must the marks of new papers bring the desk.
              {
                name: 'news',
                test: /src\/(?:desk\/(?:seen|visits)|browser\/(?:news\/fetch-additions|desk\/followed-ids))\./,
                priority: 1,
              },
              {
                name: 'search',
                // What a folder `later` holds is loaded when a query needs it.
                test: /src\/(?:pages\/search\.astro\?|search\/(?:engine|format)\/(?!later\/|beside\/)|browser\/(?:after-paint\.|search\/(?:results\/|paper-search\.|query-history\.))|words\/stem\.|compare\.ts)/,
              },
              // What stands beside hits, in one more file: it is loaded once they are painted.
              { name: 'beside', test: /src\/(?:browser\/search|search\/(?:engine|format))\/beside\// },
            ],
          },
        },
        // Astro marks the modules of MDX files with a directive of its own, which the bundler warns of once a file
        // (https://github.com/withastro/astro/issues/18087).
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
  },
});
