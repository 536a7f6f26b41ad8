import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { citationMeta } from '../../../src/formats/citation-meta.ts';
import { coinsSpan } from '../../../src/formats/coins.ts';
import type { CitedPaper } from '../../../src/formats/export-context.ts';
import { CITATION_FORMATS, DESK_FORMATS } from '../../../src/formats/formats.ts';
import { paperJsonLd } from '../../../src/formats/json-ld.ts';
import { paperMarkdown } from '../../../src/formats/paper-markdown.ts';
import { paperLines, papersJson } from '../../../src/formats/papers-json.ts';
import type { Paper } from '../../../src/schema.ts';
import { bareSample, contextOf, publishedSample, routes } from '../../support/sample-papers.ts';

const everyFact = publishedSample({
  type: 'article-journal',
  venue: 'Journal of Desks',
  issued: '2025-03-07',
  volume: '22',
  issue: '1',
  pages: '3–9',
  publisher: 'Desk Press',
  language: 'en',
  doi: '10.1000/a#1',
  url: 'https://desks.example/1',
  preprint: { issued: '2024-05-02', doi: '10.48550/arXiv.2405.01234' },
  added: '2025-04-01',
  changed: '2025-05-01',
  cites: ['chairs'],
  sections: ['light'],
  authors: [
    { name: 'Ada B. Lovelace', slug: 'ada-b-lovelace', family: 'Lovelace', given: 'Ada B.' },
    { name: 'George van den Berg Jr.', slug: 'george', family: 'van den Berg', given: 'George' },
    { name: 'The Desk Group', slug: 'the-desk-group' },
  ],
  links: [
    { url: 'https://github.com/x/desks', kind: 'code' },
    { url: 'https://desks.example/1.pdf', kind: 'pdf' },
  ],
  listings: [
    { id: 'march', rank: 3, line: 9 },
    { id: 'may', rank: 1, line: 1 },
  ],
  topics: [
    { id: 'furniture', score: 0.9 },
    { id: 'gone', score: 0.1 },
  ],
});
const noFacts = bareSample({ abstract: '', abstractHtml: '', topics: [], listings: [] });
const kept: CitedPaper = {
  ...everyFact,
  reader: { status: 'read', tags: ['to cite', 'wood, old'], note: 'Good.\nTwice.' },
};

/** Texts under their names, with the line ends of the files that Git keeps. */
function under(parts: readonly [name: string, text: string][]): string {
  return parts.map(([name, text]) => `== ${name}\n${text.replaceAll('\r\n', '\n').trim()}\n`).join('\n');
}

/** A paper in every format. */
function allFormats(paper: Paper): string {
  const context = contextOf([paper]);
  const parts: [name: string, text: string][] = [
    ...CITATION_FORMATS.map(({ ending, write }): [string, string] => [ending, write([paper], context)]),
    ['COinS', coinsSpan(paper, context)],
    [
      'meta',
      citationMeta(paper, context)
        .map(({ name, content }) => `${name}: ${content}`)
        .join('\n'),
    ],
    ['JSON-LD', JSON.stringify(paperJsonLd(paper, context, 'en'), null, 1)],
    ['Markdown', paperMarkdown(paper, context)],
    ['papers.json', [...papersJson([paper], (some) => paperLines(some, routes))].join('')],
  ];
  return under(parts);
}

const keptFormats = () =>
  under(DESK_FORMATS.map(({ key, write }) => [key, write([kept], contextOf([everyFact]))]));

describe('a paper in all formats', () => {
  const cases: [what: string, file: string, write: () => string][] = [
    ['with every fact that there is', 'every-fact', () => allFormats(everyFact)],
    ['with nothing but a title', 'no-facts', () => allFormats(noFacts)],
    ['with a reader’s words', 'reader-words', keptFormats],
  ];
  for (const [what, file, write] of cases)
    test(what, () => {
      const expected = readFileSync(join(import.meta.dirname, `../../fixtures/exports/${file}.txt`), 'utf8');
      assert.equal(write(), expected);
    });
});
