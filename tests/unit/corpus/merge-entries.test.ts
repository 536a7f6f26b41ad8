import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ListedPaper } from '../../../src/corpus/listing-entries.ts';
import { mergeEntries } from '../../../src/corpus/merge-entries.ts';
import type { CslItem } from '../../../src/metadata/csl.ts';

type Entry = Pick<ListedPaper, 'title'> & { abstract?: string; record?: Omit<CslItem, 'title'> };

/** Merges listings of these entries, each entry on two lines of its own. */
function merge(listings: Record<string, Entry[]>) {
  return mergeEntries(
    Object.entries(listings).map(([id, entries]) => ({
      id,
      file: `listings/${id}.txt`,
      entries: entries.map(({ title, abstract = '', record }, index) => {
        const titleLine = 2 * index + 1;
        const place = { file: `listings/${id}.bib`, item: index + 1 };
        return {
          rank: index + 1,
          title,
          titleLine,
          abstract,
          abstractLine: titleLine + 1,
          ...(record && { record: { item: { title, ...record }, place } }),
        };
      }),
    })),
  );
}

const desks = { title: 'Desks', abstract: 'We study desks.' };
const chairs = { title: 'Chairs', abstract: 'We study chairs.' };
const authored = (...families: string[]) => ({ author: families.map((family) => ({ family, given: 'A.' })) });
const arxiv = (number: string) => ({ number: `arXiv:${number}` });

/** Titles of the papers, each with the places where it stands. */
const places = ({ merged }: ReturnType<typeof merge>) =>
  merged.map(({ title, listings }) => [
    title.plain,
    listings.map(({ id, rank }) => `${id} ${rank}`).join(', '),
  ]);

describe('entries of one title', () => {
  test('are one paper, in the order of the listings’ ids and of their ranks', () => {
    const result = merge({ b: [chairs, desks], a: [desks] });
    assert.deepEqual(places(result), [
      ['Desks', 'a 1, b 2'],
      ['Chairs', 'b 1'],
    ]);
    assert.deepEqual([result.entries, result.notes, result.problems], [3, [], []]);
  });

  test('stand in a listing once, wherever the paper stands besides, and the others are noted by line', () => {
    for (const before of [{}, { a: [desks] }]) {
      const result = merge({ ...before, b: [desks, chairs, { ...desks, title: 'desks!' }] });
      assert.deepEqual(
        result.merged.map(({ listings }) => listings.filter(({ id }) => id === 'b').map(({ rank }) => rank)),
        [[1], [2]],
      );
      assert.deepEqual(result.notes, [
        { file: 'listings/b.txt', line: 5, message: 'stands in this listing already: “desks!”' },
      ]);
    }
  });

  test('keep the longest abstract with its title, and say that there are two', () => {
    const long = { title: 'DESKS', abstract: 'We study desks in rooms.' };
    for (const listings of [
      { a: [desks], b: [long] },
      { a: [long], b: [desks] },
    ]) {
      const { merged, notes } = merge(listings);
      assert.deepEqual(
        merged.map(({ title, sourceTitle, abstract }) => [title.plain, sourceTitle, abstract.plain]),
        [['DESKS', 'DESKS', 'We study desks in rooms.']],
      );
      assert.deepEqual(
        notes.map(({ file, line, message }) => [file, line, message.split(':')[0]]),
        [['listings/b.txt', 2, 'two abstracts of one paper, the longer one is kept']],
      );
    }
  });

  test('keep of two abstracts of one length the first of the alphabet, of one abstract the first title', () => {
    const other = { title: 'DESKS', abstract: 'We study a desk' };
    const earlier = { title: 'Desks', abstract: 'He study a desk' };
    const kept = (a: Entry, b: Entry) => {
      const { title, abstract } = merge({ a: [a], b: [b] }).merged[0] ?? assert.fail();
      return [title.plain, abstract.plain];
    };
    assert.deepEqual(kept(other, earlier), ['Desks', 'He study a desk']);
    assert.deepEqual(kept(earlier, other), ['Desks', 'He study a desk']);
    const [upper, lower] = [
      { ...desks, title: 'A desk' },
      { ...desks, title: 'A Desk' },
    ];
    assert.deepEqual(kept(upper, lower), kept(lower, upper));
    assert.deepEqual(kept({ ...desks, title: 'Desks' }, { ...desks, title: 'Desks!' })[0], 'Desks');
    assert.deepEqual(kept({ ...desks, title: 'Desks!' }, { ...desks, title: 'Desks' })[0], 'Desks');
  });

  test('that lack an abstract or have the same are no news', () => {
    const record = authored('Doe');
    assert.deepEqual(merge({ a: [desks], b: [desks] }).notes, []);
    assert.deepEqual(merge({ a: [desks], b: [{ title: 'Desks', record }] }).notes, []);
    const { merged } = merge({ a: [{ title: 'Desks', record }], b: [desks] });
    assert.equal(merged[0]?.abstract.plain, 'We study desks.');
  });

  test('are two papers where their records name other people', () => {
    const result = merge({
      a: [{ title: 'Introduction', record: authored('Doe') }],
      b: [{ title: 'Introduction', record: authored('Roe') }],
      c: [{ title: 'Introduction', record: authored('Roe', 'Poe') }],
    });
    assert.deepEqual(places(result), [
      ['Introduction', 'a 1'],
      ['Introduction', 'b 1, c 1'],
    ]);
  });

  test('must agree with every record of a paper', () => {
    const result = merge({
      a: [{ title: 'Introduction', record: authored('Doe') }],
      b: [{ title: 'Introduction', record: authored('Doe', 'Roe') }],
      c: [{ title: 'Introduction', record: authored('Roe') }],
    });
    assert.deepEqual(places(result), [
      ['Introduction', 'a 1, b 1'],
      ['Introduction', 'c 1'],
    ]);
  });

  test('are one paper with or without a record', () => {
    const record = authored('Doe');
    assert.deepEqual(places(merge({ a: [desks], b: [{ ...desks, record }], c: [desks] })), [
      ['Desks', 'a 1, b 1, c 1'],
    ]);
  });
});

describe('entries of two titles', () => {
  const [first, corrected] = ['A Desk for Readers', 'A Desk for Writers'];

  test('are one paper where they have an identifier in common, known by both titles', () => {
    const result = merge({
      a: [{ title: first, record: arxiv('2401.00001') }],
      b: [{ title: corrected, abstract: 'Abstract.', record: arxiv('2401.00001') }],
      c: [{ title: first, record: arxiv('2401.00001') }],
      d: [{ title: corrected, record: arxiv('2401.00001') }],
    });
    assert.deepEqual(places(result), [[corrected, 'a 1, b 1, c 1, d 1']]);
    const [{ key, otherKeys } = assert.fail()] = result.merged;
    assert.equal(key, 'adeskforwriters');
    assert.ok(otherKeys.includes('adeskforreaders'));
  });

  test('are two papers where the titles have nothing in common', () => {
    assert.equal(
      merge({
        a: [{ title: first, record: arxiv('2401.00001') }],
        b: [{ title: 'Chairs', record: arxiv('2401.00001') }],
      }).merged.length,
      2,
    );
  });

  test('are two papers without an identifier', () => {
    assert.equal(
      merge({ a: [{ ...desks, title: first }], b: [{ ...desks, title: corrected }] }).merged.length,
      2,
    );
  });
});

describe('an entry that is no paper', () => {
  test('has a title of nothing that is seen, or no abstract and no record', () => {
    const result = merge({
      a: [{ ...desks, title: '{}' }, { title: 'Alone' }, { title: 'Recorded', record: {} }],
    });
    assert.deepEqual(result.problems, [
      { kind: 'empty-title', file: 'listings/a.txt', line: 1, text: '{}' },
      { kind: 'title-without-abstract', file: 'listings/a.txt', line: 3, text: 'Alone' },
    ]);
    assert.deepEqual(places(result), [['Recorded', 'a 3']]);
    assert.equal(result.entries, 3);
  });

  test('is none of those whose titles are signs', () => {
    for (const title of ['?', '+', '404', '题'])
      assert.deepEqual(merge({ a: [{ ...desks, title }] }).problems, []);
  });
});

describe('a paper that a list in Markdown names twice', () => {
  /** Notes and places of one paper, by the listing and the section of each of its entries. */
  const named = (...entries: [listing: string, section: number][]) => {
    const ids = [...new Set(entries.map(([id]) => id))];
    const { merged, notes } = mergeEntries(
      ids.map((id) => ({
        id,
        file: `listings/${id}.md`,
        entries: entries
          .filter(([own]) => own === id)
          .map(([, section], index) => ({
            rank: index + 1,
            title: 'Desks',
            titleLine: index + 1,
            abstract: 'We study desks.',
            abstractLine: index + 1,
            listed: { section, links: [] },
          })),
      })),
    );
    return [
      merged.map(({ listings }) => listings.map(({ id, rank }) => `${id} ${rank}`).join(', ')),
      notes.map(({ file, line }) => `${file}:${line}`),
    ];
  };

  test('is noted where both stand under one heading, and not under two', () => {
    assert.deepEqual(named(['a', 1], ['a', 1]), [['a 1'], ['listings/a.md:2']]);
    assert.deepEqual(named(['a', 1], ['a', 2]), [['a 1'], []]);
    assert.deepEqual(named(['a', 1], ['a', 2], ['a', 1]), [['a 1'], ['listings/a.md:3']]);
    assert.deepEqual(named(['a', 1], ['a', 2], ['a', 3]), [['a 1'], []]);
  });

  test('stands in each list once, whatever the sections of the others', () => {
    assert.deepEqual(named(['a', 1], ['b', 1]), [['a 1, b 1'], []]);
    assert.deepEqual(named(['a', 1], ['b', 2], ['b', 1]), [['a 1, b 1'], []]);
    assert.deepEqual(named(['a', 1], ['b', 2], ['b', 2]), [['a 1, b 1'], ['listings/b.md:2']]);
  });
});
