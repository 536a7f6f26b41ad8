import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDesk, readStoredFollow, writeDesk } from '../../../src/desk/desk-file.ts';
import { cameSince, editFollow, followedAmong, isPast, savedSearch } from '../../../src/desk/follows.ts';
import { mergeFollows } from '../../../src/desk/merge.ts';
import { followSchema } from '../../../src/desk/schema.ts';
import type { Addition, Additions } from '../../../src/desk/seen.ts';
import { moment } from '../../support/kept-papers.ts';

const addition = (id: string, added: string, more: Partial<Addition> = {}): Addition => ({
  id,
  title: id,
  added,
  topics: [],
  authors: [],
  ...more,
});
const additions: Additions = {
  newest: '2026-03-01',
  from: '2026-01-01',
  papers: [
    addition('c', '2026-03-01', { topics: ['desks'], authors: ['ada'] }),
    addition('b', '2026-03-01', { venue: 'shelf' }),
    addition('a', '2026-02-01', { topics: ['desks', 'chairs'] }),
  ],
};
const seen = { day: '2026-02-01', papers: ['a'] };
const follow = editFollow('topics/desks/', undefined, { name: 'Desks', kept: true, seen }, moment(1));

describe('what is followed', () => {
  for (const [id, papers] of [
    ['topics/desks/', ['c', 'a']],
    ['topics/lamps/', []],
    ['authors/ada/', ['c']],
    ['venues/shelf/', ['b']],
    ['nonsense', []],
    ['search/?q=desk', undefined],
  ] as const)
    test(`${id} is ${papers ? `in ${papers.length} of them` : 'for the search to tell'}`, () => {
      assert.deepEqual(
        followedAmong(id, additions.papers)?.map(({ id }) => id),
        papers,
      );
    });

  test('has what came since the reader looked', () => {
    assert.deepEqual(
      cameSince(follow, additions).map(({ id }) => id),
      ['c', 'b'],
    );
    assert.equal(isPast(follow, additions), false);
    assert.equal(isPast(follow, { ...additions, from: '2026-02-15' }), true);
  });

  test('a change moves only what it changes', () => {
    const after = editFollow(follow.id, follow, { name: 'Desks', kept: false }, moment(2));
    assert.deepEqual(after, { ...follow, kept: { value: false, at: moment(2) } });
    assert.deepEqual(mergeFollows(follow, after), after);
  });

  test('is stored and saved in the desk’s file without loss', () => {
    assert.deepEqual(followSchema.parse(follow), follow);
    const text = writeDesk({ papers: [], follows: [follow] }, 'https://example.org/', moment(3));
    assert.deepEqual(readDesk(text), { papers: [], follows: [follow], leftOut: [] });
    assert.deepEqual(readStoredFollow(follow, 2), follow);
    assert.equal(readStoredFollow({ ...follow, seen: null }, 2), undefined);
  });

  test('is read from a file of version 1, which named every paper that was seen', () => {
    const before = { ...follow, seen: { value: ['a', 'b'], at: moment(1) } };
    const file = { format: 'carrel-desk', version: 1, papers: [], follows: [before] };
    const day = moment(1).slice(0, 10);
    const after = { ...follow, seen: { value: { day, papers: [] }, at: moment(1) } };
    assert.deepEqual(readDesk(JSON.stringify(file)), { papers: [], follows: [after], leftOut: [] });
    assert.deepEqual(readStoredFollow(before, 1), after);
  });
});

test('a saved search is called by its words and is the same whatever its order and page', () => {
  for (const [query, id, name] of [
    ['?q=long+context&sort=newest&page=3', 'search/?q=long+context', '“long context”'],
    ['?q=a&topic=desks&year=2024', 'search/?q=a&topic=desks&year=2024', '“a”, desks, 2024'],
    ['?topic=desks', 'search/?topic=desks', 'desks'],
    ['', 'search/?', 'all papers'],
  ] as const)
    assert.deepEqual(savedSearch(query), { id, name });
});
