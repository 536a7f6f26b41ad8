import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { HTMLElement } from 'node-html-parser';
import { builtSites } from '../support/built-sites.mjs';
import { isRedirect, siteFile, siteFiles, sitePages } from '../support/site-pages.ts';

interface Entry {
  id: string;
  title: { '#text': string };
  updated: string;
  published: string;
  link: { '@href': string };
}
interface Feed {
  id: string;
  title: string;
  updated: string;
  author: { name: string };
  link: { '@rel': string; '@href': string }[];
  entry: Entry[];
}
interface Thing {
  '@type': string;
  '@id'?: string;
  itemListElement?: { position: number; item?: string; name: string }[];
  mainEntity?: { itemListElement: { position: number; url: string }[] };
  headline?: string;
}

interface PaperRecord {
  id: string;
  url: string;
  title: string;
  issued?: string;
  firstSeen?: string;
  added?: string;
  changed?: string;
  abstract: string;
}

/** RFC 3339. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'entry' || name === 'url' || name === 'Url',
});

function thingsOf(root: HTMLElement): Thing[] {
  const scripts = root.querySelectorAll('script[type="application/ld+json"]');
  assert.ok(scripts.length <= 1);
  return scripts.flatMap((script) => JSON.parse(script.textContent)['@graph']);
}

for (const site of builtSites) {
  describe(`conventions of the web on the ${site.name}`, () => {
    const pages = sitePages(site);
    const papers: PaperRecord[] = JSON.parse(siteFile(site, 'papers.json'));
    const byUrl = new Map(papers.map((paper) => [paper.url, paper]));
    const start = `${site.origin}${site.base}`;

    test('feeds keep the rules of Atom, and their dates are those of the papers', () => {
      const moved = new Set(pages.filter(isRedirect).map(({ path }) => path));
      const feeds = siteFiles(site).filter(
        (file) => file.endsWith('feed.xml') && !moved.has(`/${file.replace('feed.xml', '')}`),
      );
      assert.ok(feeds.length > 1);
      for (const file of feeds) {
        const text = siteFile(site, file);
        assert.equal(XMLValidator.validate(text), true, file);
        const { id, title, updated, author, link, entry }: Feed = xml.parse(text).feed;
        assert.ok(title && author.name, file);
        assert.equal(id, start + file.replace('feed.xml', ''));
        assert.equal(link.find((one) => one['@rel'] === 'self')?.['@href'], start + file);
        assert.equal(new Set(entry.map(({ id }) => id)).size, entry.length, file);
        assert.ok(entry.length <= 100);
        for (const { id, link, title, ...dates } of entry) {
          const paper = byUrl.get(id) ?? assert.fail(id);
          assert.equal(link['@href'], id);
          assert.ok(title, id);
          for (const date of [dates.updated, dates.published]) assert.match(date, TIMESTAMP);
          const date = paper.changed ?? paper.added ?? paper.firstSeen;
          if (date) assert.ok(dates.updated.startsWith(date), id);
        }
        assert.equal(updated, entry[0]?.updated, file);
        assert.deepEqual(
          entry.map((one) => one.updated),
          entry
            .map((one) => one.updated)
            .sort()
            .reverse(),
        );
      }
    });

    test('every page says how it is shared', () => {
      for (const { path, root } of pages) {
        if (!root.querySelector('link[rel=canonical]') || isRedirect({ root })) continue;
        const content = (name: string) =>
          root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
        assert.equal(content('og:url'), `${start}${path.slice(1)}`);
        assert.equal(content('og:type'), byUrl.has(content('og:url') ?? '') ? 'article' : 'website', path);
        for (const name of ['og:title', 'og:description', 'twitter:card'])
          assert.ok(content(name), `${path} ${name}`);
      }
    });

    test('paper pages and lists are described as linked data', () => {
      for (const { path, root } of pages) {
        const url = `${start}${path.slice(1)}`;
        const things = thingsOf(root);
        const paper = byUrl.get(url);
        const rows = root
          .querySelectorAll('ol.paper-list .paper-title a')
          .map((link) => site.origin + link.getAttribute('href'));
        if (paper) {
          const article = things.find((thing) => thing['@type'] === 'ScholarlyArticle');
          assert.equal(article?.['@id'], url);
          assert.equal(article?.headline, paper.title);
        } else if (rows.length > 0 && path !== '/' && path !== '/about/design/') {
          const items = things.find((thing) => thing['@type'] === 'CollectionPage')?.mainEntity
            ?.itemListElement;
          assert.deepEqual(
            items?.map((item) => item.url),
            rows,
            path,
          );
          const first = Number(root.querySelector('ol.paper-list')?.getAttribute('start') ?? 1);
          assert.equal(items?.[0]?.position, first, path);
        } else if (path === '/') {
          assert.deepEqual(
            things.map((thing) => thing['@type']),
            ['WebSite'],
          );
        } else continue;
        const trail = things.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
        assert.deepEqual(
          trail.map(({ position }) => position),
          trail.map((_, index) => index + 1),
        );
      }
    });

    test('the sitemap dates papers by their last change here, or else their first appearance', () => {
      const { url } = xml.parse(siteFile(site, 'sitemap-0.xml')).urlset as {
        url: { loc: string; lastmod?: string }[];
      };
      const dated = new Map(url.map(({ loc, lastmod }) => [loc, lastmod]));
      for (const { url, ...paper } of papers) {
        const date = paper.changed ?? paper.added ?? paper.firstSeen;
        if (date) assert.ok(dated.get(url)?.startsWith(date), url);
        else assert.equal(dated.get(url), undefined, url);
      }
    });

    test('the search, the site as an application and its overview are described in files', () => {
      const { OpenSearchDescription: search } = xml.parse(siteFile(site, 'opensearch.xml'));
      assert.equal(search.Url[0]['@template'], `${start}search/?q={searchTerms}`);
      const manifest = JSON.parse(siteFile(site, 'site.webmanifest'));
      assert.equal(manifest.start_url, site.base);
      for (const { src } of manifest.icons) assert.ok(siteFile(site, src.slice(site.base.length)));
      const overview = siteFile(site, 'llms.txt');
      assert.match(overview, /^# .+\n\n> .+\n/);
      const files = new Set(siteFiles(site));
      const addresses = [...overview.matchAll(/(?<!\\)\]\((\S+)\)/g)].map(([, address = '']) =>
        address.slice(start.length),
      );
      assert.ok(addresses.length > papers.length);
      for (const file of addresses) assert.ok(files.has(file) || files.has(`${file}index.html`), file);
    });

    test('what is known is counted, and what was let pass is named', () => {
      const root =
        pages.find(({ path }) => path === '/about/data/')?.root ?? assert.fail('no page about the data');
      const counts = new Map(
        root
          .querySelectorAll('[data-known] tbody tr')
          .map((row) => [
            row.querySelector('th')?.textContent.trim(),
            Number(row.querySelector('td')?.textContent),
          ]),
      );
      assert.equal(counts.get('Title'), papers.length);
      assert.equal(counts.get('Abstract'), papers.filter(({ abstract }) => abstract).length);
      assert.equal(counts.get('Date'), papers.filter(({ issued }) => issued).length);
      const notes = root
        .querySelectorAll('[data-notes] li')
        .map((note) => note.textContent.replace(/\s+/g, ' ').trim());
      if (site.name.startsWith('toy')) {
        assert.ok(
          notes.includes(
            'metadata/more.json, line 55: entry “nobody” matches no paper: “A Paper that Stands in No Listing”',
          ),
          notes.join('\n'),
        );
      }
    });
  });
}
