import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildCorpus } from '../../../src/corpus/build.ts';
import type { ListingFile } from '../../../src/corpus/content-source.ts';
import { ContentError, formatProblem } from '../../../src/problem.ts';
import { contentSource } from '../../support/content-source.ts';

describe('the corpus', () => {
  const page = (title: string) =>
    `${title}\n\nWe study ${title.toLowerCase()} in reading rooms and what they are good for in the evening.\n\n`;
  const listings: ListingFile[] = [
    { id: 'b', file: 'listings/b.txt', source: page('Chairs') + page('Desks') },
    { id: 'a', file: 'listings/a-list.txt', source: page('Stools') + page('Desks') },
  ];

  test('has its listings by id, and in each the papers by rank', () => {
    const { listings: found, papers } = buildCorpus(
      contentSource({ listings, listingFacts: new Map([['b', { title: 'Second' }]]) }),
    );
    assert.deepEqual(
      found.map(({ id, title, papers }) => [id, title, papers]),
      [
        ['a', 'A list', ['stools', 'desks']],
        ['b', 'Second', ['chairs', 'desks']],
      ],
    );
    assert.deepEqual(
      papers.map(({ id }) => id),
      ['stools', 'desks', 'chairs'],
    );
  });

  test('is refused with every problem, by file and line', () => {
    const problem = (file: string, line?: number) => ({
      kind: 'left-out' as const,
      file,
      ...(line && { line }),
      text: 'x',
    });
    const wrong = contentSource({
      listings,
      problems: [problem('b', 2), problem('a', 10), problem('b'), problem('a', 9)],
    });
    assert.throws(
      () => buildCorpus(wrong),
      (error) => {
        assert.ok(error instanceof ContentError);
        assert.deepEqual(
          error.problems.map(({ file, line }) => [file, line]),
          [
            ['a', 9],
            ['a', 10],
            ['b', undefined],
            ['b', 2],
          ],
        );
        assert.equal(error.problems.map(formatProblem).length, 4);
        return true;
      },
    );
  });
});
