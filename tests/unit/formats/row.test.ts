import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { counted, countPapers, readableNumber } from '../../../src/formats/counted.ts';
import { byline, namedAuthors, rowFacts, shortFacts } from '../../../src/formats/row.ts';
import { rowPaper } from '../../../src/formats/row-paper.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Person ${index + 1}`, slug: `person-${index + 1}` }));

describe('who wrote a paper', () => {
  for (const [count, line] of [
    [0, ''],
    [1, 'Person 1'],
    [2, 'Person 1 and Person 2'],
    [4, 'Person 1, Person 2, Person 3 and Person 4'],
    [5, 'Person 1, Person 2, Person 3 and 2 others'],
    [3309, 'Person 1, Person 2, Person 3 and 3,306 others'],
  ] as const)
    test(`${count} people are “${line}”`, () => {
      assert.equal(byline(rowPaper({ authors: people(count) })), line);
    });

  test('is said alike from the search’s few names', () => {
    const names = people(40).map(({ name }) => name);
    assert.equal(
      byline({ authors: namedAuthors(names), authorCount: 40 }),
      byline(rowPaper({ authors: people(40) })),
    );
  });
});

describe('the venue in a row', () => {
  const cases: [paper: Parameters<typeof rowPaper>[0], venue: string | undefined][] = [
    [{ venue: 'ACL' }, 'ACL'],
    [{ venue: 'ACL', issued: '2023-05' }, 'ACL'],
    [{ venue: 'ACL', issued: '2023-05', preprint: { issued: '2023-01' } }, 'ACL'],
    [{ venue: 'ACL', issued: '2023-05', preprint: { issued: '2022-01' } }, 'ACL 2023'],
    [{ venue: 'ACL 2023', issued: '2023-05', preprint: { issued: '2022-01' } }, 'ACL 2023'],
    [{ venue: 'ACL 2024', issued: '2023-05', preprint: { issued: '2022-01' } }, 'ACL 2024 2023'],
    [{ uncitedVenue: 'Desks', issued: '2023-05', preprint: { issued: '2022-01' } }, 'Desks'],
    [{ venue: 'ACL', uncitedVenue: 'Desks' }, 'ACL'],
    [{ venue: 'Meeting of the Association for Computational Linguistics' }, 'ACL'],
    [{ issued: '2023-05', preprint: { issued: '2022-01' } }, undefined],
  ];
  for (const [paper, venue] of cases)
    test(`${JSON.stringify(paper)} has ${venue}`, () => assert.equal(rowPaper(paper).venue, venue));
});

describe('the authors that a row names', () => {
  for (const [count, named] of [
    [3, 3],
    [4, 4],
    [5, 3],
  ] as const)
    test(`of ${count} are ${named}`, () => assert.equal(namedAuthors(people(count)).length, named));

  test('are the first three of all, or of those at hand', () => {
    const names = people(6).map(({ name }) => name);
    assert.equal(byline({ authors: names, authorCount: 6 }), 'Person 1, Person 2, Person 3 and 3 others');
  });

  test('are as the page has them only where nobody is known', () => {
    assert.equal(byline({ authors: [], authorCount: 0, byline: 'By the desk' }), 'By the desk');
    assert.equal(byline({ authors: ['Person 1'], authorCount: 1, byline: 'By the desk' }), 'Person 1');
    assert.equal(byline({ authors: [], authorCount: 0 }), '');
  });
});

describe('what a row says', () => {
  test('is the year, then authors and venue', () => {
    assert.deepEqual(rowFacts(rowPaper({ authors: people(2), issued: '2023-05', venue: 'ACL 2023' })), {
      year: '2023',
      facts: 'Person 1 and Person 2 · ACL 2023',
    });
  });

  test('is empty where nothing is known', () => {
    assert.deepEqual(rowFacts(rowPaper({})), { year: '', facts: '' });
    assert.equal(shortFacts(rowPaper({})), '');
    assert.equal(shortFacts(rowPaper({ issued: '2020-05' })), '2020');
  });

  test('is authors and year where there is little room', () => {
    assert.equal(shortFacts(rowPaper({ authors: people(1), issued: '2020', venue: 'X' })), 'Person 1 · 2020');
  });
});

describe('numbers of things', () => {
  test('agree with their noun', () => {
    assert.equal(countPapers(1), '1 paper');
    assert.equal(countPapers(0), '0 papers');
    assert.equal(counted(2, 'person', 'people'), '2 people');
  });

  test('have commas between thousands', () => {
    assert.equal(readableNumber(999), '999');
    assert.equal(readableNumber(1234567), '1,234,567');
  });
});
