import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Candidate } from '../../../../src/listing/markdown/candidates.ts';
import { readBySharedShape } from '../../../../src/listing/markdown/shared-shape.ts';

const candidate = (title: string, venue?: string, group = 1) =>
  ({ draft: { title, ...(venue && { venue }) }, group }) as Candidate;
const read = (...candidates: Candidate[]) => {
  readBySharedShape(candidates);
  return candidates.map(({ draft: { title, venue } }) => [title, venue].filter(Boolean).join(' @ '));
};
const placed = candidate('Quiet Lamps', 'ICML 2019');

test('letters at the end of a title are a venue where at least half of its list, and two, have one', () => {
  const last = () => candidate('Loud Lamps, KDD');
  assert.deepEqual(read(placed, placed, last()).at(-1), 'Loud Lamps @ KDD');
  assert.deepEqual(read(placed, placed, last(), last()).at(-1), 'Loud Lamps @ KDD');
  assert.deepEqual(read(placed, placed, last(), last(), last()).at(-1), 'Loud Lamps, KDD');
  assert.deepEqual(read(placed, last()).at(-1), 'Loud Lamps, KDD');
  assert.deepEqual(
    read(placed, placed, candidate('Loud Lamps, KDD', undefined, 2)).at(-1),
    'Loud Lamps, KDD',
  );
});

test('a paper that has its venue keeps it, and its title', () => {
  assert.deepEqual(
    read(placed, placed, candidate('Loud Lamps, KDD', 'AAAI 2020')).at(-1),
    'Loud Lamps, KDD @ AAAI 2020',
  );
});
