import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runCommand } from '../support/run-command.ts';

/** One file of each format, with one paper each, from another folder than the project's. */
const FILES = {
  'page.txt':
    'Desks in a Saved Page\n\nWe saved a page about desks and read it again a year later, at a desk.\n',
  'library.bib':
    '@article{desk, title = {Desks in BibTeX}, author = {Lovelace, Ada}, year = {2021}, journal = {Desks}}\n',
  'references.json': JSON.stringify([
    { id: 'desk', type: 'article-journal', title: 'Desks in CSL-JSON', issued: { 'date-parts': [[2022]] } },
  ]),
  'export.ris': 'TY  - JOUR\nTI  - Desks in RIS\nAU  - Lovelace, Ada\nPY  - 2020\nER  - \n',
  'saved.html':
    '<!doctype html><html><head><title>Desks</title><meta name="citation_title" content="Desks in HTML"><meta name="citation_author" content="Lovelace, Ada"><meta name="citation_date" content="2018"></head><body><p>Desks</p></body></html>\n',
  'pubmed.nbib': 'PMID- 1234567\nTI  - Desks in MEDLINE.\nFAU - Lovelace, Ada\nDP  - 2019 May\n',
};

const folder = mkdtempSync(join(tmpdir(), 'carrel-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('one file of each format, wherever it lies, becomes a site', async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const files = Object.keys(FILES).map((name) => join(folder, name));
  const { code, output } = await runCommand(`build.ts ${files.join(' ')}`, {
    OUT_DIR: join(folder, 'site'),
    LINK_IMAGES: 'off',
  });
  assert.equal(code, 0, output);
  const papers: { title: string }[] = JSON.parse(readFileSync(join(folder, 'site/papers.json'), 'utf8'));
  assert.deepEqual(
    papers.map(({ title }) => title.replace(/\.$/, '')).sort(),
    ['BibTeX', 'CSL-JSON', 'HTML', 'MEDLINE', 'RIS', 'a Saved Page'].map((format) => `Desks in ${format}`),
  );
});

test('a file that is not there is named, and nothing is built', async () => {
  const { code, output } = await runCommand(`build.ts ${join(folder, 'nothing.bib')}`, {
    OUT_DIR: join(folder, 'none'),
  });
  assert.equal(code, 1);
  assert.match(output, /There is no \S+nothing\.bib · check the path/);
});
