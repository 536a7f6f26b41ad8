import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const source = join(import.meta.dirname, '../../src');

/** What the files of a folder (or one file) may import: folders of src, packages, and `node:` for Node. */
const allowed: Record<string, readonly string[]> = {
  text: ['text', 'corpus/schema.ts', 'any-ascii', 'astro/zod', 'temml'],
  listing: ['listing', 'problem.ts', 'text', 'astro/zod'],
  metadata: ['metadata', 'corpus/schema.ts', 'text', 'astro/zod', '@citation-js'],
  topics: ['topics', 'corpus/schema.ts', 'problem.ts', 'text', 'astro/zod'],
  glossary: ['glossary', 'corpus/schema.ts', 'problem.ts', 'search/stemming.ts', 'text', 'astro/zod'],
  related: ['related', 'corpus/schema.ts', 'text'],
  map: ['map', 'corpus/schema.ts', 'text', 'astro/zod', 'umap-js'],
  corpus: [
    'corpus',
    'glossary',
    'listing',
    'map',
    'metadata',
    'permalinks',
    'related',
    'topics',
    'text',
    'problem.ts',
    'astro/zod',
  ],
  formats: [
    'formats',
    'corpus/schema.ts',
    'metadata',
    'topics/schema.ts',
    'routes.ts',
    'text',
    'astro/zod',
    'any-ascii',
    'citeproc',
    'feed',
    'schema-dts',
  ],
  search: ['search', 'formats', 'routes.ts', 'corpus/schema.ts', 'text'],
  permalinks: ['permalinks', 'corpus/schema.ts', 'problem.ts', 'routes.ts', 'text', 'astro/zod'],
  'link-image': [
    'link-image',
    'corpus/lists.ts',
    'corpus/schema.ts',
    'formats/summary.ts',
    'routes.ts',
    'text',
    'topics/schema.ts',
  ],
  preferences: ['preferences'],
  security: ['security', 'preferences', 'node:'],
  cite: ['cite'],
  'site-identity.ts': [],
  'problem.ts': [],
  'routes.ts': [],
  'settings.ts': ['node:'],
  content: [
    'content',
    'corpus',
    'formats',
    'glossary',
    'listing',
    'metadata',
    'permalinks',
    'topics',
    'text',
    'problem.ts',
    'routes.ts',
    'astro/zod',
    'yaml',
    'node:',
  ],
};

/** A static import or export, or a dynamic import; sentences with the word “from” are none. */
const IMPORT =
  /^(?:import\b[^'\n]*|export\b[^'\n]*|\} )from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

for (const file of files) {
  const rule = allowed[file] ?? allowed[file.split('/')[0] ?? ''];
  if (!rule) continue;
  test(`src/${file} imports only what its place in the data flow allows`, () => {
    const text = readFileSync(join(source, file), 'utf8');
    for (const [, ...found] of text.matchAll(IMPORT)) {
      const specifier = found.find((name) => name !== undefined) ?? '';
      const target = specifier.startsWith('.')
        ? relative(source, join(dirname(join(source, file)), specifier))
        : specifier;
      assert.ok(
        rule.some(
          (prefix) => target === prefix || target.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`),
        ),
        `${specifier} is not among what it may import (${rule.join(', ') || 'nothing'})`,
      );
    }
  });
}
