import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { readCitationStyles } from '../../../src/build/references/read-citation-styles.ts';
import { createReferenceFormatter } from '../../../src/formats/references.ts';
import type { Paper } from '../../../src/schema.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  publishedSample,
  realContext,
  realPapers,
  samplePaper,
} from '../../support/sample-papers.ts';

const files = await readCitationStyles();
const format = createReferenceFormatter(files);

function references(paper: Paper): Record<string, string> {
  return Object.fromEntries(format(paper, contextOf([paper])).map(({ label, text }) => [label, text]));
}

describe('formatted references', () => {
  test('of a preprint follow the four styles', () => {
    assert.deepEqual(references(samplePaper()), {
      APA: 'Lovelace, A. B., & Van den Broeck, G. (2024). A Desk for Readers (No. arXiv:2405.01234). arXiv. https://doi.org/10.48550/arXiv.2405.01234',
      IEEE: 'A. B. Lovelace and G. Van den Broeck, “A Desk for Readers,” May 02, 2024, arXiv: arXiv:2405.01234. doi: 10.48550/arXiv.2405.01234.',
      Chicago:
        'Lovelace, Ada B., and Guy Van den Broeck. 2024. “A Desk for Readers.” arXiv. https://doi.org/10.48550/arXiv.2405.01234.',
      Vancouver:
        'Lovelace AB, Van den Broeck G. A Desk for Readers [Internet]. arXiv; 2024. Available from: https://arxiv.org/abs/2405.01234',
    });
  });

  test('are those of papers whose titles, people and venues are names of every object', () => {
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'toString']) {
      const paper = samplePaper({
        title: name,
        authors: [{ name, slug: 'x' }],
        type: 'article-journal',
        venue: name,
      });
      for (const [style, text] of Object.entries(references(paper)))
        assert.ok(text.toLowerCase().split(name.toLowerCase()).length > 2, `${style}: ${text}`);
    }
  });

  test('show markup in titles, names and venues as it is written', () => {
    const markup = '<b>B</b> <i>I</i> <span class="nocase">n</span>';
    const paper = samplePaper({
      title: markup,
      authors: [{ name: markup, slug: 'x', family: markup, given: '<sup>G</sup>' }],
      type: 'paper-conference',
      venue: `Proceedings of ${markup}`,
    });
    for (const { html } of format(paper, contextOf([paper]))) {
      const own = html.replace(/<\/?i>/g, '');
      assert.doesNotMatch(own, /<(?:b|sup|sub|span class="nocase")/);
      assert.ok(own.includes('&#60;b&#62;B&#60;/b&#62;'), own);
    }
  });

  test('of a paper at a conference name it once', () => {
    for (const text of Object.values(references(publishedSample({ venue: 'Meeting on Desks' })))) {
      assert.equal(text.split('Meeting on Desks').length, 2, text);
      assert.match(text, /2025/);
      // The year of the preprint is another publication's.
      assert.doesNotMatch(text, /\(2024|2024[.;)]/);
    }
  });

  test('of many authors show those that the style shows of all', () => {
    const authors = Array.from({ length: 40 }, (_, index) => ({
      name: `Given Family${index}`,
      slug: 'x',
      family: `Family${index}`,
      given: 'Given',
    }));
    const { APA = '', IEEE = '', Chicago = '', Vancouver = '' } = references(samplePaper({ authors }));
    assert.match(APA, /Family18, G\., … Family39, G\. \(2024\)/);
    assert.match(IEEE, /^G\. Family0 et al\.,/);
    assert.match(Chicago, /Given Family6, et al\. 2024/);
    assert.match(Vancouver, /Family5 G, et al\. A Desk/);
  });

  test('are given as many authors as any style shows or counts', () => {
    const counts = JSON.stringify(files.styles).matchAll(
      /"et-al-(?:subsequent-)?(?:min|use-first)":"(\d+)"/g,
    );
    const most = Math.max(...Array.from(counts, ([, count]) => Number(count)));
    assert.ok(most > 6 && most < 25, String(most));
    const authors = Array.from({ length: 20 }, (_, index) => ({ name: `Family${index}`, slug: 'x' }));
    const { APA = '' } = references(samplePaper({ authors }));
    const shown = Array.from(APA.matchAll(/Family(\d+)/g), ([, number]) => Number(number));
    assert.deepEqual(shown, [...authors.keys()]);
  });

  test('are the same from a formatter that is made anew, unnumbered', () => {
    const made = createReferenceFormatter(files)(samplePaper(), contextOf([samplePaper()]));
    assert.deepEqual(
      Object.fromEntries(made.map(({ label, text }) => [label, text])),
      references(samplePaper()),
    );
    for (const { text } of made) assert.match(text, /^\p{L}/u);
  });

  test('of a paper without metadata say no more than its title and address', () => {
    for (const [style, text] of Object.entries(references(bareSample()))) {
      assert.match(text, /A Desk for Readers/, style);
      assert.doesNotMatch(text, /undefined|\bnull\b|NaN/, style);
    }
  });

  test('do not depend on the papers formatted before', () => {
    const first = references(samplePaper());
    references(samplePaper({ id: 'another', title: 'Another' }));
    assert.deepEqual(references(samplePaper()), first);
  });

  test('are safe HTML with the same text, whatever the title', () => {
    const titles = [
      AWKWARD_TEXT,
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)> a',
      '<i>x</i> & <EOS>',
      '"',
    ];
    for (const title of titles) {
      for (const { html, text } of format(samplePaper({ title }), contextOf([]))) {
        assert.doesNotMatch(html, /<(?!\/?(?:i|b|sup|sub|span)\b)/i);
        assert.doesNotMatch(html, /<[^>]*\son\w+=/i);
        assert.equal(parse(html).text.replace(/\s+/g, ' '), text);
      }
    }
    const authors = [
      { name: '<img src=x onerror=alert(1)> <b>', slug: 'x', family: '<b>', given: '<img src=x>' },
    ];
    for (const { html } of format(
      samplePaper({ authors, venue: '<script>x</script> 2024' }),
      contextOf([]),
    )) {
      assert.doesNotMatch(html, /<(?!\/?(?:i|b|sup|sub|span)\b)/i);
    }
    const [apa] = format(samplePaper({ title: 'The <EOS> Token' }), contextOf([]));
    assert.match(apa?.text ?? '', /The <EOS> Token/);
  });

  test('have the title’s letters and the year for every paper of the listings', () => {
    const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    for (const paper of realPapers) {
      for (const { text, label } of format(paper, realContext)) {
        assert.ok(letters(text).includes(letters(paper.title)), `${label}: ${text}`);
        assert.ok(text.includes(paper.issued?.slice(0, 4) ?? ''), `${label}: ${text}`);
      }
    }
  });
});
