import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readingSources } from '../../../../src/search/engine/later/reading-sources.ts';
import { readFacts } from '../../../../src/search/engine/later/readings.ts';
import { raiseQuoted } from '../../../../src/search/engine/later/verbatim.ts';
import {
  ADJACENCY,
  NEAR,
  RELATED_SHARE,
  TITLE_RUN,
  WHOLE_TITLE,
} from '../../../../src/search/engine/ranking-constants.ts';
import { addRelated, scorePapers } from '../../../../src/search/engine/scoring.ts';
import type { QueryTerms } from '../../../../src/search/engine/terms.ts';
import { titleRuns } from '../../../../src/search/engine/title-runs.ts';
import { filterPlaces, mergePages, shiftPlaces } from '../../../../src/search/engine/word-pages.ts';
import type { WordPages } from '../../../../src/search/format/pagefind-files.ts';

/** Pages of a word: by paper its places, each with the share that it counts for. */
type Places = Record<number, Record<number, number>>;
const pagesOf = (places: Places): WordPages =>
  new Map(
    Object.entries(places).map(([page, at]) => [
      Number(page),
      new Map(Object.entries(at).map(([place, share]) => [Number(place), share])),
    ]),
  );
const plain = (pages: WordPages) => [...pages].map(([page, places]) => [page, [...places]]);

/** A query of different words in a row, each with its pages. */
function query(words: Places[], more: Partial<QueryTerms> = {}): QueryTerms {
  return {
    terms: words.map((places, number) => ({
      word: `w${number}`,
      count: 1,
      own: pagesOf(places),
      pages: pagesOf(places),
      alternatives: [],
    })),
    sequence: words.map((_, term) => ({ term, place: term })),
    dropped: [],
    length: words.length,
    ...more,
  };
}

/** Ten papers with titles of two words and abstracts of ten, unless lengths are given. */
const lengths = (titles: number[] = Array(10).fill(2), abstracts: number[] = Array(10).fill(10)) => ({
  titleLengths: Uint16Array.from(titles),
  abstractLengths: Uint16Array.from(abstracts),
  titlesWith: (): [number, number][] => [],
});
const scores = (words: Places[], of = lengths()) => scorePapers(query(words), of, 10);

describe('the pages of words', () => {
  test('are joined, and a place counts for the largest share that fills it', () => {
    const one = pagesOf({ 1: { 3: 1, 5: 0.5 } });
    const other = pagesOf({ 1: { 3: 0.5, 5: 1 }, 2: { 7: 0.5 } });
    assert.deepEqual(
      plain(
        mergePages([
          { pages: one, share: 1 },
          { pages: other, share: 0.8 },
        ]),
      ),
      [
        [
          1,
          [
            [3, 1],
            [5, 0.8],
          ],
        ],
        [2, [[7, 0.4]]],
      ],
    );
    assert.deepEqual(plain(mergePages([{ pages: other, share: 0.5 }])), [
      [
        1,
        [
          [3, 0.25],
          [5, 0.5],
        ],
      ],
      [2, [[7, 0.25]]],
    ]);
    assert.deepEqual(plain(mergePages([{ pages: other, share: 1 }])), plain(other));
    assert.deepEqual(plain(mergePages([])), []);
  });

  test('are left where a place passes, and moved as a whole', () => {
    const pages = pagesOf({ 1: { 3: 1, 5: 1 }, 2: { 4: 0.5 } });
    assert.deepEqual(plain(filterPlaces(pages, (_, place) => place > 4)), [[1, [[5, 1]]]]);
    assert.deepEqual(plain(filterPlaces(pages, (page) => page === 2)), [[2, [[4, 0.5]]]]);
    assert.deepEqual(plain(shiftPlaces(pages, -2)), [
      [
        1,
        [
          [1, 1],
          [3, 1],
        ],
      ],
      [2, [[2, 0.5]]],
    ]);
  });
});

describe('the score of a paper', () => {
  const beats = (a: number, b: number, { score }: { score: Float64Array }) =>
    assert.ok((score[a] ?? 0) > (score[b] ?? 0), `${score[a]} > ${score[b]}`);

  test('is higher for a rarer word', () => {
    beats(1, 2, scores([{ 1: { 5: 1 } }, { 2: { 5: 1 }, 3: { 5: 1 }, 4: { 5: 1 } }]));
  });

  test('is higher for a word of the title than of the abstract', () => {
    beats(1, 2, scores([{ 1: { 1: 1 }, 2: { 2: 1 } }]));
  });

  test('is higher for a word that comes twice, and less and less for each time more', () => {
    const { score } = scores([{ 1: { 5: 1 }, 2: { 5: 1, 9: 1 }, 3: { 5: 1, 7: 1, 9: 1 } }]);
    const [one = 0, two = 0, three = 0] = [1, 2, 3].map((paper) => score[paper] ?? 0);
    assert.ok(two > one && three > two && three - two < two - one);
  });

  test('is higher for the word itself than for another form of it', () => {
    beats(1, 2, scores([{ 1: { 5: 1 }, 2: { 5: 0.5 } }]));
  });

  test('is lower in a long abstract, and in a long title', () => {
    beats(
      1,
      2,
      scores([{ 1: { 5: 1 }, 2: { 5: 1 } }], lengths(undefined, [10, 5, 20, 10, 10, 10, 10, 10, 10, 10])),
    );
    beats(1, 2, scores([{ 1: { 0: 1 }, 2: { 0: 1 } }], lengths([2, 2, 9, 2, 2, 2, 2, 2, 2, 2])));
  });

  test('is higher where words stand together as in the query, than near, than far apart', () => {
    const found = scores(
      [
        { 1: { 3: 1 }, 2: { 3: 1 }, 3: { 3: 1 }, 4: { 4: 1 } },
        { 1: { 4: 1 }, 2: { 8: 1 }, 3: { [3 + NEAR + 1]: 1 }, 4: { 3: 1 } },
      ],
      lengths(undefined, Array(10).fill(30)),
    );
    beats(1, 2, found);
    beats(2, 3, found);
    assert.equal(found.score[2], found.score[4]);
    assert.ok(ADJACENCY > 0);
  });

  test('is higher for a word that the query has twice', () => {
    const words = [{ 1: { 5: 1 } }, { 2: { 5: 1 } }];
    const twice = query(words);
    for (const term of twice.terms.slice(0, 1)) term.count = 2;
    const { score, coverage } = scorePapers(twice, lengths(), 10);
    assert.ok(Math.abs((score[1] ?? 0) - 2 * (score[2] ?? 0)) < 1e-9);
    assert.ok(Math.abs((coverage[1] ?? 0) - 2 / 3) < 1e-9);
  });

  test('is 0 without a word of the query, and its coverage is the share of the query that it has', () => {
    const { score, coverage } = scores([
      { 1: { 5: 1 }, 2: { 5: 1 } },
      { 2: { 9: 1 }, 3: { 9: 1 } },
    ]);
    assert.deepEqual([score[0], coverage[0], coverage[1], coverage[2], coverage[3]], [0, 0, 0.5, 1, 0.5]);
    assert.deepEqual([...scores([{}]).coverage], Array(10).fill(0));
  });

  test('is higher for a title that says nothing else', () => {
    const { score } = scores([{ 1: { 0: 1 }, 2: { 0: 1 } }], lengths([2, 1, 2, 2, 2, 2, 2, 2, 2, 2]));
    assert.ok((score[1] ?? 0) > (score[2] ?? 0));
  });

  test('has a share of what related papers score, each direction counted, and stays 0 where it is 0', () => {
    const score = Float64Array.of(1, 2, 0, 4);
    const related = [[1, 2], [], [3], []];
    addRelated(score, (paper) => related[paper] ?? []);
    assert.deepEqual([...score], [1 + RELATED_SHARE * 1, 2 + RELATED_SHARE * 1, 0, 4]);
  });
});

describe('a title that the query has in a run', () => {
  const runs = (
    words: Places[],
    titles: number[],
    more: Partial<QueryTerms> = {},
    stop: [number, number][] = [],
  ) =>
    Object.fromEntries(
      titleRuns(query(words, more), { titleLengths: Uint16Array.from(titles), titlesWith: () => stop }),
    );
  const row = (places: number[], share = 1) => places.map((place) => ({ 0: { [place]: share } }));

  test('is raised most where it is the whole query', () => {
    assert.deepEqual(runs(row([0]), [1]), { 0: WHOLE_TITLE });
    assert.deepEqual(runs(row([0, 1, 2]), [3]), { 0: WHOLE_TITLE });
  });

  test('is raised where it has three words of the whole query, or is in the query as a whole', () => {
    assert.deepEqual(runs(row([1, 2, 3]), [5]), { 0: TITLE_RUN });
    assert.deepEqual(runs(row([1, 2]), [5]), {});
    assert.deepEqual(runs([...row([0, 1, 2]), {}], [3]), { 0: TITLE_RUN });
    assert.deepEqual(runs([...row([0, 1, 2]), {}], [4]), {});
    assert.deepEqual(runs([...row([0, 1]), {}], [2]), {});
  });

  test('is raised less for other forms of its words, and not for words of its abstract or in another order', () => {
    const { 0: factor = 0 } = runs(row([0, 1, 2], 0.5), [3]);
    assert.ok(factor > 1 && factor < WHOLE_TITLE / 2);
    assert.deepEqual(runs(row([0, 1, 3]), [3]), {});
    assert.deepEqual(runs(row([2, 1, 0]), [3]), {});
  });

  test('counts its function words', () => {
    const more = {
      sequence: [
        { term: 0, place: 0 },
        { term: 1, place: 2 },
      ],
      dropped: [{ word: 'of', place: 1 }],
      length: 3,
    };
    assert.deepEqual(runs(row([0, 2]), [3], more, [[0, 1]]), { 0: WHOLE_TITLE });
    assert.deepEqual(
      runs(row([0, 2]), [3], more, [
        [0, 0],
        [1, 1],
      ]),
      {},
    );
  });
});

test('a paper that has the query as it is comes before one that has its words otherwise, and others keep their scores', () => {
  const words = [0, 1, 2, 3].map((place) => ({
    0: { [9 - place]: 1 },
    1: { [3 + place]: 1 },
    2: { [3 + place]: 1 },
  }));
  const score = Float64Array.of(5, 3, 0, 1);
  raiseQuoted(score, query(words));
  assert.ok(Math.abs((score[0] ?? 0) - 5) < 0.01);
  assert.deepEqual([score[1], score[2], score[3]], [6, 0, 1]);
});

test('only the best papers are looked at for the query as it is, those of one score in their order', () => {
  const words = [0, 1, 2, 3].map((place) =>
    Object.fromEntries(Array.from({ length: 70 }, (_, paper) => [paper, { [place]: 1 }])),
  );
  const score = new Float64Array(70).fill(1);
  score[69] = 2;
  raiseQuoted(score, query(words));
  assert.deepEqual([score[69], score[0], score[58], score[59], score[68]], [4, 2, 2, 1, 1]);
});

describe('words that may be years or names', () => {
  const pages: Record<string, Places> = {
    doe: { 0: { 15: 1 }, 1: { 3: 1, 14: 1 }, 2: { 4: 1 } },
    young: { 0: { 15: 1 }, 1: { 3: 1 }, 2: { 12: 1 }, 3: { 4: 1 } },
    trec: { 0: { 4: 1 }, 1: { 7: 1 } },
    2019: { 0: { 9: 1 }, 1: { 8: 1 } },
    2018: { 0: { 3: 1 } },
  };
  const index = { pagesOf: async (word: string) => pagesOf(pages[word] ?? {}) };
  const table = lengths() as unknown as Parameters<typeof readingSources>[0];
  const sources = readingSources(table, {
    index,
    stopWords: new Set(['the', 'papers']),
  } as unknown as Parameters<typeof readingSources>[1]);

  test('are names where more papers have them among their authors than in their texts', async () => {
    assert.deepEqual(await Promise.all(['doe', 'young', 'trec', 'nobody'].map(sources.isAuthor)), [
      true,
      false,
      false,
      false,
    ]);
  });

  test('are neighbours where one follows the other in a paper', async () => {
    const pairs: [string, string, boolean][] = [
      ['trec', '2019', true],
      ['2019', 'trec', false],
      ['2018', 'trec', true],
      ['the', 'trec', false],
      ['trec', 'nothing', false],
    ];
    for (const [a, b, expected] of pairs)
      assert.equal(await sources.areNeighbours(a, b), expected, `${a} ${b}`);
  });

  const queries: [query: string, rest: string, says: string[]][] = [
    ['Doe 2021 desks', 'desks', ['Doe 2021']],
    ['Trec 2019', 'Trec 2019', []],
    ['trec 2021', 'trec', ['2021']],
    ['papers from 2021', '', ['from 2021']],
    ['desks from 2021', 'desks', ['from 2021']],
    ['"desks 2021"', '"desks 2021"', []],
    ['Doe et al. desks', 'desks', ['Doe et al.']],
    ['Doe et al 2021b', '', ['Doe et al 2021b']],
    ['Doe and Young 2021', 'Doe and Young', ['2021']],
    ['May 2021 desks', 'desks', ['May 2021']],
    ['desks 2018 2020', 'desks 2020', ['2018']],
    ['the latest desks', 'desks', ['the latest']],
  ];
  for (const [text, rest, typed] of queries)
    test(`leave “${rest}” of “${text}”`, async () => {
      const read = await readFacts(text, sources);
      assert.deepEqual([read.rest, read.readings.map((reading) => reading.typed)], [rest, typed]);
    });

  test('are spans of years in words', async () => {
    const spans: [text: string, from: number, to: number][] = [
      ['desks 2019-2021', 2019, 2021],
      ['desks between 2021 and 2019', 2019, 2021],
      ['desks after 2019', 2020, 9999],
      ['desks since 2019', 2019, 9999],
      ['desks 2019 or later', 2019, 9999],
      ['desks before 2019', 0, 2018],
      ['desks until 2019', 0, 2019],
      ['desks 2019 and earlier', 0, 2019],
      ['desks in 2019', 2019, 2019],
    ];
    for (const [text, from, to] of spans) {
      const [clause] = (await readFacts(text, sources)).clauses;
      assert.ok(clause?.kind === 'year', text);
      assert.deepEqual([clause.from, clause.to], [from, to], text);
    }
  });
});
