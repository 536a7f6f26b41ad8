import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSites } from '../support/built-sites.mjs';
import { siteFile, sitePages } from '../support/site-pages.ts';
import { embeddedType, zoteroItems } from '../support/zotero-rules.ts';

interface PaperRecord {
  id: string;
  url: string;
  title: string;
  abstract: string;
  authors?: string[];
  issued?: string;
  venue?: string;
  arxiv?: string;
}

const TYPES = new Set(['preprint', 'conferencePaper', 'journalArticle', 'document']);
/** Zotero reads every plus sign of a list as a space. */
const asRead = (text: string) => text.replaceAll('+', ' ');

for (const site of builtSites) {
  describe(`Zotero on the ${site.name}`, () => {
    const papers: PaperRecord[] = JSON.parse(siteFile(site, 'papers.json'));
    const byUrl = new Map(papers.map((paper) => [paper.url, paper]));
    const pages = sitePages(site);

    test('finds one item on each paper page, of the right type and whole', () => {
      let checked = 0;
      for (const { path, root } of pages) {
        const paper = byUrl.get(`${site.origin}${site.base}${path.slice(1)}`);
        if (!paper) continue;
        checked += 1;
        assert.equal(zoteroItems(root).length, 0, `${path}: a COinS span would take the page over`);
        assert.equal(root.querySelector('.byline, .vcard'), null, path);
        const tags = root.querySelectorAll('head meta[name]').map((tag) => ({
          name: tag.getAttribute('name') ?? '',
          content: tag.getAttribute('content') ?? '',
        }));
        const type = embeddedType(tags) ?? '';
        assert.ok(TYPES.has(type), `${path} is a ${type}`);
        if (!paper.venue && paper.arxiv) assert.equal(type, 'preprint', path);
        const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);
        assert.deepEqual(all('citation_title'), [paper.title]);
        assert.deepEqual(all('citation_abstract'), paper.abstract ? [paper.abstract] : []);
        assert.deepEqual(all('citation_public_url'), [paper.url]);
        assert.deepEqual(all('citation_publication_date'), paper.issued ? [paper.issued] : []);
        assert.equal(all('citation_author').length, paper.authors?.length ?? 0, path);
        assert.deepEqual(all('citation_pdf_url'), []);
      }
      assert.equal(checked, papers.length);
    });

    test('finds one item for each row of each list', () => {
      let lists = 0;
      for (const { path, root } of pages) {
        const rows = root.querySelectorAll('.paper-list > li article');
        const items = zoteroItems(root);
        assert.equal(items.length, rows.length, path);
        if (rows.length > 1) lists += 1;
        for (const [index, item] of items.entries()) {
          const link = rows[index]?.querySelector('.paper-title a')?.getAttribute('href');
          assert.equal(item.url, `${site.origin}${link}`, path);
          const paper = byUrl.get(item.url ?? '') ?? assert.fail(item.url);
          assert.equal(item.title, asRead(paper.title));
          // Fifty abstracts weigh more than all the rest of a list; its files have them.
          assert.equal(item.abstractNote, undefined);
          assert.equal(item.creators.length, paper.authors?.length ?? 0, paper.id);
          assert.equal(item.date, paper.issued);
          assert.ok(TYPES.has(item.itemType), `${paper.id} is a ${item.itemType}`);
          // With a DOI but no author Zotero would ask doi.org.
          if (item.creators.length === 0) assert.equal(item.DOI, undefined, paper.id);
        }
      }
      assert.ok(lists > 5);
    });
  });
}
