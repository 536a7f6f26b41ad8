import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { atBoundary } from '../../../../../src/build/astro/reads/boundary.ts';
import { wholeDigest as digestOf } from '../../../../../src/build/astro/reads/digest.ts';
import { noting, readAgain } from '../../../../../src/build/astro/reads/reads.ts';

interface Shelf {
  id: string;
  title: string;
  near: { row: number; side?: string };
  books: string[];
  related: { id: string; score: number }[];
}
const shelves: Shelf[] = [
  {
    id: 'a',
    title: 'Maps',
    near: { row: 1, side: 'left' },
    books: ['Atlas', 'Globe'],
    related: [{ id: 'b', score: 0.5 }],
  },
  { id: 'b', title: 'Tides', near: { row: 2 }, books: [], related: [] },
  { id: 'c', title: 'Winds', near: { row: 3 }, books: [], related: [{ id: 'a', score: 0.25 }] },
];
const records = atBoundary('papers.papers', shelves);
const requireShelf = atBoundary('papers.requireShelf', (id: string) => {
  const found = shelves.find((shelf) => shelf.id === id);
  if (!found) throw new Error(`There is no shelf “${id}”.`);
  return found;
});
const isRaw = atBoundary(
  'papers.isRaw',
  (some: readonly Shelf[]) => some === shelves || some[0] === shelves[0],
);
const byRow = atBoundary('papers.byRow', new Map([['1', shelves.slice(0, 1)]]));
const themes = [{ id: 'sea', data: { title: 'Sea', terms: ['tide'] } }];
atBoundary('topics.topics', themes);
const idioms = atBoundary('glossary.terms', [{ slug: 'ebb', weight: 2, papers: ['a'] }]);
const requireTheme = atBoundary('topics.requireTheme', (id: string) => {
  const found = themes.find((theme) => theme.id === id);
  if (!found) throw new Error(`There is no theme “${id}”.`);
  return found;
});
const byTitle = atBoundary('papers.byTitle', new Map(shelves.map((shelf) => [shelf.title, shelf.books])));
const facts = atBoundary('papers.facts', { isLarge: false, count: 2, routes: { home: () => '/' } });
const routes = atBoundary('site.routes', { home: () => '/' });
const later = atBoundary('papers.later', async (id: string) => requireShelf(id).title);

const readsOf = async (page: () => unknown) => (await noting(async () => page())).reads;

describe('a page that reads', () => {
  const cases: [what: string, page: () => unknown, noted: string[]][] = [
    ['nothing', () => 1, []],
    [
      'what the rows of records have',
      () => records.find(({ id }) => id === 'b')?.title,
      ['["papers.papers",{"all":true}]'],
    ],
    [
      'what the row of a record by its id has',
      () => requireShelf('a').title,
      ['{"call":"papers.requireShelf","with":["a"]}'],
    ],
    [
      'more of a record than its row',
      () => requireShelf('a').near.side,
      ['{"call":"papers.requireShelf","with":["a"]}', '["@papers.papers a"]'],
    ],
    [
      'a field of a record that turns with others, but not its measures',
      () => requireShelf('a').related.map(({ id }) => id),
      ['{"call":"papers.requireShelf","with":["a"]}', '["@papers.papers a","related"]'],
    ],
    [
      'a measure of a list in a record',
      () => requireShelf('a').related[0]?.score,
      [
        '{"call":"papers.requireShelf","with":["a"]}',
        '["@papers.papers a","related"]',
        '["@papers.papers a",{"all":true}]',
      ],
    ],
    [
      'a measure of a record',
      () => idioms[0]?.weight,
      ['["glossary.terms",{"all":true}]', '["@glossary.terms ebb",{"all":true}]'],
    ],
    [
      'a record field by field',
      () => ({ ...requireShelf('b') }),
      [
        '{"call":"papers.requireShelf","with":["b"]}',
        '["@papers.papers b"]',
        '["@papers.papers b","related"]',
      ],
    ],
    [
      'a part of a record that is in its row',
      () => requireTheme('sea').data.title,
      ['{"call":"topics.requireTheme","with":["sea"]}'],
    ],
    [
      'more of a part of a record',
      () => requireTheme('sea').data.terms,
      ['{"call":"topics.requireTheme","with":["sea"]}', '["@topics.topics sea"]'],
    ],
    [
      'what a call says of a list in a map',
      () => isRaw(byRow.get('1') ?? []),
      ['["papers.byRow",{"get":"1"}]', '{"call":"papers.isRaw","with":[{"@":["papers.byRow","1"]}]}'],
    ],
    ['an entry of a map', () => byTitle.get('Maps')?.length, ['["papers.byTitle",{"get":"Maps"}]']],
    ['whether a map has an entry', () => byTitle.has('Suns'), ['["papers.byTitle",{"has":"Suns"}]']],
    ['all of a map', () => [...byTitle], ['["papers.byTitle",{"all":true}]']],
    ['one of several facts', () => facts.isLarge, ['["papers.facts","isLarge"]']],
    [
      'what a call says of a list',
      () => isRaw(records),
      ['{"call":"papers.isRaw","with":[{"@":["papers.papers"]}]}'],
    ],
    [
      'what a call says of some records',
      () => isRaw([requireShelf('a')]),
      [
        '{"call":"papers.requireShelf","with":["a"]}',
        '{"call":"papers.isRaw","with":[[{"@":["@papers.papers a"]}]]}',
      ],
    ],
    ['an address', () => routes.home(), []],
  ];
  for (const [what, page, noted] of cases)
    test(`${what} has just that noted, and it can be read again`, async () => {
      const { found, incomparable } = await readsOf(page);
      assert.deepEqual(
        [...found].map(({ key }) => key),
        noted,
      );
      assert.ok(!incomparable);
      for (const { key, digest } of found) assert.equal(await readAgain(key), digest);
    });

  test('what comes later has it noted for itself and for no other page', async () => {
    const [one, other] = await Promise.all([noting(async () => later('a')), noting(async () => later('b'))]);
    assert.deepEqual([one.made, other.made], ['Maps', 'Tides']);
    assert.ok([...one.reads.found].every(({ key }) => key.includes('a')));
    assert.ok(![...other.reads.found].some(({ key }) => key.includes('"with":["a"]')));
  });

  test('functions is never taken for the same', async () => {
    assert.ok((await readsOf(() => facts.routes.home)).incomparable);
    assert.ok((await readsOf(() => isRaw((() => []) as never))).incomparable);
  });
});

test('a record is read again without what is noted by itself', async () => {
  assert.deepEqual(
    await Promise.all(
      ['["@papers.papers c"]', '["@papers.papers c","related"]', '["@papers.papers c",{"all":true}]'].map(
        (key) => readAgain(key),
      ),
    ),
    [
      digestOf({ id: 'c', title: 'Winds', near: { row: 3 }, books: [] }),
      digestOf([{ id: 'a' }]),
      digestOf(shelves[2] ?? {}),
    ],
  );
});

test('a function is called once for the same arguments', () => {
  let calls = 0;
  const count = atBoundary('papers.count', (_title: string, _shelf?: Shelf) => {
    calls += 1;
    return [calls];
  });
  assert.equal(count('Maps'), count('Maps'));
  assert.notEqual(count('Maps'), count('Tides'));
  assert.equal(count('Maps', records[0]), count('Maps', requireShelf('a')));
  assert.notEqual(count('Maps', records[0]), count('Maps', records[1]));
  assert.equal(calls, 4);
});

test('what pages get equals what is there, and functions get what is there itself', () => {
  assert.deepEqual(structuredClone(shelves), JSON.parse(JSON.stringify(records)));
  assert.deepEqual(
    [...byTitle],
    shelves.map(({ title, books }) => [title, books]),
  );
  assert.equal(records[0], records[0]);
  assert.equal(records[0], requireShelf('a'));
  assert.ok(isRaw(records));
  assert.ok(isRaw([requireShelf('a')]));
});

for (const read of [
  '["@papers.papers gone","title"]',
  '["papers.gone","title"]',
  '{"call":"papers.requireShelf","with":["gone"]}',
  '{"call":"papers.gone","with":[]}',
])
  test(`${read} cannot be read again`, () => assert.rejects(readAgain(read)));

describe('the room of data', () => {
  test('has no number or text that is read without anybody noticing', () => {
    assert.throws(() => atBoundary('papers.count', 393), /papers\.count .* object/);
    assert.throws(() => atBoundary('papers.last', undefined), /papers\.last .* object/);
  });

  const folder = join(import.meta.dirname, '../../../../../src/data');
  for (const file of readdirSync(folder))
    test(`exports constants and functions alone from ${file}, which the boundary finds`, () => {
      const exports = readFileSync(join(folder, file), 'utf8').match(/^export .*/gm) ?? [];
      for (const line of exports)
        assert.match(line, /^export (?:(?:async )?function|const|type|interface) \w+/);
    });
});
