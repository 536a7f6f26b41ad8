import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { makeCorpus } from '../../support/make-corpus.ts';
import { learnWords } from '../../support/word-model.ts';

/** Text whose commonest words are many times as common as the rarest, as in any language. */
const texts = [
  Array.from({ length: 400 }, (_, rank) => `subject${rank} `.repeat(Math.ceil(1200 / (rank + 1)))).join(''),
];

describe('a synthetic corpus', () => {
  const corpus = makeCorpus(1200, texts);
  const titles = corpus.papers.map(({ title }) => title);

  test('has as many papers as were asked for, all with different titles', () => {
    assert.equal(new Set(titles).size, 1200);
  });

  test('is the same whenever it is made, and another one with another seed', () => {
    assert.deepEqual(makeCorpus(1200, texts), corpus);
    assert.notDeepEqual(makeCorpus(1200, texts, 2), corpus);
  });

  test('divides all papers among several listings, some into two, none twice into one', () => {
    assert.equal(corpus.listings.length, 3);
    assert.equal(new Set(corpus.listings.flat()).size, 1200);
    const entries = corpus.listings.flat().length;
    assert.ok(entries > 1250 && entries < 1400, `${entries} entries`);
    for (const listing of corpus.listings) assert.equal(new Set(listing).size, listing.length);
  });

  test('has abstracts of about 150 words', () => {
    const lengths = corpus.papers.map(({ abstract }) => abstract.split(' ').length).sort((a, b) => a - b);
    const median = lengths[600] ?? 0;
    assert.ok(median > 135 && median < 165, `median ${median}`);
  });

  test('has fields whose papers share terms of two words', () => {
    const papersOf = new Map<string, number>();
    for (const { abstract } of corpus.papers)
      for (const pair of new Set(abstract.match(/(?<=\s)subject\d+ subject\d+(?=\s)/g)))
        papersOf.set(pair, (papersOf.get(pair) ?? 0) + 1);
    // By chance, two of the rarer words stand side by side in hardly any paper.
    const shared = [...papersOf].filter(
      ([pair, papers]) => papers >= 5 && pair.match(/\d+/g)?.every((rank) => Number(rank) > 200),
    );
    assert.ok(shared.length > 20, `${shared.length} pairs`);
  });

  test('names people who are there, each once a paper', () => {
    for (const { authors } of corpus.papers) {
      assert.ok(authors.length > 0 && new Set(authors).size === authors.length);
      for (const key of authors) assert.ok(corpus.people[key]);
    }
  });

  test('of one paper is a corpus, too', () => {
    assert.equal(makeCorpus(1, texts).listings.length, 1);
  });
});

describe('words drawn from a model', () => {
  test('come as often as they were counted', () => {
    const words = learnWords(texts);
    const random = seededRandom(7);
    const drawn = Array.from({ length: 20_000 }, () => words.word(random));
    const share = (word: string) => drawn.filter((other) => other === word).length / drawn.length;
    assert.ok(share('subject0') > 5 * share('subject9'));
    assert.ok(share('subject9') > 2 * share('subject99'));
  });

  test('cannot be drawn from next to no text', () => {
    assert.throws(() => learnWords(['a few words']), /too few/);
  });
});
