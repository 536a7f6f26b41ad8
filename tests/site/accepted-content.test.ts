import assert from 'node:assert/strict';
import { lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { ABSTRACT, buildOver, STACK } from '../support/build-over.ts';
import { hostile, toy } from '../support/built-sites.mjs';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('content without problems', () => {
  test('needs nothing but listings, and replaces the old site', async () => {
    const { code, output, left } = await buildOver({ 'listings/a.txt': `A title\n\n${ABSTRACT}\n` });
    assert.equal(code, 0, output);
    assert.deepEqual(left, { names: ['content', 'dist'], old: '' });
  });

  test('may lie anywhere, in files of any name', async () => {
    const folder = temporaryFolder("carrel #x %20y ?'z-");
    const topic = (title: string) =>
      `---\ntitle: ${title}\narea: A\norder: 1\ndefinition: D.\nterms: [desk]\n---\n\nAn introduction. <b>x</b>\n`;
    const names = ['long_context.mdx', 'v1.5.mdx', "what's-new.mdx", 'a#b.mdx', '100%.mdx', 'plain.md'];
    await mkdir(join(folder, 'listings'));
    await mkdir(join(folder, 'topics'));
    await writeFile(join(folder, 'listings/a.txt'), `A title\n${ABSTRACT}`);
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
    const folders = [0, 1].map(() => temporaryFolder());
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
      'listings/a.txt': `A title\n${ABSTRACT}`,
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
      { 'listings/a.txt': `A title\n${ABSTRACT}`, 'metadata/m.bib': '@misc{b,\n  title = ' },
      undefined,
      { STRICT: '1' },
    );
    assert.equal(code, 1, output);
    assert.match(output, /^metadata\/m\.bib:1 {2}.*entry “b”/m);
    assert.deepEqual(left, { names: ['content', 'dist'], old: 'the old site' });
  });
});

describe('a place that holds something else', () => {
  const build = async (outDir: string) => {
    const listings = join(dirname(outDir), 'content/listings');
    await mkdir(listings, { recursive: true });
    await writeFile(join(listings, 'a.txt'), `A title\n${ABSTRACT}`);
    return runCommand('build.ts', { CONTENT_DIR: dirname(listings), OUT_DIR: outDir, LINK_IMAGES: 'off' });
  };

  test('is left as it is, and the build says so at once', async () => {
    const folder = temporaryFolder();
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
    const folder = temporaryFolder();
    await mkdir(join(folder, 'www'));
    await symlink(join(folder, 'www'), join(folder, 'dist'));
    const { code, output } = await build(join(folder, 'dist'));
    assert.equal(code, 0, output);
    assert.ok((await lstat(join(folder, 'dist'))).isSymbolicLink());
    assert.ok((await readdir(join(folder, 'www'))).includes('index.html'));
    await rm(folder, { recursive: true });
  });
});
