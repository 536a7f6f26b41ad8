import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { corpusInThread } from '../../src/build/corpus/corpus-in-thread.ts';
import { WHOLE } from '../../src/build/part.ts';
import { explainError } from '../../src/commands/explain-error.ts';
import { ABSTRACT, STACK } from '../support/build-over.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A corpus in its thread. */
function corpusOfOne() {
  const contentDir = temporaryFolder();
  mkdirSync(join(contentDir, 'listings'));
  writeFileSync(join(contentDir, 'listings/a.bib'), `@misc{a, title = {A title}, abstract = {${ABSTRACT}}}`);
  return corpusInThread({ contentDir, strict: false });
}

const nobodyYet = () => new Int32Array(new SharedArrayBuffer(4));

/** What a build says that waits for a thread which does not come to its end. */
async function said(work: () => Promise<unknown>): Promise<string> {
  const text = await work().then(
    () => assert.fail('it came to its end'),
    (error) => explainError(error, 'content', false),
  );
  assert.doesNotMatch(text, STACK);
  return text;
}

async function writeIndex(folder: string): Promise<unknown> {
  const corpus = await corpusOfOne();
  const given = { contentDir: temporaryFolder(), folder };
  return corpus.workOn('search-index/search-index-thread.ts', 'write the search index', given);
}

/** Has something done with another program in the place of Pagefind's. */
async function withPagefind(program: string, work: () => Promise<string>): Promise<string> {
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = program;
  try {
    return await work();
  } finally {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  }
}

describe('a thread of a build that cannot finish says why', () => {
  test('because Pagefind does not start', async () => {
    const text = await withPagefind(process.execPath, () => said(() => writeIndex(temporaryFolder())));
    assert.match(text, /search index could not be written/);
  });

  test('because Pagefind ends half-way', async () => {
    const program = join(import.meta.dirname, '../support/ends-half-way.sh');
    const text = await withPagefind(program, () => said(() => writeIndex(temporaryFolder())));
    assert.match(text, /search index could not be written\. · Pagefind ended before its answer/);
  });

  test('because the search index’s own part cannot be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'carrel'), 'a file where a folder is to be');
    const text = await said(() => writeIndex(folder));
    assert.match(text, /carrel\S* {2}a part of this path is a file \(ENOTDIR\) · /);
  });

  test('because the bibliographic files cannot be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'papers'), 'a file where a folder is to be');
    const corpus = await corpusOfOne();
    const text = await said(() =>
      corpus.workOn('bibliographic-files/bibliographic-files-thread.ts', 'write the bibliographic files', {
        folder,
        part: WHOLE,
        base: '/',
        site: 'https://carrel.example',
        begun: nobodyYet(),
      }),
    );
    assert.match(text, /^EEXIST: .*\/papers'/);
  });

  test('and so does other work that it was asked for', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'papers'), 'a file where a folder is to be');
    const corpus = await corpusOfOne();
    const given = { folder, part: WHOLE, base: '/', site: 'https://carrel.example', begun: nobodyYet() };
    const works = ['bibliographic-files/bibliographic-files-thread.ts', 'no/such-file.ts'].map((file) =>
      said(() => corpus.workOn(file, 'do it', given)),
    );
    assert.deepEqual(new Set(await Promise.all(works)).size, 1);
  });

  test('unless it was not asked for anything when it was ended', async () => {
    const { papers, end } = await corpusOfOne();
    end();
    assert.equal(papers.length, 1);
  });
});
