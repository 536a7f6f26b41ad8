import assert from 'node:assert/strict';
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { MARKER } from '../../src/commands/site-marker.ts';
import { ABSTRACT, STACK } from '../support/build-over.ts';
import { type Ended, runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Writes content and builds it. */
async function build(content: string, outDir: string, files: Record<string, string> = {}): Promise<Ended> {
  for (const [name, text] of Object.entries({ 'listings/a.txt': `A title\n${ABSTRACT}`, ...files })) {
    await mkdir(dirname(join(content, name)), { recursive: true });
    await writeFile(join(content, name), text);
  }
  return runCommand('build.ts', { CONTENT_DIR: content, OUT_DIR: outDir, LINK_IMAGES: 'off' });
}

describe('two contents that are built at the same time', () => {
  /** Nothing but a listing, built to where a symbolic link leads to an old site. */
  const bare = temporaryFolder();
  /** Files and folders of all names, and records of all kinds that are left out. */
  const odd = temporaryFolder("carrel #x %20y ?'z-");
  const oddSite = `${odd}/the site`;
  let ends: Record<'bare' | 'odd', Ended>;

  const topic = (title: string) =>
    `---\ntitle: ${title}\narea: A\norder: 1\ndefinition: D.\nterms: [desk]\n---\n\nAn introduction. <b>x</b>\n`;
  const topics = ['long_context.mdx', 'v1.5.mdx', "what's-new.mdx", 'a#b.mdx', '100%.mdx', 'plain.md'];

  before(async () => {
    await mkdir(join(bare, 'www'));
    await writeFile(join(bare, 'www', MARKER), '{}');
    await writeFile(join(bare, 'www/old'), 'the old site');
    await symlink(join(bare, 'www'), join(bare, 'dist'));
    const builds = await Promise.all([
      build(join(bare, 'content'), join(bare, 'dist')),
      build(join(odd, 'content'), oddSite, {
        ...Object.fromEntries(topics.map((name) => [`topics/${name}`, topic(JSON.stringify(name))])),
        'metadata/other.json': '[{ "id": "x1", "title": "Another title" }]',
        'metadata/twice.json': '[{ "title": "A title" }, { "title": "a  Title." }]',
        'metadata/untitled.json': '[{ "id": "x1", "title": 3 }]',
        'metadata/m.bib': '@misc{a, title = {A}}\n@misc{b,\n  title = ',
      }),
    ]);
    ends = { bare: builds[0], odd: builds[1] };
  });

  test('are both sites afterwards', () => {
    for (const { code, output } of Object.values(ends)) assert.equal(code, 0, output);
  });

  test('need nothing but listings, and replace the old site, to which a link goes on leading', async () => {
    assert.deepEqual((await readdir(bare)).sort(), ['content', 'dist', 'www']);
    assert.ok((await lstat(join(bare, 'dist'))).isSymbolicLink());
    const names = await readdir(join(bare, 'www'));
    assert.ok(names.includes('index.html'));
    assert.ok(!names.includes('old'));
  });

  test('may lie anywhere, in files of any name', async () => {
    assert.ok((await readdir(join(oddSite, '_astro'))).some((name) => name.endsWith('.css')));
    for (const id of ['long-context', 'v1-5', 'what-s-new', 'a-b', '100', 'plain']) {
      const page = await readFile(join(oddSite, 'topics', id, 'index.html'), 'utf8');
      assert.match(page, id === 'plain' ? /An introduction\. &lt;b>x/ : /An introduction\. <b>x/, id);
    }
  });

  test('go on without records that match nothing, say nothing or break off, and name each', () => {
    for (const expected of [
      /^metadata\/other\.json:1 {2}entry “x1” matches no paper: “Another title”/m,
      /^metadata\/twice\.json:1 {2}entry 2 is the second record of “A title”; /m,
      /^metadata\/untitled\.json:1 {2}.*x1.*left out/m,
      /^metadata\/m\.bib:2 {2}entry “b” cannot be read: .*; it is left out/m,
    ])
      assert.match(ends.odd.output, expected);
    assert.doesNotMatch(ends.odd.output, STACK);
  });
});

test('a place that holds something else is left as it is, and the build says so at once', async () => {
  const folder = temporaryFolder();
  await mkdir(join(folder, 'mine'));
  await writeFile(join(folder, 'mine/thesis.txt'), 'years of work');
  const { code, output } = await build(join(folder, 'content'), join(folder, 'mine'));
  assert.equal(code, 1);
  assert.match(output, /^OUT_DIR is .*thesis\.txt.* · .*$/m);
  assert.doesNotMatch(output, STACK);
  assert.equal(await readFile(join(folder, 'mine/thesis.txt'), 'utf8'), 'years of work');
});
