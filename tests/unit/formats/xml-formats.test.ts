import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { atomFeed, type FeedFacts, LONGEST_FEED } from '../../../src/formats/atom.ts';
import { openSearchXml } from '../../../src/formats/opensearch.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  realContext,
  realPapers,
  routes,
  samplePaper,
} from '../../support/sample-papers.ts';

interface AtomLink {
  rel?: string;
  href: string;
}
interface AtomEntry {
  id: string;
  title: { '#text': string; type: string };
  updated: string;
  published: string;
  summary: { '#text': string; type: string };
  author?: { name: string }[];
  category?: { term: string }[];
  link: AtomLink[];
}
interface AtomFeed {
  id: string;
  title: string;
  updated: string;
  author: { name: string }[];
  link: AtomLink[];
  entry?: AtomEntry[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['entry', 'link', 'author', 'category', 'Url'].includes(name),
});

function readXml(xml: string): unknown {
  assert.equal(XMLValidator.validate(xml), true);
  return parser.parse(xml);
}

const facts: FeedFacts = {
  title: 'Desks & chairs',
  description: 'Papers on <desks>.',
  path: routes.topic('furniture'),
  feedPath: routes.file('topics/furniture/feed.xml'),
  author: 'Carrel',
};

function readFeed(xml: string): AtomFeed {
  const { feed } = readXml(xml) as { feed: AtomFeed & { xmlns: string } };
  assert.equal(feed.xmlns, 'http://www.w3.org/2005/Atom');
  return feed;
}

describe('an Atom feed', () => {
  test('has what RFC 4287 requires, for every paper of the listings', () => {
    const feed = readFeed(atomFeed(realPapers, facts, realContext));
    assert.equal(feed.id, 'https://example.org/reading/topics/furniture/');
    assert.equal(feed.title, 'Desks & chairs');
    assert.deepEqual(
      feed.link.map(({ rel, href }) => [rel, href]),
      [
        ['alternate', 'https://example.org/reading/topics/furniture/'],
        ['self', 'https://example.org/reading/topics/furniture/feed.xml'],
      ],
    );
    const entries = feed.entry ?? [];
    assert.equal(entries.length, LONGEST_FEED);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    for (const [index, entry] of entries.entries()) {
      assert.match(entry.updated, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
      assert.ok(entry.updated <= (entries[index - 1]?.updated ?? feed.updated), 'newest first');
      assert.equal(entry.published, entry.updated);
      assert.ok(entry.title['#text'] && entry.summary['#text']);
      assert.ok(URL.canParse(entry.id) && entry.link.some(({ href }) => href === entry.id));
    }
    assert.equal(feed.updated, entries[0]?.updated);
  });

  test('is the same on every build, in whatever order the papers come', () => {
    const feed = atomFeed(realPapers, facts, realContext);
    assert.equal(atomFeed(realPapers.toReversed(), facts, realContext), feed);
  });

  test('dates months and years from their beginning, what has no date by the listing, and leaves out what has none', () => {
    const dated = (paper: ReturnType<typeof samplePaper>, undated?: string) =>
      readFeed(atomFeed([paper], { ...facts, ...(undated && { undated }) }, contextOf([]))).entry?.[0]
        ?.updated;
    assert.equal(dated(samplePaper({ issued: '2024-05' })), '2024-05-01T00:00:00.000Z');
    assert.equal(dated(samplePaper({ issued: '2024' })), '2024-01-01T00:00:00.000Z');
    assert.equal(dated(bareSample(), '2025-03-01'), '2025-03-01T00:00:00.000Z');
    assert.equal(dated(bareSample()), undefined);
  });

  test('without papers is a feed, too', () => {
    assert.equal(readFeed(atomFeed([], facts, contextOf([]))).updated, '1970-01-01T00:00:00.000Z');
  });

  test('is well-formed whatever the text, with titles and summaries as HTML', () => {
    const paper = samplePaper({ title: `${AWKWARD_TEXT} ]]> \u0007`, abstract: ']]>' });
    const [entry] = readFeed(atomFeed([paper], facts, contextOf([]))).entry ?? [];
    assert.equal(entry?.title.type, 'html');
    assert.match(entry?.title['#text'] ?? '', /&lt;i&gt;j&lt;\/i&gt;/);
    assert.deepEqual(
      entry?.author?.map(({ name }) => name),
      ['Ada B. Lovelace', 'Guy Van den Broeck'],
    );
    assert.deepEqual(
      entry?.category?.map(({ term }) => term.replace('&amp;', '&')),
      ['Desks & chairs'],
    );
  });
});

test('the name of a category has no bracket that XML forbids in attributes', () => {
  const context = { ...contextOf([]), topicTitles: new Map([['furniture', '"><b>&lt; Desks']]) };
  assert.match(
    atomFeed([samplePaper()], facts, context),
    /<category label="&quot;&gt;&lt;b&gt;&amp;lt; Desks" term="&quot;&gt;&lt;b&gt;&amp;lt; Desks"\/>/,
  );
});

describe('an OpenSearch description', () => {
  test('leads to the search page and keeps to the lengths of the specification', () => {
    const xml = openSearchXml(
      {
        name: 'A site with quite a long name & more',
        description: `<b>${'x'.repeat(2000)}`,
        icon: { path: routes.file('favicon.svg'), type: 'image/svg+xml', size: 16 },
      },
      routes,
    );
    const { OpenSearchDescription: description } = readXml(xml) as {
      OpenSearchDescription: {
        ShortName: string;
        Description: string;
        Url: { type: string; template: string }[];
      };
    };
    assert.equal(description.ShortName, 'A site with quit');
    assert.ok(description.Description.replace('&lt;', '<').replace('&gt;', '>').length <= 1024);
    assert.deepEqual(
      description.Url.map(({ type, template }) => [type, template]),
      [
        ['text/html', 'https://example.org/reading/search/?q={searchTerms}'],
        ['application/opensearchdescription+xml', 'https://example.org/reading/opensearch.xml'],
      ],
    );
  });
});
