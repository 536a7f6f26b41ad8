import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { readCollection } from '../../bench/search/collections/collection.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folderWith = (files: Record<string, string>) => {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};
const plain = (folder: string) => {
  const { documents, queries } = readCollection(folder);
  return {
    documents,
    queries: queries.map(({ id, text, judged }) => [id, text, Object.fromEntries(judged)]),
  };
};

const LONG_TITLE =
  'A study of the loans of a library of a town in the north, with remarks on what its readers ask for and on what they take home in the end.';

describe('a collection as it is published', () => {
  test('in the form of BEIR has only the queries that are judged', () => {
    const folder = folderWith({
      'corpus.jsonl': [
        { _id: '11', title: LONG_TITLE, text: 'Loans fell.', metadata: {} },
        { _id: '12', title: '', text: 'No title here.', metadata: {} },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
      'queries.jsonl':
        '{"_id": "1", "text": "Loans fell in the north.", "metadata": {}}\n{"_id": "2", "text": "Unjudged."}\n',
      'qrels/test.tsv': 'query-id\tcorpus-id\tscore\n1\t11\t1\n1\t12\t0\n',
    });
    assert.deepEqual(plain(folder), {
      documents: [
        { id: '11', title: LONG_TITLE, abstract: 'Loans fell.' },
        { id: '12', title: '', abstract: 'No title here.' },
      ],
      queries: [['1', 'Loans fell in the north.', { 11: 1, 12: 0 }]],
    });
  });

  const documents = [
    'Document    1',
    'A study of the loans of a library of a town in the north, with remarks on',
    'what its readers ask for and on what they take home in the end.',
    '     ',
    '     Loans fell. Readers were asked why.',
    '     Few answered.',
    '********************************************',
    'Document    2',
    'Shelves.',
    'Shelves are described. They are of wood.',
    '********************************************',
    'Document    3',
    'A title and nothing else.',
    '********************************************',
    '',
  ].join('\r\n');
  const queries = '1\nI am interested in loans\nof libraries. #\n2\nShelves #\n';
  const expected = {
    documents: [
      { id: '1', title: LONG_TITLE, abstract: 'Loans fell. Readers were asked why. Few answered.' },
      { id: '2', title: 'Shelves.', abstract: 'Shelves are described. They are of wood.' },
      { id: '3', title: 'A title and nothing else.', abstract: '' },
    ],
    queries: [
      ['1', 'I am interested in loans of libraries.', { 1: 1, 3: 1 }],
      ['2', 'Shelves', { 2: 1 }],
    ],
  };
  for (const [file, judgements] of [
    ['LISA.REL', 'Query 1\n2 Relevant Refs:\n1 3 -1\n\nQuery 2\n1 Relevant Refs:\n2 -1\n'],
    ['LISARJ.NUM', '       1       2       1       3\n       2       1       2\n'],
  ] as const)
    test(`in the form of LISA has titles of several lines, judged by ${file}`, () => {
      const folder = folderWith({
        'LISA0.001': documents.slice(0, documents.indexOf('Document    3')),
        'LISA0.501': documents.slice(documents.indexOf('Document    3')),
        'LISA.QUE': queries,
        [file]: judgements,
      });
      assert.deepEqual(plain(folder), expected);
    });
});
