import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readableNumber } from '../../../src/formats/counted.ts';
import { escapeMarkdown, escapeMarkup, markdownLink } from '../../../src/formats/escape.ts';
import { LONGEST_LIST, llmsTxt } from '../../../src/formats/llms-txt.ts';
import { paperMarkdown } from '../../../src/formats/paper-markdown.ts';
import {
  bareSample,
  contextOf,
  publishedSample,
  realContext,
  realPapers,
  routes,
  samplePaper,
} from '../../support/sample-papers.ts';

describe('text', () => {
  const markdown: [string, string][] = [
    ['plain text', 'plain text'],
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['[a](b) <i>', '\\[a\\](b) \\<i\\>'],
    ['# a', '\\# a'],
    ['- a\n+ b\n= c', '\\- a\n\\+ b\n\\= c'],
    ['1. a\n12) b', '1\\. a\n12\\) b'],
    ['a - b 1. c', 'a - b 1. c'],
    ['$5 & a|b ~c~ \\', '\\$5 \\& a\\|b \\~c\\~ \\\\'],
    ['see https://a.org/b_c*d.', 'see <https://a.org/b_c*d>.'],
    ['https://a.org/[b](https://c.org)', '<https://a.org/[b](https://c.org>)'],
    ['HTTPS://A.ORG/[b]', '<HTTPS://A.ORG/[b>\\]'],
    ['www.a.org/<img src=x>', 'www\\.a.org/\\<img src=x\\>'],
    ['_WWW.a.org/[b](c)', '\\_WWW\\.a.org/\\[b\\](c)'],
    ['http://<i> ftp://a.org/<i>', 'http\\://\\<i\\> ftp\\://a.org/\\<i\\>'],
    ['https://a.org/`b` *c*', '<https://a.org/`b>\\` \\*c\\*'],
  ];
  for (const [text, expected] of markdown) {
    test(`${JSON.stringify(text)} is Markdown as ${JSON.stringify(expected)}`, () =>
      assert.equal(escapeMarkdown(text), expected));
  }

  test('in markup is escaped and free of what XML forbids', () => {
    assert.equal(
      escapeMarkup('<a b="c" d=\'e\'>&\u0000\uFFFF\uD800\n'),
      '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\uFFFD\n',
    );
  });

  test('in links has no links of its own, whatever it says', () => {
    assert.equal(
      markdownLink('https://a.org/[b](https://c.org) *d*', 'https://x.org/'),
      '[https\\://a.org/\\[b\\](https\\://c.org) \\*d\\*](https://x.org/)',
    );
  });

  test('in links that is their address is said once', () => {
    assert.equal(markdownLink('https://a.org/(b)', 'https://a.org/(b)'), '<https://a.org/(b)>');
    assert.equal(
      markdownLink('https://a.org/b c', 'https://a.org/b c'),
      '[https\\://a.org/b c](https://a.org/b%20c)',
    );
  });

  test('in links cannot end them', () => {
    assert.equal(markdownLink('a](b', 'https://x.org/a b>(c)'), '[a\\](b](https://x.org/a%20b%3E%28c%29)');
  });
});

describe('the Markdown twin of a paper', () => {
  test('has title, facts, abstract, links and origin', () => {
    const paper = samplePaper({
      links: [{ url: 'https://github.com/a/b', kind: 'code' }],
    });
    assert.equal(
      paperMarkdown(paper, contextOf([paper])).replace(/lovelace\w+/, 'key'),
      `# A Desk for Readers

- **Authors**: Ada B. Lovelace, Guy Van den Broeck
- **Date**: 2024-05-02
- **arXiv**: [2405.01234](https://arxiv.org/abs/2405.01234)
- **DOI**: [10.48550/arXiv.2405.01234](https://doi.org/10.48550/arXiv.2405.01234)
- **Topics**: [Desks \\& chairs](https://example.org/reading/topics/furniture/)
- **Citation key**: \`key\`
- **Page**: <https://example.org/reading/papers/a-desk-for-readers/>

## Abstract

We study desks.

## Links

- code: <https://github.com/a/b>

## Found in

- [march](https://example.org/reading/listings/march/), at rank 3
`,
    );
  });

  test('has its venue with volume and pages, and its publication in a note', () => {
    const written = (paper: ReturnType<typeof samplePaper>) => paperMarkdown(paper, contextOf([paper]));
    assert.match(
      written(publishedSample({ volume: '3', issue: '1' })),
      /^- \*\*Venue\*\*: ACL 2025 3\(1\)$/m,
    );
    assert.match(written(publishedSample()), /^- \*\*Venue\*\*: ACL 2025$/m);
    assert.match(
      written(samplePaper({ uncitedVenue: 'Patterns *x*' })),
      /^- \*\*Publication\*\*: .*Patterns \\\*x\\\*/m,
    );
  });

  test('leaves out what is not known', () => {
    assert.doesNotMatch(
      paperMarkdown(bareSample(), contextOf([])),
      /Authors|Date|Venue|arXiv|DOI|Links|undefined/,
    );
  });

  test('has one heading for the title and one abstract, for every paper of the listings', () => {
    for (const paper of realPapers) {
      const text = paperMarkdown(paper, realContext);
      assert.equal(text.match(/^# /gm)?.length, 1);
      assert.equal(text.match(/^## Abstract$/gm)?.length, 1);
    }
  });
});

describe('llms.txt', () => {
  const site = {
    name: 'Carrel',
    description: 'A reader’s desk.',
    topics: [{ id: 'furniture', title: 'Desks & chairs', definition: 'What one sits at.' }],
    papers: [samplePaper()],
  };

  test('has a title, a summary and lists of links under second-level headings', () => {
    const text = llmsTxt(site, routes);
    const [title, summary, ...rest] = text.split('\n\n');
    assert.equal(title, '# Carrel');
    assert.equal(summary, '> A reader’s desk.');
    assert.deepEqual(text.match(/^## .*$/gm), ['## Data', '## Topics', '## Papers', '## Optional']);
    assert.match(
      text,
      /^- \[Desks \\& chairs\]\(https:\/\/example\.org\/reading\/topics\/furniture\/\): What one sits at\.$/m,
    );
    assert.match(
      text,
      /^- \[A Desk for Readers\]\(https:\/\/example\.org\/reading\/papers\/a-desk-for-readers\.md\)$/m,
    );
    for (const line of rest
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('- '))) {
      assert.match(line, /^- \[.+\]\(https:\/\/[^()\s]+\)(?:: .+)?$/);
    }
  });

  test('stays readable for a large corpus', () => {
    const papers = Array.from({ length: LONGEST_LIST + 1 }, (_, index) =>
      samplePaper({ id: `desk-${index}` }),
    );
    assert.match(llmsTxt({ ...site, papers: papers.slice(1) }, routes), /Below are all its papers/);
    assert.doesNotMatch(llmsTxt({ ...site, topics: [], papers: [] }, routes), /^## (?:Topics|Papers)$/m);
    const undated = bareSample();
    assert.doesNotMatch(llmsTxt({ ...site, papers: [undated] }, routes), /Years/);
    assert.match(llmsTxt({ ...site, papers: [undated, samplePaper()] }, routes), /Years/);
    const text = llmsTxt({ ...site, papers }, routes);
    assert.match(
      text,
      new RegExp(
        `The site has ${readableNumber(LONGEST_LIST + 1)} papers\\. Below are the first ${readableNumber(LONGEST_LIST)} of`,
      ),
    );
    assert.equal(text.match(/\.md\)/g)?.length, LONGEST_LIST);
  });
});
