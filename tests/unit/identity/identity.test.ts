import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseYaml } from '../../../src/content/parse-yaml.ts';
import { siteIdentity } from '../../../src/identity/identity.ts';
import { siteFileSchema, UNNAMED_SITE } from '../../../src/identity/schema.ts';
import { sourceAddress } from '../../../src/identity/source-address.ts';
import { readableTitle } from '../../../src/listing/readable-title.ts';

const papers = [{ abstract: '' }, { abstract: 'About desks.' }];
const listings = (...titles: string[]) => titles.map((title) => ({ title }));

describe('a site without site.yaml', () => {
  for (const [titles, title] of [
    [['My library'], 'My library'],
    [['Desks', 'Chairs'], 'Desks and Chairs'],
    [['Desks', 'Chairs', 'Lamps'], 'Desks, Chairs and Lamps'],
    [['Desks', 'Chairs', 'Lamps', 'Rooms'], 'A library of papers'],
    [['A very long name of a listing of papers', 'Another very long name of one'], 'A library of papers'],
  ] as const)
    test(`of ${titles.length} listings is called “${title}”`, () => {
      assert.equal(siteIdentity({}, listings(...titles), papers).title, title);
    });

  test('says of what it is', () => {
    const { description, opening } = siteIdentity({}, listings('A', 'B'), papers);
    assert.equal(
      description,
      'The titles and abstracts of several listings, to search, read, compare and cite.',
    );
    assert.equal(opening, description);
  });

  test('speaks of no abstracts where there are none', () => {
    const { opening } = siteIdentity({}, listings('A'), [{ abstract: '' }]);
    assert.equal(opening, 'The titles of one listing, to search, read, compare and cite.');
  });
});

test('a long title is cut at a word where there is little room', () => {
  const { shortTitle } = siteIdentity({ title: 'Papers about the reading rooms of Europe' }, [], papers);
  assert.equal(shortTitle, 'Papers about the reading…');
});

test('a title of several listings that is too long for a short one is that of many', () => {
  const { title, shortTitle } = siteIdentity({}, listings('Reading desks', 'Reading lamps'), papers);
  assert.deepEqual([title, shortTitle], ['Reading desks and Reading lamps', 'A library of papers']);
});

test('another listing changes nothing that a site of many says of itself', () => {
  const siteOf = (count: number) =>
    siteIdentity(
      {},
      Array.from({ length: count }, (_, at) => ({ title: `Shelf ${at}` })),
      Array.from({ length: 10 * count }, () => ({ abstract: 'About desks.' })),
    );
  assert.deepEqual(siteOf(21), siteOf(22));
});

describe('site.yaml', () => {
  test('may say nothing at all', () => {
    assert.deepEqual(parseYaml('', siteFileSchema, 'site.yaml').data, UNNAMED_SITE);
  });

  for (const [source, line, said] of [
    ['title: x\ntitel: y\n', 2, /titel/],
    ['title: x\nlanguage: english!\n', 2, /language tag such as en/],
    ['keeper:\n  name: A\n  address: javascript:alert(1)\n', 3, /web address or an e-mail address/],
    ['\nrepository: https://example.org/x\n', 2, /\{file\}/],
    ['topics: mine\n', 1, /editors/],
  ] as const)
    test(`is refused with its line and what to write: ${JSON.stringify(source)}`, () => {
      const [problem, ...others] = parseYaml(source, siteFileSchema, 'site.yaml').problems;
      assert.equal(others.length, 0);
      assert.equal(problem?.line, line);
      assert.match(problem?.text ?? '', said);
    });
});

describe('a record is corrected where it stands', () => {
  for (const [repository, address] of [
    [
      'https://github.com/me/papers',
      'https://github.com/me/papers/blob/HEAD/content/listings/a%20b.txt?plain=1#L12',
    ],
    [
      'https://gitlab.com/me/papers.git',
      'https://gitlab.com/me/papers/-/blob/HEAD/content/listings/a%20b.txt?plain=1#L12',
    ],
    ['https://example.org/edit/{file}?line={line}', 'https://example.org/edit/listings/a%20b.txt?line=12'],
  ] as const)
    test(repository, () => {
      assert.equal(sourceAddress(repository, 'listings/a b.txt', 12), address);
    });
});

describe('a listing without a title', () => {
  for (const [file, title] of [
    ['listings/my-library.bib', 'My library'],
    ['listings/old_shelves.txt', 'Old shelves'],
    ['listings/2024/may.json', '2024: May'],
    ['listings/.bib', '.bib'],
  ] as const)
    test(`${file} is called “${title}”`, () => assert.equal(readableTitle(file), title));
});
