import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PAPER_FORMATS } from '../../../src/formats/formats.ts';
import { LINKSET_TYPE, linksetJson, signpostingLinks } from '../../../src/formats/signposting.ts';
import { routes, samplePaper } from '../../support/sample-papers.ts';

const page = 'https://example.org/reading/papers/a-desk-for-readers/';

/** How often the profile for landing pages lets each relation stand. */
const ALLOWED: Record<string, [least: number, most: number]> = {
  'cite-as': [1, 1],
  type: [2, 2],
  describedby: [1, Number.POSITIVE_INFINITY],
  author: [0, Number.POSITIVE_INFINITY],
  item: [0, Number.POSITIVE_INFINITY],
  license: [0, 1],
  linkset: [0, Number.POSITIVE_INFINITY],
};

describe('Signposting', () => {
  const links = signpostingLinks(samplePaper(), routes, {
    authors: [routes.author('ada-b-lovelace')],
    files: PAPER_FORMATS,
  });

  test('has the relations of the profile, each as often as it may stand', () => {
    const counts = Map.groupBy(links, ({ rel }) => rel);
    for (const rel of counts.keys()) assert.ok(rel in ALLOWED, rel);
    for (const [rel, [least, most]] of Object.entries(ALLOWED)) {
      const count = counts.get(rel)?.length ?? 0;
      assert.ok(count >= least && count <= most, `${rel}: ${count}`);
    }
  });

  test('names up to eight authors, or none', () => {
    const named = (count: number) => {
      const authors = Array.from({ length: count }, (_, at) => routes.author(`a${at}`));
      const all = signpostingLinks(samplePaper(), routes, { authors, files: [] });
      return all.filter(({ rel }) => rel === 'author').length;
    };
    assert.deepEqual([0, 8, 9].map(named), [0, 8, 0]);
  });

  test('leads back to the page, says what it is and where its metadata are, by absolute addresses', () => {
    assert.deepEqual(
      links.map(({ rel, href, type }) => [rel, href, type]),
      [
        ['cite-as', 'https://doi.org/10.48550/arXiv.2405.01234', undefined],
        ['type', 'https://schema.org/ScholarlyArticle', undefined],
        ['type', 'https://schema.org/AboutPage', undefined],
        ['author', 'https://example.org/reading/authors/ada-b-lovelace/', 'text/html'],
        ['describedby', `${page.slice(0, -1)}.bib`, 'application/x-bibtex'],
        ['describedby', `${page.slice(0, -1)}.ris`, 'application/x-research-info-systems'],
        ['describedby', `${page.slice(0, -1)}.csl.json`, 'application/vnd.citationstyles.csl+json'],
        ['linkset', `${page.slice(0, -1)}.linkset.json`, LINKSET_TYPE],
      ],
    );
  });

  test('has at level 2 the same links, and those of the files back to the page', () => {
    const { linkset } = JSON.parse(linksetJson(samplePaper(), routes, { files: PAPER_FORMATS }));
    const [own, ...files] = linkset;
    assert.equal(own.anchor, page);
    assert.deepEqual(Object.keys(own), ['anchor', 'cite-as', 'type', 'describedby']);
    assert.equal(own.describedby.length, 3);
    assert.deepEqual(
      files,
      own.describedby.map(({ href }: { href: string }) => ({
        anchor: href,
        describes: [{ href: page, type: 'text/html' }],
      })),
    );
  });
});
