import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerTo, locateFiles } from '../../../src/offline/answer.ts';

const SCOPE = 'https://example.org/reading/';
const files = locateFiles([
  [
    ['index.html', 10],
    ['papers/a/index.html', 20],
  ],
  [
    ['pagefind/carrel/table.json', 5],
    ['_astro/a.js', 0],
    ['glossary/ä/index.html', 7],
  ],
]);

test('each file lies where the one before it ends, pack by pack', () => {
  assert.deepEqual(files.get('papers/a/index.html'), {
    path: 'papers/a/index.html',
    pack: 0,
    start: 10,
    end: 30,
  });
  assert.deepEqual(files.get('glossary/ä/index.html'), {
    path: 'glossary/ä/index.html',
    pack: 1,
    start: 5,
    end: 12,
  });
});

describe('a request for', () => {
  const cases: [what: string, url: string, referrer: string, answer: string][] = [
    ['the first page', SCOPE, '', 'index.html'],
    ['a page', `${SCOPE}papers/a/`, '', 'papers/a/index.html'],
    ['a page with a query and a place', `${SCOPE}papers/a/?q=x#abstract`, '', 'papers/a/index.html'],
    ['a page from elsewhere', `${SCOPE}papers/a/`, 'https://elsewhere.example/x/', 'papers/a/index.html'],
    ['an escaped address', `${SCOPE}glossary/%C3%A4/`, '', 'glossary/ä/index.html'],
    ['a page without its last slash', `${SCOPE}papers/a?q=x`, '', 'redirect papers/a/?q=x'],
    ['a page that is not kept', `${SCOPE}papers/b/`, '', 'network'],
    ['a file that is not kept', `${SCOPE}papers/a.bib`, '', 'network'],
    [
      'a file, by a kept page',
      `${SCOPE}pagefind/carrel/table.json`,
      `${SCOPE}papers/a/`,
      'pagefind/carrel/table.json',
    ],
    [
      'a file, by nobody in particular',
      `${SCOPE}pagefind/carrel/table.json`,
      '',
      'pagefind/carrel/table.json',
    ],
    [
      'the index, by a page of a newer version',
      `${SCOPE}pagefind/carrel/table.json`,
      `${SCOPE}papers/b/`,
      'network',
    ],
    [
      'a hashed file, by a page of a newer version',
      `${SCOPE}_astro/a.js`,
      `${SCOPE}papers/b/`,
      '_astro/a.js',
    ],
    ['another site of the host', 'https://example.org/', '', 'network'],
    ['another host', 'https://example.com/reading/', '', 'network'],
    ['an address that cannot be read', `${SCOPE}%E0%A4%A`, '', 'network'],
    ['the newer version', `${SCOPE}offline/newer/?page=papers%2Fa%2F&tab=7`, '', 'newer papers/a/ 7'],
    ['the newer version, and no page', `${SCOPE}offline/newer/`, '', 'newer  '],
  ];
  for (const [what, url, referrer, wanted] of cases)
    test(what, () => {
      const answer = answerTo(url, referrer, SCOPE, files);
      const found = {
        file: () => answer.kind === 'file' && answer.file.path,
        redirect: () => answer.kind === 'redirect' && `redirect ${answer.path}`,
        newer: () => answer.kind === 'newer' && `newer ${answer.path} ${answer.tab}`,
        network: () => 'network',
      }[answer.kind]();
      assert.equal(found, wanted);
    });
});
