import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { screenedPapers } from '../../../src/screening/vectors/screened-papers.ts';
import { decodeShard } from '../../../src/screening/vectors/shards.ts';

const TITLES = ['Tables and chairs', 'Chairs, chairs, chairs', 'Tables of numbers', 'Numbers and chairs'];
const papers = Array.from({ length: 2100 }, (_, place) => ({
  id: `paper-${place}`,
  title: TITLES[place % TITLES.length] ?? '',
  abstract: `A paper about chair ${place % 700}.`,
  listings: [{}],
}));

describe('what is offered to those who screen', () => {
  test('is the same in whatever order papers lie in which terms are kept', () => {
    assert.deepEqual(screenedPapers(papers, papers.toReversed()), screenedPapers(papers));
  });

  test('has the papers in reading order, in as many files as they need', () => {
    const { files } = screenedPapers(papers, papers.toReversed());
    assert.deepEqual(
      files.flatMap(({ bytes }) => decodeShard(bytes).ids),
      papers.map(({ id }) => id),
    );
    assert.equal(new Set(files.map(({ name }) => name)).size, files.length);
  });

  test('is called otherwise when an abstract changes', () => {
    const [first, ...others] = papers;
    assert.ok(first);
    const changed = [{ ...first, abstract: 'It is about tables.' }, ...others];
    assert.notEqual(screenedPapers(changed).hash, screenedPapers(papers).hash);
  });
});
