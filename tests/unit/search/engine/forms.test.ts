import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pagesOfForms, pagesOfPhrase } from '../../../../src/search/engine/forms.ts';
import {
  DERIVED_SHARE,
  INFLECTED_SHARE,
  PREFIX_SHARE,
} from '../../../../src/search/engine/ranking-constants.ts';
import { type Places, placesByPaper } from '../../../support/query-terms.ts';
import { wordSources } from '../../../support/word-sources.ts';

const close = (share: number) => Number(share.toFixed(2));
const shown = (list: Parameters<typeof placesByPaper>[0]) =>
  Object.fromEntries(
    placesByPaper(list).map(([paper, places]) => [
      paper,
      Object.fromEntries(places.map(([place, share]) => [place, close(share)])),
    ]),
  );

describe('the forms of a word', () => {
  const words: Record<string, Places> = {
    token: { 1: { 0: 1 } },
    tokens: { 2: { 0: 1 } },
    tokenizer: { 3: { 0: 1 } },
    tokenization: { 4: { 0: 1 } },
    lamp: { 1: { 5: 1 } },
    lamps: { 1: { 7: 1 }, 2: { 5: 1 } },
    lampshade: { 5: { 0: 1 } },
  };
  const { index } = wordSources(words);

  test('count for less than the word itself', async () => {
    assert.deepEqual(shown(await pagesOfForms('lamp', index, false)), {
      1: { 5: 1, 7: INFLECTED_SHARE },
      2: { 5: INFLECTED_SHARE },
    });
    assert.deepEqual(shown(await pagesOfForms('candle', index, false)), {});
  });

  test('count for little where one names what does the other', async () => {
    const shares = async (word: string) =>
      Object.values(shown(await pagesOfForms(word, index, false))).map((places) => places[0]);
    assert.deepEqual(await shares('token'), [1, INFLECTED_SHARE, DERIVED_SHARE, INFLECTED_SHARE]);
    assert.deepEqual(await shares('tokenizer'), [DERIVED_SHARE, DERIVED_SHARE, 1, INFLECTED_SHARE]);
  });

  test('are joined by longer words while the word is typed', async () => {
    assert.deepEqual(shown(await pagesOfForms('lamp', index, true)), {
      1: { 5: 1, 7: INFLECTED_SHARE },
      2: { 5: INFLECTED_SHARE },
      5: { 0: PREFIX_SHARE },
    });
  });
});

describe('words in a row', () => {
  const words: Record<string, Places> = {
    quiet: { 1: { 0: 1, 9: 1 }, 2: { 0: 1 }, 3: { 0: 1 } },
    lamps: { 1: { 1: 1 }, 2: { 2: 1 }, 3: { 5: 1 } },
    of: { 2: { 1: 1 } },
  };
  const { index } = wordSources(words);
  const found = async (...phrase: string[]) => shown(await pagesOfPhrase(phrase, index, new Set(['of'])));

  test('count as one word together, in any of their forms', async () => {
    assert.deepEqual(await found('quiet', 'lamps'), { 1: { 0: 0.5, 1: 0.5 } });
    assert.deepEqual(await found('quiet', 'lamp'), { 1: { 0: 0.5, 1: 0.5 } });
    assert.deepEqual(await found('lamps', 'quiet'), {});
  });

  test('may have any word where one says nothing, but not as the first', async () => {
    assert.deepEqual(await found('quiet', 'of', 'lamps'), { 2: { 0: 0.5, 2: 0.5 } });
    assert.deepEqual(await found('of', 'lamps'), { 2: { 1: 0.5, 2: 0.5 } });
  });

  test('may be one word, or none', async () => {
    assert.deepEqual(await found('quiet', 'of'), { 1: { 0: 1, 9: 1 }, 2: { 0: 1 }, 3: { 0: 1 } });
    assert.deepEqual(await found(), {});
    assert.deepEqual(await found('candle', 'quiet'), {});
  });
});
