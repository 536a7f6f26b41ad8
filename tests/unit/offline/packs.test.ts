import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { holdsNumbers, isKeptOffline, partIntoPacks, type SiteFile } from '../../../src/offline/packs.ts';

describe('what is kept of a site', () => {
  const cases: [path: string, isKept: boolean][] = [
    ['index.html', true],
    ['404.html', true],
    ['papers/a-paper/index.html', true],
    ['_astro/page.Ab_1.js', true],
    ['_astro/serif.abc.woff2', true],
    ['pagefind/carrel/0a1b/rows/0.json', true],
    ['pagefind/carrel/0a1b/words/0.words', true],
    ['pagefind/carrel/0a1b/text/0.pf_fragment', true],
    ['papers/a-paper.csl.json', true],
    ['catalogue.json', true],
    ['favicon.svg', true],
    ['icon-512.png', true],
    ['site.webmanifest', true],
    // For other programs, and other people's pages.
    ['papers.csl.json', false],
    ['topics/a-topic.csl.json', false],
    ['papers/a-paper.bib', false],
    ['papers/a-paper.png', false],
    ['feed.xml', false],
    ['papers.json', false],
    // Pagefind's own pages and code.
    ['pagefind/pagefind-ui.js', false],
    // What is kept, itself.
    ['offline.json', false],
    ['offline/0a1b.pack', false],
    ['offline-worker.js', false],
    ['.carrel-site.json', false],
  ];
  for (const [path, isKept] of cases)
    test(`${path} is ${isKept ? 'kept' : 'left out'}`, () => assert.equal(isKeptOffline(path), isKept));
});

describe('what is packed as numbers', () => {
  const cases: [path: string, isPacked: boolean][] = [
    ['pagefind/carrel/0a1b/words/0.words', true],
    ['pagefind/carrel/0a1b/meaning/papers.txt', true],
    ['pagefind/carrel/0a1b/meaning/clusters/3.txt', true],
    ['pagefind/carrel/0a1b/meaning/terms.txt', true],
    ['pagefind/carrel/0a1b/meaning/words/stop.txt', true],
    ['pagefind/carrel/0a1b/meaning/index.json', false],
    ['pagefind/carrel/0a1b/vocabulary.txt', false],
    ['pagefind/carrel/text/0a1b/0.pf_fragment', false],
    ['papers/words/index.html', false],
  ];
  for (const [path, isPacked] of cases)
    test(`${path} is ${isPacked ? 'one of them' : 'none of them'}`, () =>
      assert.equal(holdsNumbers(path), isPacked));
});

describe('packs', () => {
  const files = Array.from({ length: 500 }, (_, number): SiteFile => {
    const isPage = number % 2 === 0;
    return { path: isPage ? `papers/p${number}/index.html` : `papers/p${number}.csl.json`, bytes: 20_000 };
  });
  const paths = (packs: readonly (readonly SiteFile[])[]) =>
    packs.map((pack) => pack.map(({ path }) => path));

  test('hold every file once, those of one ending together, whatever order they come in', () => {
    const packs = paths(partIntoPacks(files));
    assert.deepEqual(packs.flat().toSorted(), files.map(({ path }) => path).toSorted());
    assert.deepEqual(paths(partIntoPacks(files.toReversed())), packs);
    const endings = packs.flat().map((path) => path.endsWith('.html'));
    assert.equal(endings.lastIndexOf(true) + 1, endings.indexOf(false));
  });

  test('are small, unless a single file is large', () => {
    const huge = { path: 'map/index.html', bytes: 5_000_000 };
    for (const pack of partIntoPacks([...files, huge])) {
      const bytes = pack.reduce((sum, file) => sum + file.bytes, 0);
      assert.ok(bytes <= 1_000_000 || pack.length === 1, `${bytes}`);
    }
  });

  test('stay as they are but for the one that a new file comes into', () => {
    const before = new Set(paths(partIntoPacks(files)).map(String));
    for (const number of [3, 150, 498]) {
      const added = [...files, { path: `papers/p${number}-and-more/index.html`, bytes: 20_000 }];
      const fresh = paths(partIntoPacks(added)).filter((pack) => !before.has(String(pack)));
      assert.ok(fresh.length <= 2, `${fresh.length} of ${before.size} have changed`);
    }
  });

  const searchFiles = (folder: string) =>
    Array.from({ length: 300 }, (_, number): SiteFile => {
      const path = number % 2 === 0 ? `words/${number}.words` : `title-words/${number}.txt`;
      return { path: `pagefind/carrel/${folder}/${path}`, bytes: 2000 };
    });

  test('hold numbers by themselves', () => {
    const packs = paths(partIntoPacks([...files, ...searchFiles('0a1b')]));
    for (const pack of packs) assert.equal(new Set(pack.map(holdsNumbers)).size, 1);
    assert.ok(packs.flat().some(holdsNumbers));
  });

  test('of a search end where they did when its folder has another name', () => {
    const ends = (folder: string) => partIntoPacks(searchFiles(folder)).map(({ length }) => length);
    assert.ok(ends('0a1b').length > 4);
    assert.deepEqual(ends('0a1b'), ends('2c3d'));
  });

  test('of nothing are none', () => assert.deepEqual(partIntoPacks([]), []));
});
