import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { arrange, groupBy, type View } from '../../../src/desk/arrange.ts';
import { editPaper } from '../../../src/desk/kept-paper.ts';
import { keptSample, moment, sampleFacts } from '../../support/kept-papers.ts';

const papers = [
  keptSample('apples', { tags: ['fruit', 'red'], note: 'Très bien' }),
  keptSample('pears', { status: 'read', tags: ['fruit'] }),
  keptSample('gone', { kept: false }),
  editPaper('zinc-of-late', undefined, { kept: true }, moment(9)),
  keptSample('old', { facts: sampleFacts({ id: 'old', title: 'An Old One', issued: '1999' }) }),
];
const all: View = { words: '', status: '', tag: '', order: 'title' };

describe('arranging the desk', () => {
  const cases: [what: string, view: Partial<View>, ids: string[]][] = [
    ['everything by title', {}, ['old', 'apples', 'pears', 'zinc-of-late']],
    ['what was kept last first', { order: 'kept' }, ['zinc-of-late', 'apples', 'old', 'pears']],
    ['what was changed last first', { order: 'changed' }, ['zinc-of-late', 'apples', 'pears', 'old']],
    ['the newest first, undated last', { order: 'newest' }, ['apples', 'pears', 'old', 'zinc-of-late']],
    ['one status', { status: 'read' }, ['pears']],
    ['one tag', { tag: 'fruit' }, ['apples', 'pears']],
    ['words of a note, without accents', { words: 'TRES' }, ['apples']],
    ['names of authors', { words: 'lovelace pears' }, ['pears']],
    ['words that are nowhere', { words: 'constructor' }, []],
  ];
  for (const [what, view, ids] of cases)
    test(`shows ${what}`, () =>
      assert.deepEqual(
        arrange(papers, { ...all, ...view }).map(({ id }) => id),
        ids,
      ));

  test('groups papers under each of their tags, the largest group first', () => {
    const groups = [...groupBy(papers, ({ tags }) => tags.value)];
    assert.deepEqual(
      groups.map(([tag, members]) => [tag, members.map(({ id }) => id)]),
      [
        ['fruit', ['apples', 'pears']],
        ['red', ['apples']],
      ],
    );
  });
});
