import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { BARE_PAPERS, writeBareListing } from '../support/bare-papers.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a site of papers of which nothing is known but title and abstract', () => {
  const folder = temporaryFolder();
  const site = join(folder, 'site');
  const page = (path: string) => parse(readFileSync(join(site, path, 'index.html'), 'utf8'));
  const texts = (path: string, selector: string) =>
    page(path)
      .querySelectorAll(selector)
      .map(({ textContent }) => textContent.trim());

  before(async () => {
    const { code, output } = await runCommand(`build.ts ${writeBareListing(folder)}`, {
      OUT_DIR: site,
      LINK_IMAGES: 'off',
    });
    assert.equal(code, 0, output);
  });

  test('offers no way in by dates, authors or topics', () => {
    assert.deepEqual(texts('', 'nav[aria-label=Main] a'), ['Papers', 'Listings', 'Map', 'Search', 'Desk']);
    assert.doesNotMatch(page('').textContent, /Newest|Years|Topics/);
  });

  test('has no feed, and links to none', () => {
    assert.ok(!existsSync(join(site, 'feed.xml')));
    assert.equal(page('').querySelector('link[type="application/atom+xml"]'), null);
  });

  test('lists papers in the listing’s order, and says so', () => {
    assert.deepEqual(
      texts('papers', '.paper-title'),
      BARE_PAPERS.map(({ title }) => title),
    );
    assert.match(texts('papers', '[data-list-status]').join(), /in the listings’ order/);
  });

  test('sets each paper in its own script and direction', () => {
    const written = page('papers')
      .querySelectorAll('.paper-title a')
      .map((link) => [link.getAttribute('lang'), link.getAttribute('dir')]);
    assert.deepEqual(
      written,
      BARE_PAPERS.map(({ lang, dir }) => [lang, dir]),
    );
  });

  test('has a map without words of topics, and names as its own findings only what it has found', () => {
    assert.equal(page('map').querySelector('table'), null);
    assert.equal(page('map').querySelector('a[href="#in-words"]'), null);
    assert.doesNotMatch(page('map').querySelector('main')?.textContent ?? '', /topic to topic/);
    const [paper = ''] = page('papers')
      .querySelectorAll('.paper-title a')
      .map((link) => link.getAttribute('href') ?? '');
    assert.doesNotMatch(texts(paper, 'dt').join(), /Topics|abbreviations/i);
  });

  test('is called after its listing', () => {
    assert.equal(texts('', 'h1').join(), 'Bare papers');
  });
});
