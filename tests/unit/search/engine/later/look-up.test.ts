import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp } from '../../../../../src/search/engine/later/look-up.ts';

const known = new Map([
  ['2306.03268', 3],
  ['cs.cl/0501001', 4],
  ['10.1000/desk.7', 5],
  ['doe2021desks', 6],
  ['desks-by-the-window', 7],
]);

const texts: [text: string, papers: number[], isAll: boolean, missing: string[]][] = [
  ['2306.03268', [3], true, []],
  ['arXiv:2306.03268v2', [3], true, []],
  ['desks 2306.03268', [3], false, []],
  ['cs.CL/0501001', [4], true, []],
  ['https://arxiv.org/abs/2306.03268v1', [3], true, []],
  ['10.48550/arXiv.2306.03268', [3], true, []],
  ['doi:10.1000/Desk.7.', [5], true, []],
  ['https://doi.org/10.1000/desk.7.pdf', [5], true, []],
  ['10.1000/desk.7, 2306.03268 (2306.03268)', [5, 3], true, []],
  ['@doe2021desks', [6], true, []],
  ['Doe2021Desks more', [], false, []],
  ['desks-by-the-window', [7], true, []],
  ['/papers/desks-by-the-window', [7], true, []],
  ['https://site.example/papers/desks-by-the-window/?q=1#a', [7], true, []],
  ['https://site.example/papers/desks-by-the-window.md', [7], true, []],
  ['https://site.example/papers/other/', [], false, []],
  ['https://site.example/%', [], false, []],
  ['2306.99999', [], true, ['2306.99999']],
  ['https://arxiv.org/abs/2306.99999', [], true, ['2306.99999']],
  ['2306.99999 2306.03268', [3], true, ['2306.99999']],
  ['desks', [], false, []],
];
for (const [text, papers, isAll, missing] of texts)
  test(`“${text}” names ${papers.join(' and ') || 'no paper'}`, () => {
    const hints = missing.map((identifier) => `No paper here is called “${identifier}”.`);
    assert.deepEqual(lookUp(text, known), { papers, isAll, hints });
  });
