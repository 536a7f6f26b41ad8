import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { full } from '../support/built-sites.mjs';
import { siteFile, sitePages } from '../support/site-pages.ts';

interface PaperRecord {
  id: string;
  abstract: string;
  topics: { id: string; score: number }[];
  related: { id: string; score: number; shared: string[] }[];
  acronyms: { short: string; long: string }[];
}

const papers: PaperRecord[] = JSON.parse(siteFile(full, 'papers.json'));
const pages = new Map(sitePages(full).map(({ path, root }) => [path, root]));
const hrefs = (path: string, selector: string) =>
  pages
    .get(path)
    ?.querySelectorAll(selector)
    .map((link) => link.getAttribute('href')) ?? [];

describe('topics', () => {
  test('are four at most, the best first, and what the page shows; hardly a paper has none', () => {
    assert.ok(papers.filter(({ topics }) => topics.length > 0).length > 0.97 * papers.length);
    for (const { id, topics } of papers) {
      assert.ok(topics.length <= 4, `${id} has ${topics.length} topics`);
      assert.deepEqual(
        hrefs(`/papers/${id}/`, '[data-topics] a'),
        topics.map((topic) => `/topics/${topic.id}/`),
      );
      for (const { score } of topics) assert.ok(score > 0 && score <= 1, id);
    }
  });

  test('every page of a topic has an introduction, its years, terms and neighbours', () => {
    for (const [path, root] of pages) {
      if (!/^\/topics\/[a-z-]+\/$/.test(path)) continue;
      const words = root.querySelector('.prose')?.text.trim().split(/\s+/) ?? [];
      assert.ok(words.length >= 120, `${path} has an introduction of ${words.length} words`);
      assert.ok(root.querySelectorAll('aside a[href^="/years/"]').length > 0, path);
      assert.ok(root.querySelectorAll('aside a[href^="/search/"]').length > 0, path);
      assert.ok(root.querySelectorAll('aside a[href^="/topics/"]').length > 0, path);
    }
  });
});

describe('related papers', () => {
  const known = new Set(papers.map(({ id }) => id));

  test('are eight at most, never the paper itself, best first, and on its page; hardly a paper has none', () => {
    assert.ok(papers.filter(({ related }) => related.length > 0).length > 0.97 * papers.length);
    for (const { id, related } of papers) {
      assert.ok(related.length <= 8, id);
      assert.ok(
        related.every((other) => other.id !== id && known.has(other.id)),
        id,
      );
      const scores = related.map(({ score }) => score);
      assert.deepEqual(
        scores,
        scores.toSorted((a, b) => b - a),
        id,
      );
      assert.deepEqual(
        hrefs(`/papers/${id}/`, '[data-related] a'),
        related.map((other) => `/papers/${other.id}/`),
      );
    }
  });

  test('nearly always come with a reason, and each reason leads to a search', () => {
    const all = papers.flatMap(({ related }) => related);
    const explained = all.filter(({ shared }) => shared.length > 0);
    // One general word is no reason, and rather none is given.
    assert.ok(explained.length / all.length > 0.85);
    for (const { id, related } of papers) {
      const reasons = hrefs(`/papers/${id}/`, '[data-related] ~ p a[href^="/search/"]');
      assert.equal(
        reasons.length,
        related.reduce((sum, { shared }) => sum + shared.length, 0),
        id,
      );
    }
  });
});

describe('glossary and terms', () => {
  test('every abbreviation that a paper defines stands in the glossary', () => {
    const shorts = new Set(
      pages
        .get('/glossary/')
        ?.querySelectorAll('dt')
        .flatMap((term) =>
          term.text.split(/also|,/).map((short) => short.trim().toLowerCase().replaceAll('-', '')),
        ),
    );
    for (const { id, acronyms } of papers) {
      for (const { short } of acronyms) {
        const plain = short.toLowerCase().replaceAll('-', '');
        assert.ok(shorts.has(plain) || shorts.has(plain.replace(/s$/, '')), `${id}: ${short}`);
      }
    }
  });

  test('an abbreviation is explained where it is first used', () => {
    let marked = 0;
    for (const { id } of papers) {
      for (const abbreviation of pages.get(`/papers/${id}/`)?.querySelectorAll('[data-abstract] abbr') ??
        []) {
        assert.ok((abbreviation.getAttribute('title')?.length ?? 0) > abbreviation.text.length - 2, id);
        marked += 1;
      }
    }
    assert.ok(marked > papers.length);
  });

  test('every term has a page with at least three papers', () => {
    const terms = hrefs('/terms/', 'main section a');
    assert.ok(terms.length > 100);
    for (const path of terms) assert.ok(hrefs(path ?? '', '.paper-list .paper-title a').length >= 3, path);
  });
});
