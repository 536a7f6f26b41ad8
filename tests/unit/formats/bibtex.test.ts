import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibtexEntry, bibtexFile, shortBibtexFile } from '../../../src/formats/bibtex.ts';
import type { Paper } from '../../../src/schema.ts';
import { parseBibtex } from '../../support/citation-js-bibtex.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  publishedSample,
  samplePaper,
} from '../../support/sample-papers.ts';

function entryOf(paper: Paper): string {
  return bibtexEntry(paper, contextOf([paper]));
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
        '  day = {2},',
        '  eprint = {2405.01234},',
        '  eprinttype = {arxiv},',
        '  doi = {10.48550/arXiv.2405.01234},',
        '  url = {https://example.org/reading/papers/a-desk-for-readers/},',
        '  keywords = {Desks \\& chairs},',
        '  abstract = {We study desks.},',
        '}',
        '',
      ].join('\n'),
    );
  });

  const kinds: [Partial<Paper>, RegExp, RegExp][] = [
    [{ type: 'paper-conference' }, /^@inproceedings/, /booktitle = \{ACL 2025\}/],
    [{ type: 'article-journal' }, /^@article/, /journal = \{ACL 2025\}/],
    [{ type: 'chapter', publisher: 'Desk & Co.' }, /^@incollection/, /publisher = \{Desk \\& Co\.\}/],
    [{ type: 'chapter', publisher: 'Hall and Sons' }, /^@incollection/, /publisher = \{\{Hall and Sons\}\}/],
    [{ type: 'chapter' }, /^@misc/, /howpublished = \{ACL 2025\}/],
    [{ type: 'document' }, /^@misc/, /howpublished = \{ACL 2025\}/],
  ];
  for (const [changes, type, field] of kinds) {
    test(`of a ${changes.type} ${changes.publisher ? 'with a publisher ' : ''}has the right type`, () => {
      assert.match(entryOf(publishedSample(changes)), type);
      assert.match(entryOf(publishedSample(changes)), field);
      assert.match(entryOf(publishedSample(changes)), /year = \{2025\},\n {2}eprint = \{2405\.01234\}/);
    });
  }

  test('of an article has volume, number and pages, and no DOI of its preprint', () => {
    const parts = { type: 'article-journal', volume: '22', issue: '1', pages: '3–9' } as const;
    const entry = entryOf(publishedSample(parts));
    assert.match(entry, / {2}volume = \{22\},\n {2}number = \{1\},\n {2}pages = \{3--9\},\n/);
    assert.doesNotMatch(entry, /doi/);
  });

  for (const missing of ['authors', 'issued', 'venue'] as const) {
    test(`without ${missing} is @misc, which requires none of it`, () => {
      const { [missing]: _, ...rest } = publishedSample();
      assert.match(entryOf(rest as Paper), /^@misc/);
    });
  }

  test('without authors has a key to sort by', () => {
    const entry = entryOf(bareSample({ venue: 'ACL 2024', type: 'paper-conference' }));
    assert.match(entry, / {2}key = \{A Desk for Readers\}/);
    assert.match(entry, /howpublished = \{ACL 2024\}/);
    assert.doesNotMatch(entry, /author|year|month|day =|eprint/);
  });

  test('of a preprint whose publication has no known year notes it', () => {
    const entry = entryOf(samplePaper({ uncitedVenue: 'Desks & Co' }));
    assert.match(entry, /^@misc/);
    assert.match(entry, / {2}note = \{Published in Desks \\& Co, year not known\.\}/);
  });

  test('has keywords without commas of their own, which part them', () => {
    const context = { ...contextOf([]), topicTitles: new Map([['furniture', 'Desks, chairs; and lamps']]) };
    assert.match(bibtexEntry(samplePaper(), context), /keywords = \{Desks \/ chairs \/ and lamps\}/);
  });

  test('can be had without its abstract', () => {
    const papers = [samplePaper({ abstract: 'One.\n\n  abstract = {two}' }), samplePaper({ id: 'x' })];
    const entries = bibtexFile(papers, contextOf(papers));
    assert.equal(entries.match(/^ {2}abstract = /gm)?.length, 2);
    assert.equal(
      shortBibtexFile(papers, contextOf(papers)),
      entries
        .split('\n')
        .filter((line) => !line.startsWith('  abstract'))
        .join('\n'),
    );
  });

  /** Has one name in the middle of a sentence, and one word that is none. */
  const NAMES =
    'We sat at Pemberley and read. In Longbourn, longbourn is small; Great Desks Of Readers are not.';
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
    ['U-shaped Scaling and A-Share Trading', '{U}-shaped Scaling and {A}-Share Trading'],
    ['New Corpora and BERT Models for Maltese', 'New Corpora and {BERT} Models for {Maltese}'],
    ['English-Chinese Desks of Great Readers', '{English}-{Chinese} Desks of Great Readers'],
    ['Great Desks after Pemberley', 'Great Desks after {Pemberley}'],
    ['Great Desks after Longbourn', 'Great Desks after Longbourn'],
    ['Making AI Less "Thirsty" ("Very")', 'Making {AI} Less “Thirsty” (“Very”)'],
  ];
  for (const [title, expected] of titles) {
    test(`keeps the capitals of “${title}”`, () => {
      assert.ok(
        entryOf(samplePaper({ title, abstract: NAMES })).includes(`title = {${expected}},`),
        entryOf(samplePaper({ title, abstract: NAMES })),
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
      assert.equal(back.title.replace('\\infty', '∞'), `x ${text.replace('"f"', '“f”')}`);
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
