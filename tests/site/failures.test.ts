import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ABSTRACT, buildOver, STACK } from '../support/build-over.ts';

const LISTING = { 'listings/a.txt': `A title\n${ABSTRACT}` };
/** An old site stays, and nothing beside it. */
const AS_BEFORE = { names: ['content', 'dist'], old: 'the old site' };
const page = '---\ntitle: A\ndescription: B\n---\n';

describe('content with problems', () => {
  test('stops the build with every problem at once, and the old site stays', async () => {
    const { code, output, left } = await buildOver(
      {
        'listings/a.txt': `A title alone\nA second title\n${ABSTRACT}\n${ABSTRACT}\n`,
        'listings/b.txt': '\n\n',
        'listings/c.txt': Buffer.from([0x41, 0x0a, 0xff, 0xfe, 0x0a]),
        'listings.yaml': 'nowhere:\n  title: A listing that is not here\n',
        'acronyms.yaml': 'a:\n  "open\n',
        'metadata/m.json': '{ "title": 3 }',
        'metadata/m.bib': '@misc{b,\n  title = ',
        'permalinks.json': '{"papers": {\n  "a": {},\n}}',
        'topics/t.mdx':
          '---\ntitle: T\narea: A\norder: 1\ndefinition: D.\n---\nSee <Paper id="missing" />.\n',
        'pages/about.mdx': `${page}<Unknown />\n`,
        'pages/half.mdx': '---\ntitle: A\n---\nText\n',
        'pages/open.mdx': '---\ntitle: "A\n---\nText\n',
      },
      undefined,
      { STRICT: '1' },
    );
    assert.equal(code, 1, output);
    for (const expected of [
      /^listings\/a\.txt:1 {2}a title without an abstract: “A title alone” · /m,
      /^listings\/a\.txt:4 {2}an abstract without a title: “We study desks\..*” · /m,
      /^listings\/b\.txt {2}no paper in this listing · /m,
      /^listings\/c\.txt:2 {2}not UTF-8 text · /m,
      /^listings\.yaml:1 {2}facts about a listing that does not exist: “nowhere” · /m,
      /^acronyms\.yaml:\d {2}a file that cannot be read/m,
      /^metadata\/m\.json {2}a file that cannot be read: “a list of CSL-JSON items, .*” · /m,
      /^metadata\/m\.bib:1 {2}.*entry “b”/m,
      /^permalinks\.json:3 {2}a file that cannot be read: /m,
      /^topics\/t\.mdx:7 {2}a reference to something that is not here: “<Paper id="missing" \/>” · /m,
      /^pages\/about\.mdx:5 {2}a component that is not here: “<Unknown \/>” · /m,
      /^pages\/half\.mdx:2 {2}.*“description: /m,
      /^pages\/open\.mdx:2 {2}a file that cannot be read: “Missing closing "quote” · /m,
    ])
      assert.match(output, expected);
    assert.doesNotMatch(output, STACK);
    assert.deepEqual(left, AS_BEFORE);
  });

  test('stops it where prose cannot be understood, and each such file is named', async () => {
    const { code, output, left } = await buildOver({
      ...LISTING,
      'pages/about.mdx': `${page}<open\n`,
      'topics/t.mdx': '---\ntitle: T\narea: A\norder: 1\ndefinition: D.\n---\n\n{ open\n',
    });
    assert.equal(code, 1, output);
    for (const expected of [
      /^pages\/about\.mdx:5 {2}prose that cannot be rendered: “.+” · /m,
      /^topics\/t\.mdx:8 {2}prose that cannot be rendered: “.+” · /m,
    ])
      assert.match(output, expected);
    assert.doesNotMatch(output, STACK);
    assert.deepEqual(left, AS_BEFORE);
  });
});

describe('a build that cannot finish', () => {
  const preload = pathToFileURL(join(import.meta.dirname, '../support/full-disk.ts')).href;
  const fullDiskAt = (place: string) => ({ NODE_OPTIONS: `--import=${preload}`, FULL_DISK_AT: place });
  const cases: [string, { files?: Record<string, string>; env?: Record<string, string> }, RegExp][] = [
    [
      'prose that fails when it is rendered',
      { files: { 'pages/about.mdx': `${page}{process.no.where}\n` } },
      /^src\/pages\/about\.astro {2}.*where/m,
    ],
    [
      'Astro’s own notes',
      // Only what has never been bundled has Astro write any.
      { files: { 'pages/about.mdx': `${page}Never built.\n` }, env: fullDiskAt('data-store') },
      /ENOSPC|file system/,
    ],
    ['a page', { env: fullDiskAt('topics/index\\.html$') }, /ENOSPC/],
    [
      'what is put beside the pages',
      { env: { ...fullDiskAt('papers/a-title\\.png$'), LINK_IMAGES: 'some' } },
      /ENOSPC/,
    ],
    ['the exchange of the sites', { env: fullDiskAt('/dist$') }, /ENOSPC/],
  ];
  for (const [where, { files, env }, expected] of cases) {
    test(`because of ${where} says so, and the old site stays`, async () => {
      const { code, output, left } = await buildOver({ ...LISTING, ...files }, undefined, env);
      assert.equal(code, 1, output);
      assert.match(output, expected);
      assert.doesNotMatch(output, STACK);
      assert.deepEqual(left, AS_BEFORE);
    });
  }
});
