import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examplesOf } from '../../../src/screening/ranking/labels.ts';
import { rank, rankable } from '../../../src/screening/ranking/rank.ts';
import { weighTerms } from '../../../src/screening/ranking/weights.ts';
import {
  decodeShard,
  encodeShards,
  PAPERS_PER_SHARD,
  termsOfPapers,
} from '../../../src/screening/vectors/shards.ts';
import { countTerms } from '../../../src/screening/vectors/term-counts.ts';

const texts = Array.from({ length: 40 }, (_, n) =>
  n % 4 === 0
    ? { title: `Sea tides ${n}`, abstract: 'We measure tides of the sea along the coast, and the moon.' }
    : { title: `Bird songs ${n}`, abstract: 'We record songs of birds along the river, and the wind.' },
);

describe('terms of papers', () => {
  const terms = countTerms(texts);

  test('are stems of words and numbers, without stop words, the most frequent first', () => {
    const { starts, columns, counts, width } = countTerms([
      { title: 'The tides of 2004', abstract: 'Tide, and tidal: a tide.' },
      { title: 'A tide in 2004', abstract: 'I saw it.' },
    ]);
    assert.deepEqual(
      [[...starts], [...columns], [...counts], width],
      [[0, 2, 4], [0, 1, 0, 1], [1, 3, 1, 1], 2],
    );
  });

  test('what one paper alone has is left out', () => {
    const alone = countTerms([
      { title: 'One word', abstract: '' },
      { title: 'Another word', abstract: '' },
    ]);
    assert.deepEqual([...alone.columns], [0, 0]);
  });

  test('are read from files as they were written', () => {
    const papers = texts.map((_, n) => ({ id: `p${n}`, records: 1 + (n % 3) }));
    const [bytes, ...others] = encodeShards(papers, terms);
    assert.ok(bytes && others.length === 0);
    const shard = decodeShard(bytes);
    assert.deepEqual(shard, {
      ids: papers.map(({ id }) => id),
      records: papers.map(({ records }) => records),
      terms,
    });
    assert.deepEqual(termsOfPapers(shard.ids, [shard]), terms);
  });

  test('of some papers, from several files and in any order; a paper that is gone has none', () => {
    const many = Array.from(
      { length: PAPERS_PER_SHARD + 2 },
      (_, n) => texts[n % texts.length] ?? { title: '', abstract: '' },
    );
    const papers = many.map((_, n) => ({ id: `p${n}`, records: 1 }));
    const counted = countTerms(many);
    const shards = encodeShards(papers, counted).map(decodeShard);
    assert.equal(shards.length, 2);
    const some = termsOfPapers([`p${PAPERS_PER_SHARD}`, 'gone', 'p0'], shards);
    const run = (terms: typeof some, paper: number) => [
      ...terms.columns.slice(...terms.starts.slice(paper, paper + 2)),
    ];
    assert.deepEqual(
      [run(some, 0), run(some, 1), run(some, 2)],
      [run(counted, PAPERS_PER_SHARD), [], run(counted, 0)],
    );
  });

  test('bytes that are no such file are refused', () => {
    assert.throws(() => decodeShard(new Uint8Array([1, 2, 3])));
  });
});

test('weights are those of TF-IDF, in rows of length 1', () => {
  // Smoothed as scikit-learn does: two of three papers have a word that weighs ln(4/3) + 1, all three one that weighs 1.
  const terms = countTerms([
    { title: 'tide moon', abstract: 'tide' },
    { title: 'tide moon', abstract: '' },
    { title: 'tide', abstract: '' },
  ]);
  const { values } = weighTerms(terms, false);
  const moon = Math.log(4 / 3) + 1;
  const expected = [
    2 / Math.hypot(2, moon),
    moon / Math.hypot(2, moon),
    1 / Math.hypot(1, moon),
    moon / Math.hypot(1, moon),
    1,
  ];
  assert.deepEqual(
    [...values].map((value) => value.toFixed(6)),
    expected.map((value) => value.toFixed(6)),
  );
});

describe('examples that models are taught with', () => {
  const labels = [
    { row: 1, relevant: true },
    { row: 3, relevant: false },
  ];
  for (const [title, papers, ratio, weights] of [
    [
      'papers not decided on are presumed irrelevant, each like an excluded one at most',
      4,
      1,
      [1, 1 / 3, 1 / 3, 1 / 3],
    ],
    ['many of them weigh as much as the decided ones together', 6, 1, [1, 1 / 3, ...Array(4).fill(1 / 6)]],
    ['relevant ones weigh as many times what all others do as is said', 4, 3, [1.5, 1 / 6, 1 / 6, 1 / 6]],
    ['where all are decided, none is presumed', 2, 1, [1, 1]],
  ] as const)
    test(title, () => {
      const rows = papers === 2 ? labels.map((label, row) => ({ ...label, row })) : labels;
      const examples = examplesOf(rows, papers, ratio);
      assert.deepEqual(
        examples.map(({ weight }) => weight.toFixed(6)),
        weights.map((weight: number) => weight.toFixed(6)),
      );
      assert.deepEqual(examples.map(({ row }) => row).sort(), [...Array(papers).keys()]);
      assert.equal(examples.filter(({ relevant }) => relevant).length, 1);
    });
});

describe('the order of papers', () => {
  const papers = rankable(countTerms(texts));

  test('has those first that are like what was included', () => {
    const order = rank(papers, [
      { row: 0, relevant: true },
      { row: 1, relevant: false },
    ]);
    assert.ok(order?.slice(0, 5).every((row) => row % 4 === 0));
    assert.deepEqual(
      order?.toSorted((a, b) => a - b),
      [...texts.keys()],
    );
  });

  test('leaves a paper behind that led nowhere, for what is typical', () => {
    // Included is one paper that is unlike all but one; all tides are excluded after it, so that the birds are left.
    const odd = rankable(
      countTerms([
        ...texts,
        { title: 'A map of roads', abstract: 'Roads, maps and bridges.' },
        { title: 'Maps', abstract: 'Roads and maps.' },
      ]),
    );
    const tides = [...texts.keys()].filter((row) => row % 4 === 0);
    const order = rank(odd, [
      { row: 40, relevant: true },
      ...tides.map((row) => ({ row, relevant: false })),
    ])?.filter((row) => row !== 40 && !tides.includes(row));
    assert.ok((order?.[0] ?? 41) < 40);
  });

  test('puts a paper without words in the middle', () => {
    const order = rank(rankable(countTerms([...texts, { title: '', abstract: '' }])), [
      { row: 0, relevant: true },
      { row: 1, relevant: false },
    ]);
    assert.equal(order?.indexOf(40), 20);
  });

  for (const labels of [[], [{ row: 0, relevant: true }], [{ row: 1, relevant: false }]])
    test(`is not known from ${labels.length} decisions of one kind`, () =>
      assert.equal(rank(papers, labels), undefined));
});
