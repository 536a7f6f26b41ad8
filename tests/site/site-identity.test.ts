import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toy } from '../support/built-sites.mjs';
import { sitePages } from '../support/site-pages.ts';

const text = (path: string) => readFileSync(join(toy.folder, path), 'utf8');

test('the curator’s name for the site stands on its pages and in what other programs get', () => {
  const home = text('index.html');
  assert.match(home, /<title>Papers for reading rooms<\/title>/);
  assert.match(home, /"maintainer":\{"@type":"Organization","name":"The toy library"/);
  for (const file of ['feed.xml', 'llms.txt', 'site.webmanifest', 'index.html'])
    assert.match(text(file), /Papers for reading rooms/, file);
  for (const file of ['opensearch.xml', 'site.webmanifest', 'papers/index.html'])
    assert.match(text(file), /Carrel/, file);
  assert.match(
    text('papers/index.html'),
    /Kept by <a href="https:\/\/library\.example\/">The toy library<\/a>/,
  );
});

test('a paper leads to the line where its record is corrected', () => {
  let corrected = 0;
  for (const { root } of sitePages(toy)) {
    if (!root.querySelector('main [data-paper]')) continue;
    const href = root.querySelector('[data-correct]')?.getAttribute('href') ?? '';
    assert.match(
      href,
      /^https:\/\/github\.com\/example\/toy-library\/blob\/HEAD\/content\/(?:listings|metadata)\/\S+#L\d+$/,
    );
    corrected += 1;
  }
  assert.ok(corrected > 0);
});
