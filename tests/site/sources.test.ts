import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { full, toy } from '../support/built-sites.mjs';
import { papersOf } from '../support/exported-papers.ts';
import { sitePages } from '../support/site-pages.ts';

test('a paper page names the line and the record that its facts come from', () => {
  const lines = new Map<string, string[]>();
  const bibliographies = new Map<string, { title: string; custom?: { titleVariants?: string[] } }[]>();
  const text = (file: string) => readFileSync(`${full.content}/${file}`, 'utf8');
  const plain = (title: string) => title.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const papers = new Map(papersOf(full).map((paper) => [paper.id, paper]));
  let checked = 0;
  for (const { root } of sitePages(full)) {
    const paper = papers.get(root.querySelector('main [data-paper]')?.getAttribute('data-paper') ?? '');
    if (!paper) continue;
    const sources = root.querySelector('[data-sources]')?.textContent.replace(/\s+/g, ' ') ?? '';
    const places = [...sources.matchAll(/(listings\/\S+?), line (\d+) \(no\. (\d+)\)/g)];
    assert.equal(places.length, paper.listings.length, sources);
    for (const [, file = '', line] of places) {
      if (!lines.has(file)) lines.set(file, text(file).split('\n'));
      const title = lines.get(file)?.[Number(line) - 1] ?? '';
      // Titles with formulas are written in another way.
      if (!/[\\$]/.test(title))
        assert.ok(plain(title).endsWith(plain(paper.title)), `${file}:${line} ${title}`);
    }
    const [, file = '', item] = /(metadata\/\S+), item (\d+)/.exec(sources) ?? assert.fail(sources);
    if (!bibliographies.has(file)) bibliographies.set(file, JSON.parse(text(file)));
    const record = bibliographies.get(file)?.[Number(item) - 1];
    const titles = [record?.title ?? '', ...(record?.custom?.titleVariants ?? [])].map(plain);
    if (!/[\\$]/.test(titles.join()))
      assert.ok(titles.includes(plain(paper.title)), `${paper.id}: ${titles}`);
    assert.doesNotMatch(sources, /not known/, paper.id);
    checked += 1;
  }
  assert.equal(checked, papers.size);
});

describe('a library exported from Zotero', () => {
  const facts = (start: string) => {
    const { authors, issued, venue, doi, arxiv } =
      papersOf(toy).find(({ title }) => title.startsWith(start)) ?? assert.fail(start);
    return { authors, issued, venue, doi, arxiv };
  };

  test('as BibTeX gives its papers their authors, dates, venues and identifiers', () => {
    assert.deepEqual(facts('Bookends'), {
      authors: ['Wrén Fennimore', 'Ásta van Ostrevant'],
      issued: '2019-03',
      venue: 'Transactions on Quiet Learning',
      doi: '10.5555/toy.2019.11',
      arxiv: undefined,
    });
    assert.deepEqual(facts('Benchmarking'), {
      authors: ['Maud Kestrelby', "The Keepers' Guild"],
      issued: '2018-11',
      venue: undefined,
      doi: '10.48550/arXiv.9912.90022',
      arxiv: '9912.90022',
    });
  });

  test('as CSL-JSON does so too', () => {
    assert.deepEqual(facts('Dust'), {
      authors: ['Sunniva Halvergate', 'Teo de la Cruz'],
      issued: '2017-05-30',
      venue: undefined,
      doi: '10.48550/arXiv.9912.90031',
      arxiv: '9912.90031',
    });
  });
});
