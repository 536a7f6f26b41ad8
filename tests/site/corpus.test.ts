import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { normalizeText, normalizeTitle } from '../../src/text/normalize.ts';
import { full } from '../support/built-sites.mjs';
import { siteFile, sitePages } from '../support/site-pages.ts';

interface PaperRecord {
  id: string;
  url: string;
  title: string;
  abstract: string;
  abstractHtml: string;
  listings: { id: string; rank: number }[];
  topics: { id: string; score: number }[];
  related: unknown[];
  links: { url: string; kind: string }[];
  acronyms: unknown[];
  authors?: string[];
  issued?: string;
  firstSeen?: string;
  arxiv?: string;
}

const papers: PaperRecord[] = JSON.parse(siteFile(full, 'papers.json'));
const byKey = new Map(papers.map((paper) => [titleKey(paper.title), paper]));

/** The listings read in the plainest way: what is no known line of the page is title and abstract by turns. */
const seeds = readdirSync(join(full.content, 'listings')).map((file) => {
  const lines = readFileSync(join(full.content, 'listings', file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) => line !== '' && !/^(?:new|Subscribe|Get trending .*|byAK .*|(?:Mar|May) \d+)$/.test(line),
    );
  const entries = [];
  for (let index = 0; index < lines.length; index += 2) {
    entries.push({ title: (lines[index] ?? '').replace(/^Subscribe/, ''), abstract: lines[index + 1] ?? '' });
  }
  return { id: file.replace(/\.txt$/, '').replaceAll('_', '-'), entries };
});

describe('the corpus of the five listings', () => {
  test('has 443 entries and 393 papers, 43 of them in two or three listings', () => {
    assert.equal(
      seeds.reduce((sum, { entries }) => sum + entries.length, 0),
      443,
    );
    assert.equal(papers.length, 393);
    assert.equal(
      papers.reduce((sum, { listings }) => sum + listings.length, 0),
      443,
    );
    assert.equal(papers.filter(({ listings }) => listings.length > 1).length, 43);
  });

  test('has every field of the contract', () => {
    for (const paper of papers) {
      assert.match(paper.id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.equal(paper.url, `${full.origin}${full.base}papers/${paper.id}/`);
      assert.ok(paper.title && paper.abstract && paper.abstractHtml, paper.id);
      for (const list of [paper.listings, paper.topics, paper.related, paper.links, paper.acronyms])
        assert.ok(Array.isArray(list), paper.id);
      assert.ok((paper.authors?.length ?? 0) > 0, `${paper.id} has no authors`);
      assert.match(paper.issued ?? '', /^\d{4}(?:-\d{2}){0,2}$/, paper.id);
      assert.match(paper.arxiv ?? '', /^\d{4}\.\d{4,5}$/, paper.id);
      for (const { kind } of paper.links) assert.match(kind, /^(?:code|data|model|project|other)$/);
    }
    assert.equal(new Set(papers.map(({ id }) => id)).size, papers.length);
  });

  test('gives every entry its rank in its listing', () => {
    for (const { id, entries } of seeds) {
      for (const [index, { title }] of entries.entries()) {
        const paper = byKey.get(titleKey(normalizeTitle(title).plain));
        const rank = paper?.listings.find((listing) => listing.id === id)?.rank;
        assert.equal(rank, index + 1, `${id}: ${title}`);
      }
    }
  });

  test('shows every title and abstract on the paper’s page', () => {
    const text = (html: string) => parse(html).textContent.replace(/\s+/g, ' ').trim();
    const pages = new Map(sitePages(full).map(({ path, root }) => [path, root]));
    for (const { title, abstract } of seeds.flatMap(({ entries }) => entries)) {
      const paper = byKey.get(titleKey(normalizeTitle(title).plain));
      const article = pages.get(`/papers/${paper?.id}/`)?.querySelector(`main [data-paper="${paper?.id}"]`);
      assert.ok(article, title);
      assert.equal(text(article.querySelector('h1')?.innerHTML ?? ''), text(normalizeTitle(title).html));
      const shown = text(article.querySelector('[data-abstract]')?.innerHTML ?? '');
      const expected = text(normalizeText(abstract).html);
      assert.ok(
        shown === expected || shown.length > expected.length,
        `${title}: the abstract is not on its page`,
      );
    }
  });

  test('leaves no LaTeX on any page', () => {
    for (const { id, title, abstract } of papers) {
      const left = /\\[a-zA-Z]+|\{|\}|``|''|x20\d\d|\b(?:sim|times)\d|\d(?:times|sim)\b/.exec(
        `${title} ${abstract}`,
      );
      assert.equal(left?.[0], undefined, id);
    }
  });

  test('is indexed whole and alone', () => {
    assert.equal(JSON.parse(siteFile(full, 'pagefind/carrel/table.json')).count, 393);
  });
});

describe('lists of the five listings', () => {
  const pages = new Map(sitePages(full).map(({ path, root }) => [path, root]));
  const listed = (path: string): string[] => {
    const root = pages.get(path);
    assert.ok(root, `there is no ${path}`);
    const here = root
      .querySelectorAll('.paper-list .paper-title a')
      .map((link) => link.getAttribute('href') ?? '');
    const next = root.querySelector('a[rel=next]')?.getAttribute('href');
    return next ? [...here, ...listed(next)] : here;
  };

  test('all papers are listed once, newest first', () => {
    const hrefs = listed('/papers/');
    assert.deepEqual(hrefs.toSorted(), papers.map(({ id }) => `/papers/${id}/`).sort());
    const dates = hrefs.map((href) => papers.find(({ id }) => href === `/papers/${id}/`)?.firstSeen ?? '');
    assert.deepEqual(dates, dates.toSorted().reverse());
  });

  test('every listing keeps its own order', () => {
    for (const { id, entries } of seeds) {
      const expected = entries.map(
        ({ title }) => `/papers/${byKey.get(titleKey(normalizeTitle(title).plain))?.id}/`,
      );
      assert.deepEqual(listed(`/listings/${id}/`), expected);
    }
  });

  test('no page of a list has more than 50 papers', () => {
    for (const [path, root] of pages) {
      assert.ok(root.querySelectorAll('.paper-list > li').length <= 50, path);
    }
  });
});
