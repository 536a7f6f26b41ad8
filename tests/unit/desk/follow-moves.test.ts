import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { followMoves } from '../../../src/desk/follow-moves.ts';
import { editPaper } from '../../../src/desk/kept-paper.ts';

const [EARLY, LATE, NOW] = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => `${day}T00:00:00.000Z`);

describe('kept papers whose address has changed', () => {
  test('go on under the new one, and the old one is taken off', () => {
    const kept = editPaper(
      'old',
      undefined,
      { kept: true, note: 'Read again', tags: ['tides'] },
      EARLY ?? '',
    );
    const changed = followMoves([kept], { old: 'new' }, NOW ?? '');
    assert.deepEqual(changed, [
      { ...kept, id: 'new' },
      { ...kept, kept: { value: false, at: NOW } },
    ]);
  });

  test('are one with what is kept under the new one already, of each field the newest', () => {
    const old = editPaper('old', undefined, { kept: true, note: 'Later' }, LATE ?? '');
    const there = editPaper('new', undefined, { kept: true, note: 'Earlier', status: 'read' }, EARLY ?? '');
    const [joined] = followMoves([old, there], { old: 'new' }, NOW ?? '');
    assert.deepEqual([joined?.id, joined?.note.value, joined?.status.value], ['new', 'Later', 'read']);
  });

  test('are all followed where two have become one', () => {
    const a = editPaper('a', undefined, { kept: true, note: 'Of a' }, EARLY ?? '');
    const b = editPaper('b', undefined, { kept: true, tags: ['of-b'] }, EARLY ?? '');
    const changed = new Map(
      followMoves([a, b], { a: 'c', b: 'c' }, NOW ?? '').map((paper) => [paper.id, paper]),
    );
    assert.deepEqual([...changed.keys()].sort(), ['a', 'b', 'c']);
    assert.equal(changed.get('c')?.note.value, 'Of a');
    assert.deepEqual(changed.get('c')?.tags.value, ['of-b']);
  });

  test('stay as they are where nothing has moved, or they are off the desk', () => {
    const off = editPaper('old', undefined, { kept: false }, EARLY ?? '');
    const other = editPaper('constructor', undefined, { kept: true }, EARLY ?? '');
    assert.deepEqual(followMoves([off, other], { old: 'new' }, NOW ?? ''), []);
  });
});
