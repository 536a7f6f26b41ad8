import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  breadcrumbsJsonLd,
  jsonLdText,
  listJsonLd,
  paperJsonLd,
  webSiteJsonLd,
} from '../../../src/formats/json-ld.ts';
import type { Paper } from '../../../src/schema.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  publishedSample,
  realContext,
  realPapers,
  routes,
  samplePaper,
} from '../../support/sample-papers.ts';

describe('JSON-LD', () => {
  test('of a paper is a scholarly article with its identifiers', () => {
    const links = [{ url: 'https://github.com/a/b', kind: 'code' as const }];
    assert.deepEqual(paperJsonLd(samplePaper({ links }), contextOf([]), 'en'), {
      '@type': 'ScholarlyArticle',
      '@id': 'https://example.org/reading/papers/a-desk-for-readers/',
      url: 'https://example.org/reading/papers/a-desk-for-readers/',
      mainEntityOfPage: 'https://example.org/reading/papers/a-desk-for-readers/',
      headline: 'A Desk for Readers',
      name: 'A Desk for Readers',
      inLanguage: 'en',
      abstract: 'We study desks.',
      author: [
        { '@type': 'Person', name: 'Ada B. Lovelace' },
        { '@type': 'Person', name: 'Guy Van den Broeck' },
      ],
      datePublished: '2024-05-02',
      identifier: [
        {
          '@type': 'PropertyValue',
          propertyID: 'arXiv',
          value: '2405.01234',
          url: 'https://arxiv.org/abs/2405.01234',
        },
        {
          '@type': 'PropertyValue',
          propertyID: 'DOI',
          value: '10.48550/arXiv.2405.01234',
          url: 'https://doi.org/10.48550/arXiv.2405.01234',
        },
      ],
      sameAs: ['https://arxiv.org/abs/2405.01234', 'https://doi.org/10.48550/arXiv.2405.01234'],
      about: [
        {
          '@type': 'DefinedTerm',
          name: 'Desks & chairs',
          url: 'https://example.org/reading/topics/furniture/',
        },
      ],
      keywords: ['Desks & chairs'],
      hasPart: [{ '@type': 'SoftwareSourceCode', codeRepository: 'https://github.com/a/b' }],
    });
  });

  test('of a paper leaves out what is not known', () => {
    assert.deepEqual(Object.keys(paperJsonLd(bareSample({ topics: [] }), contextOf([]), 'en')), [
      '@type',
      '@id',
      'url',
      'mainEntityOfPage',
      'headline',
      'name',
      'inLanguage',
      'abstract',
    ]);
  });

  const journal = { '@type': 'Periodical', name: 'Desks' };
  const containers: [what: string, changes: Partial<Paper>, container: unknown][] = [
    ['proceedings', {}, { '@type': 'Book', name: 'ACL 2025' }],
    ['a journal', { type: 'article-journal', venue: 'Desks' }, journal],
    [
      'a volume of a journal',
      { type: 'article-journal', venue: 'Desks', volume: '22' },
      { '@type': 'PublicationVolume', volumeNumber: '22', isPartOf: journal },
    ],
    [
      'an issue of a volume',
      { type: 'article-journal', venue: 'Desks', volume: '22', issue: '1' },
      {
        '@type': 'PublicationIssue',
        issueNumber: '1',
        isPartOf: { '@type': 'PublicationVolume', volumeNumber: '22', isPartOf: journal },
      },
    ],
    [
      'an issue without volumes',
      { type: 'article-journal', venue: 'Desks', issue: '1' },
      { '@type': 'PublicationIssue', issueNumber: '1', isPartOf: journal },
    ],
    [
      'something of no known kind',
      { type: 'document', venue: 'Desks' },
      { '@type': 'CreativeWork', name: 'Desks' },
    ],
  ];
  for (const [what, changes, container] of containers) {
    test(`of a paper in ${what} says so`, () => {
      const article = JSON.parse(JSON.stringify(paperJsonLd(publishedSample(changes), contextOf([]), 'en')));
      assert.deepEqual(article.isPartOf, container);
      assert.equal(article.datePublished, '2025');
      assert.equal(article.dateCreated, '2024-05-02');
    });
  }

  test('of a paper names its language and where else it is kept', () => {
    const paper = samplePaper({ language: 'de', url: 'https://repository.example/7' });
    const article = JSON.parse(JSON.stringify(paperJsonLd(paper, contextOf([]), 'en')));
    assert.equal(article.inLanguage, 'de');
    assert.ok(article.sameAs.includes('https://repository.example/7'));
  });

  test('of a list counts on from the pages before', () => {
    const page = listJsonLd(
      { name: 'Papers', path: routes.papers(2), papers: [samplePaper()], start: 51, total: 51 },
      routes,
    );
    assert.deepEqual(page, {
      '@type': 'CollectionPage',
      '@id': 'https://example.org/reading/papers/2/',
      url: 'https://example.org/reading/papers/2/',
      name: 'Papers',
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 51,
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 51,
            url: 'https://example.org/reading/papers/a-desk-for-readers/',
          },
        ],
      },
    });
  });

  test('of a list counts its papers one by one, and all of them where it is whole', () => {
    const papers = [samplePaper(), samplePaper({ id: 'b', title: 'B' })];
    const { mainEntity } = JSON.parse(
      JSON.stringify(listJsonLd({ name: 'Papers', path: routes.papers(), papers, start: 11 }, routes)),
    );
    assert.equal(mainEntity.numberOfItems, 2);
    assert.deepEqual(
      mainEntity.itemListElement.map(({ position, url }: Record<string, unknown>) => [position, url]),
      [
        [11, 'https://example.org/reading/papers/a-desk-for-readers/'],
        [12, 'https://example.org/reading/papers/b/'],
      ],
    );
  });

  test('of the site says who keeps it and under which licence, as far as that is known', () => {
    const of = (facts: Partial<Parameters<typeof webSiteJsonLd>[0]>) => {
      const site = { title: 'Desks', shortTitle: 'D', description: 'A desk.', language: 'en', ...facts };
      const { license, maintainer, alternateName } = JSON.parse(JSON.stringify(webSiteJsonLd(site, routes)));
      return { license, maintainer, alternateName };
    };
    assert.deepEqual(of({}), { license: undefined, maintainer: undefined, alternateName: 'D' });
    assert.equal(of({ shortTitle: 'Desks' }).alternateName, undefined);
    assert.equal(
      of({ licence: { name: 'CC0', address: 'https://a.example/cc0' } }).license,
      'https://a.example/cc0',
    );
    assert.equal(of({ licence: { name: 'CC0' } }).license, undefined);
    const keeper = (address?: string) =>
      of({ keeper: { name: 'A', ...(address && { address }) } }).maintainer;
    assert.deepEqual(keeper('https://a.example/'), {
      '@type': 'Organization',
      name: 'A',
      url: 'https://a.example/',
    });
    assert.deepEqual(keeper('a@a.example'), { '@type': 'Organization', name: 'A', email: 'a@a.example' });
    assert.deepEqual(keeper(), { '@type': 'Organization', name: 'A' });
  });

  test('of the site tells how to search it; breadcrumbs count from one', () => {
    const site = webSiteJsonLd(
      { title: 'Desks', shortTitle: 'Desks', description: 'A desk.', language: 'en' },
      routes,
    );
    assert.match(
      JSON.stringify(site),
      /"urlTemplate":"https:\/\/example\.org\/reading\/search\/\?q=\{search_term_string\}"/,
    );
    const trail = breadcrumbsJsonLd(
      [
        { name: 'Home', path: routes.home() },
        { name: 'Papers', path: routes.papers() },
      ],
      routes,
    );
    assert.deepEqual(
      JSON.parse(JSON.stringify(trail)).itemListElement.map(
        ({ position, item }: { position: number; item: string }) => [position, item],
      ),
      [
        [1, 'https://example.org/reading/'],
        [2, 'https://example.org/reading/papers/'],
      ],
    );
  });

  test('cannot end its script, and reads back as it was', () => {
    const title = `</script><!-- ${AWKWARD_TEXT} \u2028`;
    const text = jsonLdText([paperJsonLd(samplePaper({ title }), contextOf([]), 'en')]);
    assert.doesNotMatch(text, /</);
    const back = JSON.parse(text);
    assert.equal(back['@context'], 'https://schema.org');
    assert.equal(back['@graph'][0].headline, title);
  });

  test('of every paper of the listings has all authors, and only absolute addresses', () => {
    for (const paper of realPapers) {
      const article = JSON.parse(JSON.stringify(paperJsonLd(paper, realContext, 'en')));
      assert.deepEqual(
        article.author.map(({ name }: { name: string }) => name),
        paper.authors?.map(({ name }) => name),
      );
      for (const address of [article['@id'], article.url, ...article.sameAs])
        assert.ok(URL.canParse(address));
    }
  });
});
