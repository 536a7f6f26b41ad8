import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCslJson } from '../../../src/metadata/csl-json.ts';
import { listingOf } from '../../bench/search/build-collection.ts';

const LONG = `A title as long as an abstract, ${'and then some more of it, '.repeat(20)}which ends in a full stop.`;

test('documents of a collection are a listing whatever their titles look like, each one paper, in order', () => {
  const { records, leftOut, error } = parseCslJson(
    listingOf([
      { id: '1', title: LONG, abstract: 'It has a text.' },
      { id: '2', title: 'Abstract', abstract: '' },
      { id: '3', title: 'Two\n lines', abstract: 'One\n text.' },
      { id: '4', title: 'two lines', abstract: '' },
      { id: '5', title: ' ', abstract: 'A text without a title.' },
    ]),
  );
  assert.equal(error, undefined);
  assert.deepEqual(leftOut, []);
  assert.deepEqual(
    records.map(({ item }) => [item.title, item.abstract]),
    [
      [LONG, 'It has a text.'],
      ['Abstract', undefined],
      ['Two lines', 'One text.'],
      ['two lines (2)', undefined],
      ['Document 5', 'A text without a title.'],
    ],
  );
});
