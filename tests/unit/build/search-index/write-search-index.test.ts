import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEnglishWords } from '../../../../src/build/corpus/read-english-words.ts';
import { writeSearchIndex } from '../../../../src/build/search-index/write-search-index.ts';
import { buildCorpus } from '../../../../src/corpus/build.ts';
import { NO_MEMO } from '../../../../src/memo.ts';
import { readAll } from '../../../support/site-folders.ts';
import { smallLibrary } from '../../../support/small-library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('texts of papers that are there already are named, and not written again', async () => {
  const words = await readEnglishWords();
  const corpus = { ...buildCorpus(smallLibrary), words, memo: NO_MEMO, introductions: new Map() };
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const written = await writeSearchIndex(corpus, first);
  assert.equal(written.texts.size, corpus.papers.length);
  for (const path of written.texts.keys()) assert.ok(readFileSync(join(first, path)).length > 0);

  const [known = '', changed = ''] = written.texts.keys();
  const former = new Map([
    [known, written.texts.get(known) ?? ''],
    [changed, 'another text'],
  ]);
  const again = await writeSearchIndex(corpus, second, former);
  assert.deepEqual(again, written);
  const all = readAll(first);
  delete all[known];
  assert.deepEqual(readAll(second), all);
});
