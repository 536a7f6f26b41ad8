import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeMissing } from '../../../src/facts/describe-missing.ts';

type Told = Parameters<typeof describeMissing>[0][number];

const whole: Told = { abstract: 'Lamps hum.', authors: [{ name: 'Jane Doe', slug: 'jane-doe' }] };
const bare: Told = { abstract: '' };
const request = 'https://index.example/works/1';
const asked: Told = {
  abstract: '',
  fetched: [{ of: ['date'], source: 'Index', request, day: '2026-03-01' }],
};
const many = Array.from({ length: 1500 }, (): Told => ({ abstract: 'Lamps hum.' }));

const HINT = ' · “npm run facts” fetches abstracts, authors and dates';

describe('the end of a build', () => {
  const ends: readonly [papers: string, papers: readonly Told[], line: string | undefined][] = [
    ['there are none', [], undefined],
    ['they have both', [whole, whole], undefined],
    ['half of them lack both', [whole, bare], undefined],
    ['what they lack was asked for', [asked, asked, asked], undefined],
    ['most lack both', [whole, bare, bare, bare], `4 papers, 3 without abstract, 3 without authors${HINT}`],
    [
      'most lack an abstract',
      [whole, bare, { ...whole, abstract: '' }],
      `3 papers, 2 without abstract${HINT}`,
    ],
    ['most lack authors', [whole, ...many], `1,501 papers, 1,500 without authors${HINT}`],
  ];
  for (const [papers, told, line] of ends)
    test(`${line === undefined ? 'does not speak' : 'speaks'} of facts that papers lack where ${papers}`, () => {
      assert.equal(describeMissing(told), line);
    });
});
