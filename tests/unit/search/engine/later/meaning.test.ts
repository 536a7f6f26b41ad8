import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findByMeaning, fuse } from '../../../../../src/search/engine/later/meaning.ts';
import {
  encodeCluster,
  encodeUnits,
  encodeWords,
  MEANING_FILES,
  MEANING_INDEX,
  type MeaningIndex,
  paperSteps,
  shardOf,
  type WordMeaning,
  wordSteps,
} from '../../../../../src/search/format/later/meaning-files.ts';
import { fieldLengths, inFields, type Places, queryTerms } from '../../../../support/query-terms.ts';

/** Ten papers in two directions: the even ones are about cooking, the odd ones about the sky. */
const PAPERS = Array.from({ length: 10 }, (_, paper) => (paper % 2 === 0 ? [1, 0] : [0, 1]));
const WORDS: Record<string, { vector: number[]; isOwn?: boolean }> = {
  bread: { vector: [2, 0] },
  star: { vector: [0, 2] },
  // Both ways, but less of one.
  smoke: { vector: [1, 0.6] },
  zorbo: { vector: [1, 0], isOwn: true },
  the: { vector: [0, 1] },
};
const SHARDS = 2;
/** Papers are spread in both directions alike. */
const SPREADS = [1, 1];
const STEPS = paperSteps(SPREADS);
const stopWords = new Set(['the']);

/** The files of a search by meaning, with the paths that were asked for. */
function filesOf(more: Partial<MeaningIndex> = {}, extra: Record<string, string> = {}) {
  const files = new Map(Object.entries(extra));
  const index: MeaningIndex = { spreads: SPREADS, shards: SHARDS, sizes: [], centres: '', ...more };
  files.set(MEANING_INDEX, JSON.stringify(index));
  files.set(MEANING_FILES.papers, encodeUnits(PAPERS.flat(), STEPS));
  const byFile = new Map<string, Map<string, WordMeaning>>([[MEANING_FILES.stopWords, new Map()]]);
  for (let shard = 0; shard < SHARDS; shard += 1) byFile.set(MEANING_FILES.words(shard), new Map());
  for (const [word, { vector, isOwn = false }] of Object.entries(WORDS)) {
    const file = stopWords.has(word) ? MEANING_FILES.stopWords : MEANING_FILES.words(shardOf(word, SHARDS));
    byFile.get(file)?.set(word, { vector: Float64Array.from(vector), isOwn });
  }
  for (const [file, words] of byFile) files.set(file, encodeWords(words, wordSteps(SPREADS)));
  const asked: string[] = [];
  const beside = async <T>(name: string, read: (text: string) => T): Promise<T> => {
    asked.push(name);
    return read(files.get(name) ?? assert.fail(`${name} is no file`));
  };
  return { client: { beside }, asked };
}

const table = { count: 10, stopWords, ...fieldLengths() };

/** What words found: each of the query's words with the papers that have it. */
function foundBy(words: Record<string, Places>, papers: number[] = [], scores: number[] = []) {
  const terms = queryTerms(Object.values(words));
  for (const [place, word] of Object.keys(words).entries()) {
    const term = terms.terms[place];
    if (term) term.word = word;
  }
  return { papers, terms, scores: { score: Float64Array.from(PAPERS, (_, p) => scores[p] ?? 0), rarity: 2 } };
}

describe('a search by meaning', () => {
  test('finds papers that have none of the words', async () => {
    const found = await findByMeaning(foundBy({ bread: {} }), 1, table, filesOf().client);
    assert.deepEqual(found?.papers, [0, 2, 4, 6, 8]);
    assert.deepEqual([...(found?.meaning.added ?? [])], [0, 2, 4, 6, 8]);
  });

  test('names the words whose meaning it knew', async () => {
    const words = { bread: {}, unknown: {} };
    const found = await findByMeaning(foundBy(words), 1, table, filesOf().client);
    assert.deepEqual([...(found?.meaning.words.keys() ?? [])], ['bread']);
  });

  test('lets words that say nothing of a subject take part from a file of their own', async () => {
    const asked = foundBy({ smoke: {} });
    asked.terms.dropped.push({ word: 'the', place: 0 });
    const { client, asked: files } = filesOf();
    const found = await findByMeaning(asked, 1, table, client);
    assert.ok(files.includes(MEANING_FILES.stopWords));
    assert.equal((found?.papers[0] ?? 0) % 2, 1);
  });

  test('has nothing to say where nothing is known of what papers mean', async () => {
    const { client } = filesOf({ spreads: [] });
    assert.equal(await findByMeaning(foundBy({ bread: {} }), 1, table, client), undefined);
  });

  test('has nothing to say where no word is known', async () => {
    assert.equal(await findByMeaning(foundBy({ unknown: {} }), 1, table, filesOf().client), undefined);
  });

  test('leaves a name that few papers have to the words', async () => {
    const few = { zorbo: { 1: { 5: 1 }, 3: { 5: 1 }, 5: { 5: 1 } } };
    assert.equal(await findByMeaning(foundBy(few, [1]), 1, table, filesOf().client), undefined);
    const many = { zorbo: { ...few.zorbo, 7: { 5: 1 } } };
    assert.ok(await findByMeaning(foundBy(many, [1]), 1, table, filesOf().client));
  });

  test('leaves a word to the words that nobody but a few papers knows', async () => {
    const own = { unknown: { 1: { 5: 1 } }, bread: {} };
    assert.equal(await findByMeaning(foundBy(own, [1]), 1, table, filesOf().client), undefined);
  });

  test('leaves an author to the words, and loads nothing', async () => {
    // Titles of two words and abstracts of ten: authors begin at place 12.
    const { client, asked } = filesOf();
    assert.equal(
      await findByMeaning(foundBy({ bread: inFields({ 1: { 12: 1 } }) }, [1]), 1, table, client),
      undefined,
    );
    assert.deepEqual(asked, []);
    assert.ok(await findByMeaning(foundBy({ bread: inFields({ 1: { 11: 1 } }) }, [1]), 1, table, client));
  });

  test('compares the papers of the clusters nearest to the query alone', async () => {
    const size = 6000;
    const clusters = Object.fromEntries(
      [
        [1, 0],
        [0.8, 0.6],
        [0, 1],
      ].map((centre, cluster) => [
        MEANING_FILES.cluster(cluster),
        encodeCluster([3 * cluster, 3 * cluster + 1], [...centre, ...centre], STEPS),
      ]),
    );
    const centres = encodeUnits([1, 0, 0.8, 0.6, 0, 1], STEPS);
    const { client, asked } = filesOf({ sizes: [size, 100, size], centres }, clusters);
    const found = await findByMeaning(foundBy({ bread: {} }), 1, table, client);
    assert.deepEqual(found?.papers.slice(0, 2), [0, 1]);
    assert.ok(!asked.includes(MEANING_FILES.papers) && !asked.includes(MEANING_FILES.cluster(2)));
  });
});

describe('words and meaning together', () => {
  const scores = { score: Float64Array.of(8, 6, 4, 2, 0, 0), rarity: 2 };

  test('leave the order of words where meaning counts for nothing', () => {
    const likeness = new Map([
      [3, 0.9],
      [2, 0.1],
      [0, 0.2],
    ]);
    assert.deepEqual(fuse({ papers: [0, 1, 2, 3], scores }, likeness, 0).papers, [0, 1, 2, 3]);
  });

  test('add the cosine, times its weight, to the score as a share of what the query asks for', () => {
    const likeness = new Map([
      [2, 0.5],
      [3, 1],
    ]);
    // 4, 3, 2 + 1, 1 + 2: of equals the one with the lower number.
    assert.deepEqual(fuse({ papers: [0, 1, 2, 3], scores }, likeness, 2).papers, [0, 1, 2, 3]);
    assert.deepEqual(fuse({ papers: [0, 1, 2, 3], scores }, likeness, 2.2).papers, [0, 3, 2, 1]);
    assert.deepEqual(fuse({ papers: [0, 1, 2, 3], scores }, likeness, 4).papers, [3, 0, 2, 1]);
  });

  test('add papers that are at least half as alike as the best, below those with more evidence', () => {
    const likeness = new Map([
      [4, 0.8],
      [5, 0.3],
      [3, 0.7],
    ]);
    const { papers, added } = fuse({ papers: [0, 1, 2, 3], scores }, likeness, 2);
    assert.deepEqual([papers, [...added]], [[0, 1, 3, 2, 4], [4]]);
  });

  test('add a hundred papers at most, the most alike', () => {
    const likeness = new Map(Array.from({ length: 300 }, (_, paper) => [paper, 0.6 + paper / 1000]));
    const { papers, added } = fuse({ papers: [] }, likeness, 1);
    assert.deepEqual([papers.length, added.size, papers[0], papers[99]], [100, 100, 299, 200]);
  });

  test('need no scores of words', () => {
    assert.deepEqual(
      fuse(
        { papers: [1] },
        new Map([
          [0, 1],
          [1, 0.5],
        ]),
        1,
      ).papers,
      [0, 1],
    );
  });
});
