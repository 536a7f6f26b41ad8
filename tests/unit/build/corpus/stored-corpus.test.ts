import assert from 'node:assert/strict';
import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { LoadedCorpus } from '../../../../src/build/corpus/corpus-in-thread.ts';
import { readCorpus, storeCorpus } from '../../../../src/build/corpus/stored-corpus.ts';
import { buildCorpus } from '../../../../src/corpus/build.ts';
import { smallLibrary } from '../../../support/small-library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const { layOutMap, vectors, ...sent } = buildCorpus(smallLibrary);
const map = layOutMap();
const screened = { hash: '0a', files: [{ name: '1b', bytes: Uint8Array.of(1, 2) }] };

/** The corpus of a small library, with so many papers more. */
function corpusOf(more: number): LoadedCorpus {
  const others = Array.from({ length: more }, (_, index) => ({ ...sent.papers[0], id: `paper-${index}` }));
  const papers = [...sent.papers, ...others] as LoadedCorpus['papers'];
  return {
    ...sent,
    papers,
    screened: Promise.resolve(screened),
    map: Promise.resolve(map),
    workOn: () => assert.fail(),
    end: () => {},
  };
}

describe('a corpus in a file', () => {
  for (const more of [0, 511, 2000])
    test(`is read as it was written, with ${more} papers more`, async () => {
      const file = join(temporaryFolder(), 'corpus');
      const corpus = corpusOf(more);
      await storeCorpus(file, corpus);
      const { screened: terms, map: points, workOn, end, ...read } = readCorpus(file);
      const { screened: _, map: __, workOn: ___, end: ____, ...expected } = corpus;
      assert.deepEqual(read, expected);
      assert.deepEqual([await terms, await points], [screened, map]);
    });

  test('that ends too early is not taken for a smaller one', async () => {
    const file = join(temporaryFolder(), 'corpus');
    await storeCorpus(file, corpusOf(600));
    truncateSync(file, statSync(file).size - 10);
    assert.throws(() => readCorpus(file), /corpus ends too early\.$/);
  });
});
