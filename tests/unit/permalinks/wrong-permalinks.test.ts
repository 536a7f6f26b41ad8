import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keepPermalinks } from '../../../src/permalinks/keep-permalinks.ts';
import { formatProblem } from '../../../src/problem.ts';
import { keep, paper, type Recorded, recorded, textOf } from '../../support/permalink-records.ts';

describe('what is wrong with the record', () => {
  const papers = [
    paper('Desks', { arxiv: '2401.00001', authors: ['ada'] }),
    paper('Chairs', { authors: ['ada', 'bo'] }),
  ];
  const whole = { papers: { desks: { title: 'Desks' }, chairs: { title: 'Chairs' } } };
  const cases: [string, Recorded, string[]][] = [
    ['a paper is gone', { papers: { lost: { title: 'Gone' } } }, ['lost-address 3 papers/lost: Gone']],
    [
      'a paper is gone and an identifier belongs to another one',
      { papers: { desks: { title: 'Desks' }, lost: { title: 'Gone', arxiv: '2401.00001' } } },
      ['lost-address 4 papers/lost: Gone'],
    ],
    [
      'two addresses turn out to be of one paper',
      { papers: { desks: { title: 'Desks' }, 'the-desks': { title: 'desks!' } } },
      ['two-addresses 4 desks, the-desks: desks!'],
    ],
    [
      'a title has been given to another paper',
      { papers: { desks: { title: 'Desks', arxiv: '2312.99999' } } },
      ['address-of-another 3 desks: arXiv 2312.99999, now 2401.00001'],
    ],
    ['a topic is gone', { ...whole, topics: { wood: {} } }, ['lost-address 7 topics/wood']],
    ['a listing is gone', { ...whole, listings: { march: {} } }, ['lost-address 8 listings/march']],
    ['nobody of a name is left', { ...whole, authors: { cy: {} } }, ['lost-address 9 authors/cy']],
    [
      'a redirect leads to nothing',
      { ...whole, topics: { old: { redirect: 'new' } } },
      ['redirect-to-nothing 7 topics/old → topics/new'],
    ],
    [
      'redirects go in circles',
      { ...whole, topics: { a: { redirect: 'b' }, b: { redirect: '/topics/c/' }, c: { redirect: 'b' } } },
      [
        'redirect-to-nothing 7 topics/a → topics/b → topics/c → topics/b',
        'redirect-to-nothing 8 topics/b → topics/c → topics/b',
        'redirect-to-nothing 9 topics/c → topics/b → topics/c',
      ],
    ],
    [
      'a person with a page is redirected',
      { ...whole, authors: { ada: { redirect: '/authors/' } } },
      ['redirect-in-use 9 authors/ada'],
    ],
    [
      'two papers have one citation key',
      { papers: { chairs: { title: 'Chairs', key: 'x1' }, desks: { title: 'Desks', key: 'x1' } } },
      ['invalid-data 4 papers.desks.key: x1 is the key of chairs'],
    ],
  ];
  for (const [what, record, expected] of cases) {
    test(`is found with its line: ${what}`, () => {
      assert.deepEqual(keep(papers, record).problems.map(textOf), expected);
    });
  }

  test('has no line where the file has none for it', () => {
    const file = { ...recorded({ topics: { wood: {} } }), lineOf: () => undefined };
    const [problem] = keepPermalinks({ papers: [], topics: [], listings: [] }, file).problems;
    assert.deepEqual(Object.keys(problem ?? {}).sort(), ['file', 'kind', 'text']);
  });

  test('is not that a paper which has gone elsewhere had the same citation key', () => {
    const { problems } = keep(papers, {
      papers: {
        chairs: { title: 'Chairs', key: 'x1' },
        desks: { title: 'Desks' },
        stool: { redirect: 'chairs', key: 'x1' },
      },
    });
    assert.deepEqual(problems, []);
  });

  test('is told with what to do', () => {
    const [problem] = keep([], { topics: { wood: {} } }).problems;
    assert.match(
      problem ? formatProblem(problem) : '',
      /^permalinks\.json:4 {2}a published address that would be lost: “topics\/wood” · bring back .*"redirect"/,
    );
  });
});
