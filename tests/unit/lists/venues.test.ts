import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupByVenue, venueName } from '../../../src/lists/venues.ts';
import type { Paper } from '../../../src/schema.ts';

describe('the name of a venue', () => {
  for (const [venue, name] of [
    ['ACL 2023', 'ACL'],
    ["2019 IEEE Symposium (S&P'19)", "IEEE Symposium (S&P'19)"],
    ['Findings of EMNLP (2023)', 'Findings of EMNLP'],
    ['Nature', 'Nature'],
    ['Proceedings 12345', 'Proceedings 12345'],
    ['2020', '2020'],
  ] as const)
    test(`of “${venue}” is “${name}”`, () => assert.equal(venueName(venue), name));
});

test('venues have at least three papers; years, case, “The” and “&” make no difference', () => {
  const papers = [
    'Astronomy & Astrophysics',
    'Astronomy and Astrophysics',
    'ACL 2022',
    'The Astronomy and astrophysics',
    'ACL 2023',
    undefined,
    'ACL 2023',
    'Nature',
  ].map((venue, index) => ({ id: `p${index}`, venue }) as Paper);
  assert.deepEqual(
    groupByVenue(papers).map(({ id, name, papers: { length } }) => [id, name, length]),
    [
      ['acl', 'ACL', 3],
      ['astronomy-and-astrophysics', 'Astronomy & Astrophysics', 3],
    ],
  );
});
