import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ordinaryWords } from '../../../../src/search/index/abbreviations.ts';
import { findCompounds } from '../../../../src/search/index/find-compounds.ts';
import { joinTexts, paperCounts, readTexts, wordTest } from '../../../../src/search/index/read-texts.ts';

const papers = [
  ['Pre-Training of LLaMA', 'We train the SPIN model. Pre training helps', 'Ada Lövheim| Bo'],
  ['', 'Pretraining — in C++ and 中文模型', ''],
  ['Spin of models', 'a spin–orbit model of spin', 'Ada Spin'],
];

describe('texts', () => {
  const texts = readTexts(papers);

  test('are counted by papers and by fields, folded, each word as often as it stands there', () => {
    const counts = paperCounts(texts);
    assert.deepEqual(
      ['pre', 'spin', 'lovheim', 'c++', '模型', 'ada', 'lambda'].map((word) => counts.get(word)),
      [1, 2, 1, 1, 1, 2, undefined],
    );
    assert.deepEqual(
      texts.lengths.map((column) => [...column]),
      [
        [4, 0, 3],
        [8, 6, 6],
        [3, 0, 2],
      ],
    );
    assert.equal(wordTest(texts)('training'), true);
    assert.deepEqual(texts.names, ['LLaMA']);
  });

  test('that were read in parts are the same as read at once', () => {
    assert.deepEqual(joinTexts([readTexts(papers.slice(0, 2)), readTexts(papers.slice(2))]), texts);
    assert.deepEqual(joinTexts([readTexts([]), texts]), texts);
  });

  test('tell words written joined and parted, and words that most write small, without the authors', () => {
    assert.deepEqual(findCompounds(texts), ['pre-training']);
    assert.equal(ordinaryWords(texts)('model'), true);
    assert.equal(ordinaryWords(texts)('spin'), false);
    assert.deepEqual(
      findCompounds(
        readTexts([
          ['dataset', '', 'Data Set'],
          ['', '', 'a data set'],
        ]),
      ),
      [],
    );
  });
});
