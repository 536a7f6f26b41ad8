import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibtexEntry, bibtexFile } from '../../../src/formats/bibtex.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import type { Paper } from '../../../src/schema.ts';
import { parseBibtex } from '../../support/citation-js-bibtex.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  realContext,
  realPapers,
  samplePaper,
} from '../../support/sample-papers.ts';

interface RawEntry {
  type: string;
  label: string;
  properties: Record<string, string | number>;
}

function entryOf(paper: Paper): string {
  return bibtexEntry(paper, contextOf([paper]));
}

function rawEntries(bibtex: string): RawEntry[] {
  return plugins.input.data(bibtex, '@biblatex/text') as RawEntry[];
}

/** What a reader that knows LaTeX makes of it. */
function readBack(paper: Paper) {
  const [item] = plugins.input.chain(entryOf(paper), { forceType: '@biblatex/text', generateGraph: false });
  return item as { title: string; abstract: string; author?: Record<string, string>[] };
}

/** Braces counted as BibTeX counts them: a backslash makes no difference. */
function braceDepths(text: string): { lowest: number; end: number } {
  let depth = 0;
  let lowest = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, end: depth };
}

describe('a BibTeX entry', () => {
  test('of a preprint is @misc with everything that BibLaTeX, older styles and Zotero look for', () => {
    assert.equal(
      entryOf(samplePaper()).replace(/^@misc\{lovelace2024desk\w{4},/, '@misc{key,'),
      [
        '@misc{key,',
        '  author = {Lovelace, Ada B. and Van den Broeck, Guy},',
        '  title = {A Desk for Readers},',
        '  year = {2024},',
        '  month = may,',
        '  eprint = {2405.01234},',
        '  archivePrefix = {arXiv},',
        '  eprinttype = {arxiv},',
        '  url = {https://arxiv.org/abs/2405.01234},',
        '  abstract = {We study desks.},',
        '  keywords = {Desks \\& chairs},',
        '}',
        '',
      ].join('\n'),
    );
  });

  const types: [string, Partial<Paper>, RegExp, RegExp][] = [
    ['at a conference', { venue: 'ACL 2024' }, /^@inproceedings/, /booktitle = \{ACL 2024\}/],
    ['in a journal', { venue: 'TMLR 2024' }, /^@article/, /journal = \{TMLR 2024\}/],
    ['at a venue of unknown kind', { venue: 'Patterns' }, /^@misc/, /howpublished = \{Patterns\}/],
  ];
  for (const [what, changes, type, field] of types) {
    test(`of a paper ${what} has the right type`, () => {
      assert.match(entryOf(samplePaper(changes)), type);
      assert.match(entryOf(samplePaper(changes)), field);
    });
  }

  test('without author or year is @misc, which requires neither, and has a key to sort by', () => {
    const entry = entryOf(bareSample({ venue: 'ACL 2024' }));
    assert.match(entry, /^@misc/);
    assert.match(entry, / {2}key = \{A Desk for Readers\}/);
    assert.match(entry, /howpublished = \{ACL 2024\}/);
    assert.doesNotMatch(entry, /author|year|month|eprint/);
  });

  const titles: [string, string][] = [
    ['LoRA: Low-Rank Adaptation of Large Models', '{LoRA}: Low-Rank Adaptation of Large Models'],
    [
      'Exploring T5 and GPT-4 in “BERT-based” Settings',
      'Exploring {T5} and {GPT-4} in “{BERT-based}” Settings',
    ],
    [
      'On the use of Python for teaching pupils in Germany',
      'On the use of {Python} for teaching pupils in {Germany}',
    ],
    ['The ∞-former', 'The {$\\infty$}-former'],
    ['PanGu-Σ: A Model', '{PanGu-{$\\Sigma$}}: A Model'],
    ['A C Compiler', 'A {C} Compiler'],
  ];
  for (const [title, expected] of titles) {
    test(`keeps the capitals of “${title}”`, () => {
      assert.ok(
        entryOf(samplePaper({ title })).includes(`title = {${expected}},`),
        entryOf(samplePaper({ title })),
      );
    });
  }

  const names: [string, Paper['authors'], string][] = [
    [
      'accents as commands',
      [{ name: 'Éric Łukasz', slug: 'x', family: 'Łukasz', given: 'Éric' }],
      "{\\L}ukasz, {\\'E}ric",
    ],
    [
      'accents with letters',
      [{ name: 'Çağ Škoda', slug: 'x', family: 'Škoda', given: 'Çağ' }],
      '{\\v{S}}koda, {\\c{C}}a{\\u{g}}',
    ],
    ['other scripts as they are', [{ name: '小明 王', slug: 'x', family: '王', given: '小明' }], '王, 小明'],
    ['a group in braces', [{ name: 'Bell and Howell, Inc.', slug: 'x' }], '{Bell and Howell, Inc.}'],
    [
      'a suffix between commas',
      [{ name: 'Sam Rowe Jr.', slug: 'x', family: 'Rowe', given: 'Sam' }],
      'Rowe, Jr., Sam',
    ],
    [
      'a particle in front',
      [{ name: 'A de Vries', slug: 'x', family: 'de Vries', given: 'A' }],
      'de Vries, A',
    ],
  ];
  for (const [what, authors, expected] of names) {
    test(`writes names with ${what}`, () => {
      assert.ok(
        entryOf(samplePaper({ authors })).includes(`author = {${expected}},`),
        entryOf(samplePaper({ authors })),
      );
    });
  }

  test('writes addresses and identifiers as they are, without what would end the field', () => {
    const entry = entryOf(samplePaper({ doi: '10.1000/a_b%c#d', arxiv: undefined }));
    assert.ok(entry.includes('doi = {10.1000/a_b%c#d},'));
    assert.ok(entryOf(bareSample({ doi: '10.1000/{x' })).includes('doi = {10.1000/%7Bx},'));
  });

  const texts = [
    AWKWARD_TEXT,
    'one { only',
    '} { wrong way round',
    '{paired {twice}}',
    '\\',
    '%',
    'a\\',
    "''",
    '---',
    '?`!`',
  ];
  for (const text of texts) {
    test(`gives back ${text}`, () => {
      const paper = samplePaper({ abstract: text, title: `x ${text}` });
      const back = readBack(paper);
      assert.equal(back.abstract, text);
      // The library that reads it knows Greek letters in formulas, but no signs.
      assert.equal(back.title.replace('\\infty', '∞'), `x ${text}`);
      assert.deepEqual(braceDepths(entryOf(paper)), { lowest: 0, end: 0 });
    });
  }
});

test('every letter of European languages in a name is read back', () => {
  const letters = Array.from({ length: 0x180 - 0xc0 }, (_, index) =>
    String.fromCharCode(0xc0 + index),
  ).filter((letter) => /\p{L}/u.test(letter) && letter.normalize('NFC') === letter);
  const authors = letters.map((letter) => ({
    name: `Xa${letter}y N${letter}e`,
    slug: 'x',
    family: `N${letter}e`,
    given: `Xa${letter}y`,
  }));
  const { items } = parseBibtex(entryOf(samplePaper({ authors })));
  assert.deepEqual(
    items[0]?.author?.map(({ given, family }) => `${given} ${family}`),
    authors.map(({ name }) => name),
  );
});

describe('a BibTeX file', () => {
  const file = bibtexFile(realPapers, realContext);

  test('gives back title, abstract, venue, year and identifiers of every paper of the listings', () => {
    const raw = rawEntries(file);
    const items = plugins.input.chain(file, { forceType: '@biblatex/text', generateGraph: false }) as Record<
      string,
      unknown
    >[];
    assert.equal(raw.length, realPapers.length);
    for (const [index, paper] of realPapers.entries()) {
      const { title, abstract, DOI } = items[index] ?? {};
      const { eprint, year } = raw[index]?.properties ?? {};
      assert.equal(title, paper.title);
      assert.equal(abstract, paper.abstract);
      assert.equal(DOI, paper.doi);
      assert.equal(eprint && String(eprint), paper.arxiv);
      assert.equal(year && String(year), paper.issued?.slice(0, 4));
    }
  });

  test('gives back every author of every paper when it is read as metadata', () => {
    const { items, errors } = parseBibtex(file);
    const raw = rawEntries(file);
    assert.deepEqual(errors, []);
    for (const [index, paper] of realPapers.entries()) {
      const item = items[index];
      assert.ok(item);
      const { authors, venue, doi, arxiv } = factsFromCsl(item);
      assert.deepEqual(
        { authors, doi, arxiv },
        { authors: paper.authors, doi: paper.doi, arxiv: paper.arxiv },
      );
      // Of `howpublished` no program knows that it is a venue.
      if (raw[index]?.type !== 'misc') assert.equal(venue, paper.venue);
    }
  });

  test('of a search begins with a line about it that no program takes for an entry', () => {
    const search = { query: '@misc{x,} {', address: 'https://example.org/?q=%40', date: '2024-06-01' };
    const found = bibtexFile([samplePaper()], contextOf([]), search);
    assert.match(
      found,
      /^% Search for “\(at\)misc\{x,\} \{” on 2024-06-01: https:\/\/example\.org\/\?q=%40\n\n@misc\{/,
    );
    assert.equal(rawEntries(found).length, 1);
  });
});
