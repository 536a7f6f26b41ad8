import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readState } from '../../../../src/search/engine/query-state.ts';
import { indexPapers, paper, type TestSearch } from '../../../support/search-corpus.ts';

let search: TestSearch;
before(async () => {
  search = await indexPapers(
    [
      paper('a', 'Desks', 'About desks in halls.', { venueId: 'nature', sections: ['rooms'] }),
      paper('b', 'Chairs', 'About chairs and desks.', { venueId: 'acl', sections: ['rooms', 'seats'] }),
      paper('c', 'Lamps', 'About lamps on desks.'),
    ],
    {
      sections: [
        { id: 'seats', name: 'Seats' },
        { id: 'rooms', name: 'Rooms' },
      ],
      venues: [
        { id: 'nature', name: 'Nature' },
        { id: 'acl', name: 'ACL' },
      ],
    },
  );
});

const ask = (parameters: string) => search.engine.search(readState(new URLSearchParams(parameters)));

test('venue: finds the papers of a journal or conference by its name', async () => {
  const { hits, sentence } = await ask('q=desks+venue:nature');
  assert.deepEqual(
    hits.map(({ id }) => id),
    ['a'],
  );
  assert.match(sentence, /that appeared in “Nature”/);
});

test('venues are counted, and a chosen one narrows', async () => {
  const { facets } = await ask('q=desks');
  assert.deepEqual(
    (await facets()).venue.map(({ id, count }) => [id, count]),
    [
      ['acl', 1],
      ['nature', 1],
    ],
  );
  assert.deepEqual(
    (await ask('q=desks&venue=acl')).hits.map(({ id }) => id),
    ['b'],
  );
});

test('sections of lists are counted, and a chosen one narrows', async () => {
  const { facets, hits } = await ask('q=desks&section=seats');
  assert.deepEqual(
    (await facets()).section.map(({ name, count }) => [name, count]),
    [
      ['Rooms', 2],
      ['Seats', 1],
    ],
  );
  assert.deepEqual(
    hits.map(({ id }) => id),
    ['b'],
  );
});
