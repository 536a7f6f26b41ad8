import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseQuery } from '../../../../src/search/engine/later/query-language.ts';
import { weightOfMeaning } from '../../../../src/search/engine/meaning-gate.ts';
import { wordsQuery } from '../../../../src/search/engine/query.ts';
import {
  MEANING_EVIDENCE,
  MEANING_UNANSWERED,
  MEANING_WEIGHT,
} from '../../../../src/search/engine/ranking-constants.ts';
import type { Alternative } from '../../../../src/search/engine/terms.ts';
import { NOWHERE } from '../../../../src/search/format/posting-list.ts';
import { queryTerms } from '../../../support/query-terms.ts';

const [open, closed] = MEANING_UNANSWERED;
const [weak, strong] = MEANING_EVIDENCE;

/**
 * Weight where the best paper has a score.
 * @param score of the best paper; none where nothing was found
 * @param rarity of the query
 */
function weight(
  score: number | undefined,
  rarity: number,
  more: {
    by?: 'words';
    understood?: Partial<Parameters<typeof weightOfMeaning>[1]>;
    found?: Partial<Parameters<typeof weightOfMeaning>[2]>;
    described?: number;
  } = {},
): number {
  const found = {
    papers: score === undefined ? [] : [0],
    terms: queryTerms([{ 0: { 5: 1 } }]),
    scores: { score: Float64Array.of(score ?? 0), rarity },
    hints: [],
    ...more.found,
  };
  const understood = { query: wordsQuery('some words'), readings: [], newest: false, ...more.understood };
  const table = { described: more.described ?? 10, count: 10 };
  return weightOfMeaning(more.by ? { by: more.by } : {}, understood, found, table);
}

const likewise = (kind: Alternative['kind']) => {
  const terms = queryTerms([{ 0: { 5: 1 } }]);
  for (const term of terms.terms)
    term.alternatives.push({ kind, typed: 'w0', text: 'other', pages: NOWHERE });
  return { found: { terms } };
};

describe('what papers mean', () => {
  test('counts fully where no paper has any of the words', () => {
    assert.equal(weight(undefined, 5), MEANING_WEIGHT);
  });

  test('counts fully where the best paper has little of the query', () => {
    assert.equal(weight(weak, weak / open), MEANING_WEIGHT);
  });

  test('counts for nothing where the best paper answers the query', () => {
    assert.equal(weight(weak, weak / closed), 0);
  });

  test('counts for nothing where words say much, however much the query asks for', () => {
    assert.equal(weight(strong, 1000), 0);
  });

  test('counts half way between by half', () => {
    const half = (MEANING_WEIGHT * 1) / 2;
    assert.equal(weight(weak, (2 * weak) / (open + closed)), half);
    assert.equal(weight((weak + strong) / 2, 1000), half);
  });

  test('counts less the fewer papers are more than bare titles', () => {
    const score = weak + 1;
    const all = weight(score, 1000);
    const most = weight(score, 1000, { described: 9 });
    const few = weight(score, 1000, { described: 1 });
    assert.ok(all > most && most > 0 && few === 0);
  });

  const exact: [what: string, more: Parameters<typeof weight>[2]][] = [
    ['only words are to count', { by: 'words' }],
    ['the query has a phrase', { understood: { query: parseQuery('"lost in the middle"') } }],
    ['a word must be there', { understood: { query: parseQuery('+needle haystack') } }],
    [
      'a year was read into it',
      { understood: { readings: [{ typed: '2022', says: 'of 2022', without: '' }] } },
    ],
    ['the newest are asked for', { understood: { newest: true } }],
    [
      'a paper is called by its identifier',
      { understood: { named: { papers: [3], isAll: true, hints: [] } } },
    ],
    ['something in it makes no sense', { found: { hints: ['There is no topic of that name.'] } }],
    ['nothing says something', { found: { terms: queryTerms([]) } }],
    ['an abbreviation is searched with what it stands for', likewise('abbreviation')],
    ['a name is searched without its version', likewise('family')],
  ];
  for (const [what, more] of exact)
    test(`counts for nothing where ${what}`, () => assert.equal(weight(1, 1000, more), 0));

  for (const kind of ['spelling', 'joined', 'beginning'] as const)
    test(`counts where a word has another form by ${kind}`, () =>
      assert.equal(weight(1, 1000, likewise(kind)), MEANING_WEIGHT));
});
