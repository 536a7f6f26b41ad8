import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ABSTRACT, buildOver, STACK } from '../support/build-over.ts';
import { toy } from '../support/built-sites.mjs';

describe('content with problems', () => {
  test('stops the build with every problem at once, and the old site stays', async () => {
    const { code, output, left } = await buildOver({
      'listings/a.txt': `A title alone\nA second title\n${ABSTRACT}\n${ABSTRACT}\n`,
      'listings/b.txt': '\n\n',
      'listings/c.txt': Buffer.from([0x41, 0x0a, 0xff, 0xfe, 0x0a]),
      'listings.yaml': 'nowhere:\n  title: A listing that is not here\n',
      'metadata/m.json': '{ "title": 3 }',
      'permalinks.json': '{"papers": {\n  "a": {},\n}}',
      'topics/t.mdx': '---\ntitle: T\narea: A\norder: 1\ndefinition: D.\n---\nSee <Paper id="missing" />.\n',
    });
    assert.equal(code, 1, output);
    for (const expected of [
      /^listings\/a\.txt:1 {2}a title without an abstract: “A title alone” · /m,
      /^listings\/a\.txt:4 {2}an abstract without a title: “We study desks\..*” · /m,
      /^listings\/b\.txt {2}no paper in this listing · /m,
      /^listings\/c\.txt:2 {2}not UTF-8 text · /m,
      /^listings\.yaml:1 {2}facts about a listing that does not exist: “nowhere” · /m,
      /^metadata\/m\.json {2}a file that cannot be read: “a list of CSL-JSON items, .*” · /m,
      /^permalinks\.json:3 {2}a file that cannot be read: /m,
      /^topics\/t\.mdx:7 {2}a reference to something that is not here: “<Paper id="missing" \/>” · /m,
    ])
      assert.match(output, expected);
    assert.deepEqual(left, { names: ['content', 'dist'], old: 'the old site' });
  });

  const cases: [string, Record<string, string>, RegExp][] = [
    ['a folder without listings', {}, /listings\/ {2}no listing found · /],
    [
      'a published address that would be lost',
      {
        'listings/a.txt': `A title\n${ABSTRACT}`,
        'permalinks.json':
          '{\n  "papers": {\n    "a-title": {"title":"A title"},\n    "b": {"title":"B"}\n  }\n}\n',
      },
      /^1 problem .*\npermalinks\.json:4 {2}a published address that would be lost: “papers\/b: B” · .*"redirect"/m,
    ],
    [
      'YAML that cannot be read',
      { 'listings/a.txt': `A title\n${ABSTRACT}`, 'listings.yaml': 'a:\n  title: "open\n' },
      /listings\.yaml:\d {2}a file that cannot be read/,
    ],
  ];
  for (const [what, files, expected] of cases) {
    test(`${what} stops the build`, async () => {
      const { code, output, left } = await buildOver(files);
      assert.equal(code, 1, output);
      assert.match(output, expected);
      assert.doesNotMatch(output, STACK);
      assert.deepEqual(left, { names: ['content', 'dist'], old: 'the old site' });
    });
  }

  const prose: [string, string, RegExp][] = [
    [
      'with an unknown component',
      '---\ntitle: A\ndescription: B\n---\n<Unknown />\n',
      /^pages\/about\.mdx:5 {2}a component that is not here: “<Unknown \/>” · /m,
    ],
    [
      'that cannot be understood',
      '---\ntitle: A\ndescription: B\n---\n<open\n',
      /^pages\/about\.mdx:5 {2}prose that cannot be rendered: “.+” · /m,
    ],
    [
      'that fails when it is rendered',
      '---\ntitle: A\ndescription: B\n---\n{process.no.where}\n',
      /^src\/pages\/about\.astro {2}.*where/m,
    ],
    [
      'whose front matter is incomplete',
      '---\ntitle: A\n---\nText\n',
      /^pages\/about\.mdx:2 {2}.*“description: /m,
    ],
    [
      'whose front matter cannot be read',
      '---\ntitle: "A\n---\nText\n',
      /^pages\/about\.mdx:\d {2}a file that cannot be read/m,
    ],
  ];
  for (const [what, text, expected] of prose) {
    test(`prose ${what} stops the build`, async () => {
      const { code, output, left } = await buildOver({ 'pages/about.mdx': text }, toy.content);
      assert.equal(code, 1, output);
      assert.match(output, expected);
      assert.doesNotMatch(output, STACK);
      assert.deepEqual(left, { names: ['content', 'dist'], old: 'the old site' });
    });
  }
});

describe('a build that cannot finish', () => {
  const preload = pathToFileURL(join(import.meta.dirname, '../support/full-disk.ts')).href;
  const endsHalfWay = join(import.meta.dirname, '../support/ends-half-way.sh');
  const fullDiskAt = (place: string) => ({ NODE_OPTIONS: `--import=${preload}`, FULL_DISK_AT: place });
  const cases: [string, Record<string, string>, RegExp][] = [
    ['Astro’s own notes', fullDiskAt('data-store'), /ENOSPC|file system/],
    ['a page', fullDiskAt('topics/index\\.html$'), /ENOSPC/],
    ['a Pagefind that does not start', { PAGEFIND_EXTENDED_BINARY_PATH: process.execPath }, /search index/],
    [
      'a Pagefind that ends half-way',
      { PAGEFIND_EXTENDED_BINARY_PATH: endsHalfWay },
      /search index could not be written\. · Pagefind ended before its answer/,
    ],
    ['the search index’s own part', fullDiskAt('pagefind/carrel/'), /ENOSPC/],
    ['the bibliographic files', fullDiskAt('\\.bib$'), /ENOSPC/],
    [
      'the images for link previews',
      { ...fullDiskAt('papers/a-title\\.png$'), LINK_IMAGES: 'some' },
      /ENOSPC/,
    ],
    ['the exchange of the sites, its first half', fullDiskAt('/\\.dist-old-\\d+$'), /ENOSPC/],
    ['the exchange of the sites, its second half', fullDiskAt('/dist$'), /ENOSPC/],
  ];
  for (const [where, env, expected] of cases) {
    test(`because of ${where} says so, and the old site stays`, async () => {
      const { code, output, left } = await buildOver(
        { 'listings/a.txt': `A title\n${ABSTRACT}` },
        undefined,
        env,
      );
      assert.equal(code, 1, output);
      assert.match(output, expected);
      assert.doesNotMatch(output, STACK);
      assert.deepEqual(left, { names: ['content', 'dist'], old: 'the old site' });
    });
  }
});
