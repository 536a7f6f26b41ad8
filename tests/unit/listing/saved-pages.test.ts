import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseChrome } from '../../../src/content/read-chrome.ts';
import { parseHtml } from '../../../src/listing/html/parse-html.ts';
import { parseListing } from '../../../src/listing/parse.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { formatProblem } from '../../../src/problem.ts';

const A =
  'Reading rooms are loud in the afternoon, and nobody knows why. We place microphones in nine rooms of three libraries and record for a year. Noise follows the school bell, not the number of readers.';
const B =
  'Catalogues are written by people and read by machines. We ask what is lost between them. In forty thousand records of two libraries we find that subtitles vanish most often, then dates.';

const titlesOf = (...lines: string[]) => {
  const { entries, problems } = parseListing(lines.join('\n'), 'listings/a.txt');
  assert.deepEqual(problems, []);
  return entries.map(({ title }) => title);
};

describe('a saved page', () => {
  const pages: [what: string, lines: string[]][] = [
    [
      'with votes, senders and dates',
      [
        'Daily Papers',
        'by',
        'AK',
        'and the research community',
        'Submitted by',
        'akhaliq',
        '1.2k',
        'T1',
        A,
        '· 8 authors',
        '6',
        'T2',
        B,
        'Library',
        '·',
        'May 29',
      ],
    ],
    [
      'of a week',
      ['Weekly', 'Week 47', 'Nov 16 - Nov 22', 'T1', A, '3 authors', 'T2', B, '· Published on May 28, 2026'],
    ],
    ['whose titles are numbered', ['1. T1', A, '2. T2', B]],
    ['whose titles are headings', ['# Papers', '## T1', A, '## T2', B].slice(1)],
    ['whose titles are bold', ['**T1**', A, '**T2**', B]],
    [
      'of arXiv’s search',
      [
        '1. arXiv:2611.12345 [pdf, other]  cs.CL',
        'T1',
        'Authors: Jane Doe',
        `Abstract: Reading… ▽ More`,
        `${A} △ Less`,
        'Submitted 20 November, 2026; originally announced November 2026.',
        '2. arXiv:2511.12346 [pdf]',
        'T2',
        'Authors: Ann Poe',
        `Abstract: ${B} △ Less`,
      ],
    ],
  ];
  for (const [what, lines] of pages) {
    test(`${what} gives its titles and nothing else`, () =>
      assert.deepEqual(titlesOf(...lines), ['T1', 'T2']));
  }

  const long =
    'A randomised, double-blind, placebo-controlled, parallel-group, multicentre trial of the effects of opening windows on noise in reading rooms of public libraries in three countries, with a nested qualitative study of readers: protocol of the study. The WINDOW Study Group of the Society of Readers.';
  test('may have titles of any length that end in a full stop', () => {
    assert.deepEqual(titlesOf(long, A, 'Short title.', B), [long, 'Short title.']);
  });

  test('may be in a script without spaces, wrapped at a column', () => {
    const text =
      '阅览室在下午很吵没有人知道为什么我们在三个图书馆的九个房间里放置麦克风并记录了一年。'.repeat(5);
    const lines = text.match(/.{1,60}/gu) ?? [];
    const { entries, problems } = parseListing(['阅览室的噪音', ...lines].join('\n'), 'a.txt');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ title, abstract }) => [title, abstract]),
      [['阅览室的噪音', text]],
    );
  });

  test('has the lines of chrome.yaml set aside', () => {
    const { chrome, problems } = parseChrome('lines: ["Our club reads"]\npatterns: ["Room \\\\d+"]\n');
    assert.deepEqual(problems, []);
    const { entries } = parseListing(
      ['Our club reads', 'T1', A, 'Room 12', 'T2', B].join('\n'),
      'a.txt',
      chrome,
    );
    assert.deepEqual(
      entries.map(({ title }) => title),
      ['T1', 'T2'],
    );
  });

  test('names the line of a pattern in chrome.yaml that is none', () => {
    const { problems } = parseChrome('patterns:\n  - fine\n  - "("\n');
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3],
    );
  });
});

describe('a text that is no listing', () => {
  const texts: [what: RegExp, lines: string[]][] = [
    [/BibTeX .*\.bib/, ['@article{a,', '  title = {T}', '}']],
    [/a web page .*\.html/, ['<!doctype html>', '<html><body>x</body></html>']],
    [/XML, .*\.ris/, ['<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>T</record></records>']],
    [/XML, .*\.ris/, ['<PubmedArticleSet>', '<PubmedArticle>', '  <ArticleTitle>T</ArticleTitle>']],
    [/JSON .*\.json/, ['[', '{', '"title": "T"', '}', ']']],
    [/MEDLINE .*\.nbib/, ['PMID- 1', 'TI  - T', 'AB  - A', 'FAU - Doe, Jane']],
    [/an EndNote export/, ['%0 Journal Article', '%T T', '%A Doe, Jane']],
    [/a table \(CSV\)/, ['"Authors","Title","Year","Abstract"', '"Doe J.","T","2020","A"']],
    [/a Scopus export/, ['Doe, J.', 'T', 'ABSTRACT: A', 'DOCUMENT TYPE: Article', 'SOURCE: Scopus']],
    [
      /an OpenReview page/,
      [
        'T',
        'Published: 16 Jan 2026, Last Modified: 11 Mar 2026',
        'Keywords: a',
        'TL;DR: b',
        `Abstract: ${A}`,
      ],
    ],
    [/another line between title and abstract/, ['T1', 'A Doe', A, 'T2', 'B Roe', B, 'T3', 'C Poe', A]],
    [/a text without abstracts/, Array.from({ length: 12 }, (_, at) => `Title of a paper ${'x'.repeat(at)}`)],
    [/titles and abstracts do not take turns/, Array.from({ length: 9 }, () => `${A} ${B}`)],
  ];
  for (const [what, lines] of texts) {
    test(`is refused once, with what it looks like and what to do: ${what.source}`, () => {
      const { entries, problems } = parseListing(lines.join('\n'), 'listings/a.txt');
      assert.deepEqual(entries, []);
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.ok(problem);
      assert.match(formatProblem(problem), what);
      assert.match(
        formatProblem(problem),
        /^listings\/a\.txt:\d+ {2}not a listing but, by its looks, .* \(line \d+ “.*”\) · /,
      );
    });
  }
});

describe('a page saved as HTML', () => {
  const pages: [what: string, html: string, expected: object][] = [
    [
      'of one paper at Hugging Face',
      `<div data-target="PaperPage" data-props='{"paper":{"id":"2611.12345","title":"Loud &amp;lt; Rooms","summary":"Rooms.","ai_summary":"x","authors":[{"name":"Jane Doe"}],"publishedAt":"2026-11-18T00:00:00.000Z"},"linked":[{"id":"2611.9","title":"Other"}]}'></div>`,
      {
        title: 'Loud &lt; Rooms',
        abstract: 'Rooms.',
        authors: ['Jane Doe'],
        issued: '2026-11-18',
        arxiv: '2611.12345',
      },
    ],
    [
      'of arXiv’s search',
      '<li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2611.12345">arXiv:2611.12345</a></p><p class="title">Loud <span>Rooms</span></p><p class="authors"><a>Jane Doe</a></p><p><span class="abstract-full">Rooms. <a>△ Less</a></span></p><p>Submitted 20 November, 2026; <b>v1</b> submitted 3 October, 2026; originally announced October 2026.</p></li>',
      {
        title: 'Loud Rooms',
        abstract: 'Rooms.',
        authors: ['Jane Doe'],
        issued: '2026-10-03',
        arxiv: '2611.12345',
      },
    ],
    [
      'with citation tags',
      '<meta name="citation_title" content="Loud Rooms"><meta name="citation_author" content="Doe, Jane"><meta name="citation_date" content="2020/05/03"><meta name="citation_abstract" content="Rooms."><meta name="citation_doi" content="10.1000/x">',
      {
        title: 'Loud Rooms',
        abstract: 'Rooms.',
        authors: ['Jane Doe'],
        issued: '2020-05-03',
        arxiv: undefined,
      },
    ],
    [
      'with JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"ScholarlyArticle","headline":"Loud Rooms","author":{"@type":"Person","name":"Jane Doe"},"datePublished":"2020-05-03","abstract":"Rooms."}]}</script>',
      {
        title: 'Loud Rooms',
        abstract: 'Rooms.',
        authors: ['Jane Doe'],
        issued: '2020-05-03',
        arxiv: undefined,
      },
    ],
  ];
  for (const [what, html, expected] of pages) {
    test(`${what} gives its paper`, () => {
      const { records, error } = parseHtml(`<!doctype html>\n<html><body>${html}</body></html>`);
      assert.equal(error, undefined);
      assert.deepEqual(
        records.map(({ item, line }) => {
          const { authors, issued, arxiv } = factsFromCsl(item);
          const names = authors?.map(({ name }) => name);
          return { line, title: item.title, abstract: item.abstract, authors: names, issued, arxiv };
        }),
        [{ line: 2, ...expected }],
      );
    });
  }

  test('with a paper that has no title leaves it out by its line', () => {
    const { records, leftOut } = parseHtml(
      '<dl>\n<dt><a href="/abs/2611.12345">x</a></dt><dd><div class="list-title"></div></dd></dl>',
    );
    assert.deepEqual(records, []);
    assert.deepEqual(
      leftOut.map(({ line, what }) => [line, what]),
      [[2, 'has no title']],
    );
  });

  test('without a paper is an error that says what to do', () => {
    const { error } = parseHtml('<p>Hello</p>');
    assert.match(error?.text ?? '', /no record of a paper/);
    assert.match(error?.todo ?? '', /\.txt/);
  });
});
