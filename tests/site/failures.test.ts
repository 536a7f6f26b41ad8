import assert from 'node:assert/strict';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { MARKER } from '../../src/commands/site-marker.ts';
import { hostile, toy } from '../support/built-sites.mjs';
import { type Ended, runCommand } from '../support/run-command.ts';

interface Outcome extends Ended {
  /** Names beside the site, and the text of a file that only the old site has. */
  left: { names: string[]; old: string };
}

/** Builds content where a site stands already, which a file tells from a new one. */
async function buildOver(
  files: Record<string, string | Uint8Array>,
  start?: string,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'carrel-'));
  try {
    if (start) await cp(start, join(folder, 'content'), { recursive: true });
    await mkdir(join(folder, 'content/listings'), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, 'content', name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/old'), 'the old site');
    await writeFile(join(folder, 'dist', MARKER), '{}');
    const { code, output } = await runCommand('build.ts', {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      LINK_IMAGES: 'off',
      ...env,
    });
    const old = await readFile(join(folder, 'dist/old'), 'utf8').catch(() => '');
    return { code, output, left: { names: (await readdir(folder)).sort(), old } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines of a stack. */
const STACK = /^ +at .+:\d+/m;

const abstract = `We study desks. ${'A desk by the window helps with reading long papers in the evening. '.repeat(6)}`;

describe('content with problems', () => {
  test('stops the build with every problem at once, and the old site stays', async () => {
    const { code, output, left } = await buildOver({
      'listings/a.txt': `A title alone\nA second title\n${abstract}\n${abstract}\n`,
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
        'listings/a.txt': `A title\n${abstract}`,
        'permalinks.json':
          '{\n  "papers": {\n    "a-title": {"title":"A title"},\n    "b": {"title":"B"}\n  }\n}\n',
      },
      /^1 problem .*\npermalinks\.json:4 {2}a published address that would be lost: “papers\/b: B” · .*"redirect"/m,
    ],
    [
      'YAML that cannot be read',
      { 'listings/a.txt': `A title\n${abstract}`, 'listings.yaml': 'a:\n  title: "open\n' },
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
  const fullDiskAt = (place: string) => ({ NODE_OPTIONS: `--import=${preload}`, FULL_DISK_AT: place });
  const cases: [string, Record<string, string>, RegExp][] = [
    ['Astro’s own notes', fullDiskAt('data-store'), /ENOSPC|file system/],
    ['a page', fullDiskAt('topics/index\\.html$'), /ENOSPC/],
    ['the search index of Pagefind', { PAGEFIND_EXTENDED_BINARY_PATH: process.execPath }, /search index/],
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
        { 'listings/a.txt': `A title\n${abstract}` },
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

describe('a place that holds something else', () => {
  const build = async (outDir: string) => {
    const listings = join(dirname(outDir), 'content/listings');
    await mkdir(listings, { recursive: true });
    await writeFile(join(listings, 'a.txt'), `A title\n${abstract}`);
    return runCommand('build.ts', { CONTENT_DIR: dirname(listings), OUT_DIR: outDir, LINK_IMAGES: 'off' });
  };

  test('is left as it is, and the build says so at once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'carrel-'));
    await mkdir(join(folder, 'mine'));
    await writeFile(join(folder, 'mine/thesis.txt'), 'years of work');
    const { code, output } = await build(join(folder, 'mine'));
    assert.equal(code, 1);
    assert.match(output, /^OUT_DIR is .*thesis\.txt.* · .*$/m);
    assert.doesNotMatch(output, STACK);
    assert.equal(await readFile(join(folder, 'mine/thesis.txt'), 'utf8'), 'years of work');
    await rm(folder, { recursive: true });
  });

  test('is replaced itself where a symbolic link leads to it, and the link stays', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'carrel-'));
    await mkdir(join(folder, 'www'));
    await symlink(join(folder, 'www'), join(folder, 'dist'));
    const { code, output } = await build(join(folder, 'dist'));
    assert.equal(code, 0, output);
    assert.ok((await lstat(join(folder, 'dist'))).isSymbolicLink());
    assert.ok((await readdir(join(folder, 'www'))).includes('index.html'));
    await rm(folder, { recursive: true });
  });
});

describe('content without problems', () => {
  test('needs nothing but listings, and replaces the old site', async () => {
    const { code, output, left } = await buildOver({ 'listings/a.txt': `A title\n\n${abstract}\n` });
    assert.equal(code, 0, output);
    assert.deepEqual(left, { names: ['content', 'dist'], old: '' });
  });

  test('may lie anywhere, in files of any name', async () => {
    const folder = await mkdtemp(join(tmpdir(), "carrel #x %20y ?'z-"));
    const topic = (title: string) =>
      `---\ntitle: ${title}\narea: A\norder: 1\ndefinition: D.\nterms: [desk]\n---\n\nAn introduction. <b>x</b>\n`;
    const names = ['long_context.mdx', 'v1.5.mdx', "what's-new.mdx", 'a#b.mdx', '100%.mdx', 'plain.md'];
    await mkdir(join(folder, 'listings'));
    await mkdir(join(folder, 'topics'));
    await writeFile(join(folder, 'listings/a.txt'), `A title\n${abstract}`);
    for (const name of names) await writeFile(join(folder, 'topics', name), topic(JSON.stringify(name)));
    const outDir = `${folder} site`;
    const { code, output } = await runCommand('build.ts', {
      CONTENT_DIR: folder,
      OUT_DIR: outDir,
      LINK_IMAGES: 'off',
    });
    assert.equal(code, 0, output);
    assert.ok((await readdir(join(outDir, '_astro'))).some((name) => name.endsWith('.css')));
    for (const id of ['long-context', 'v1-5', 'what-s-new', 'a-b', '100', 'plain']) {
      const page = await readFile(join(outDir, 'topics', id, 'index.html'), 'utf8');
      assert.match(page, id === 'plain' ? /An introduction\. &lt;b>x/ : /An introduction\. <b>x/, id);
    }
    await rm(folder, { recursive: true });
    await rm(outDir, { recursive: true });
  });

  test('is built beside other content at the same time', async () => {
    const folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'carrel-'))));
    const ends = await Promise.all(
      [toy.content, hostile.content].map((content, index) =>
        runCommand('build.ts', {
          CONTENT_DIR: content,
          OUT_DIR: join(folders[index] ?? '', 'dist'),
          LINK_IMAGES: 'off',
        }),
      ),
    );
    for (const { code, output } of ends) assert.equal(code, 0, output);
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  test('goes on without records that match nothing, say nothing or break off, and names each', async () => {
    const { code, output } = await buildOver({
      'listings/a.txt': `A title\n${abstract}`,
      'metadata/other.json': '[{ "id": "x1", "title": "Another title" }]',
      'metadata/twice.json': '[{ "title": "A title" }, { "title": "a  Title." }]',
      'metadata/untitled.json': '[{ "id": "x1", "title": 3 }]',
      'metadata/m.bib': '@misc{a, title = {A}}\n@misc{b,\n  title = ',
    });
    assert.equal(code, 0, output);
    for (const expected of [
      /^metadata\/other\.json:1 {2}entry “x1” matches no paper: “Another title”/m,
      /^metadata\/twice\.json:1 {2}entry 2 is the second record of “A title”; /m,
      /^metadata\/untitled\.json:1 {2}.*x1.*left out/m,
      /^metadata\/m\.bib:2 {2}entry “b” cannot be read: .*; it is left out/m,
    ])
      assert.match(output, expected);
    assert.doesNotMatch(output, STACK);
  });

  test('is refused by a strict build where a record is left out', async () => {
    const { code, output, left } = await buildOver(
      { 'listings/a.txt': `A title\n${abstract}`, 'metadata/m.bib': '@misc{b,\n  title = ' },
      undefined,
      { STRICT: '1' },
    );
    assert.equal(code, 1, output);
    assert.match(output, /^metadata\/m\.bib:1 {2}.*entry “b”/m);
    assert.deepEqual(left, { names: ['content', 'dist'], old: 'the old site' });
  });
});
