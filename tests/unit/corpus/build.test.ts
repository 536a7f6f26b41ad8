import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildCorpus } from '../../../src/corpus/build.ts';
import type { ListingFile } from '../../../src/corpus/content-source.ts';
import { parseMarkdownList } from '../../../src/listing/markdown/parse.ts';
import { ContentError, formatProblem } from '../../../src/problem.ts';
import { contentSource } from '../../support/content-source.ts';

describe('the corpus', () => {
  const page = (title: string) =>
    `${title}\n\nWe study ${title.toLowerCase()} in reading rooms and what they are good for in the evening.\n\n`;
  const entry = (title: string) =>
    `- **${title}**, Jane Doe, LUX 2020. [pdf](https://example.org/${title.length}.pdf)`;
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

  test('has the sections of lists as topics, or where an editor wrote topics as a facet of their own', () => {
    const list = parseMarkdownList(
      ['# Rooms', '', '## Light', '', ...['Quiet Lamps', 'Loud Lamps', 'Candles at Night'].map(entry)].join(
        '\n',
      ),
    );
    const rooms: ListingFile[] = [{ id: 'rooms', file: 'listings/rooms.md', list }];
    const topic = { title: 'Noise', area: 'Sound', order: 1, definition: 'What is heard.', terms: ['loud'] };
    const plain = buildCorpus(contentSource({ listings: rooms }));
    const edited = buildCorpus(contentSource({ listings: rooms, topics: [['noise', topic]] }));
    assert.deepEqual(
      [plain, edited].map(({ topics, papers, listings: [shown] }) => [
        topics.map(([id]) => id),
        papers.map(({ sections }) => sections),
        shown?.sections,
        shown?.headings?.map(({ section }) => section),
      ]),
      [
        [['light'], [undefined, undefined, undefined], undefined, [undefined]],
        [['noise'], [['light'], ['light'], ['light']], [{ id: 'light', title: 'Light' }], ['light']],
      ],
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
