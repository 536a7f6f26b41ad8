import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupByVenue } from '../../src/lists/venues.ts';
import type { Paper } from '../../src/schema.ts';
import { builtSites } from '../support/built-sites.mjs';
import { siteFile, sitePages } from '../support/site-pages.ts';

/** A paper as `papers.json` has it. */
type PaperRecord = Paper & { firstSeen?: string; venueId?: string | undefined };

const valuesOf: Record<string, (paper: PaperRecord) => string[]> = {
  topic: ({ topics }) => topics.map(({ id }) => id),
  listing: ({ listings }) => listings.map(({ id }) => id),
  section: ({ sections = [] }) => sections,
  venue: ({ venueId }) => (venueId ? [venueId] : []),
  year: ({ firstSeen }) => (firstSeen ? [firstSeen.slice(0, 4)] : []),
};

/** Papers that a query of one condition, such as `topic:x`, finds; all for the empty query. */
function papersOf(query: string, papers: readonly PaperRecord[]): PaperRecord[] {
  const [key = '', value = ''] = query.split(':');
  return papers.filter((paper) => key === '' || valuesOf[key]?.(paper).includes(value));
}

for (const site of builtSites) {
  describe(`facets of the lists of the ${site.name}`, () => {
    const published: PaperRecord[] = JSON.parse(siteFile(site, 'papers.json'));
    const venues = new Map(
      groupByVenue(published).flatMap(({ id, papers }) => papers.map((paper) => [paper, id] as const)),
    );
    const papers: PaperRecord[] = published.map((paper) => ({ ...paper, venueId: venues.get(paper) }));
    const lists = sitePages(site).filter(({ root }) => root.querySelector('[data-list-query]'));

    test('count the papers of the list that have the value', () => {
      assert.ok(lists.length > 0);
      for (const { path, root } of lists) {
        const query = root.querySelector('[data-list-query]')?.getAttribute('data-list-query') ?? '';
        const own = papersOf(query, papers);
        assert.ok(own.length > 20, path);
        for (const facet of root.querySelectorAll('[data-list-facets] [data-facet]')) {
          const key = facet.getAttribute('data-facet') ?? '';
          for (const item of facet.querySelectorAll('[data-value]')) {
            const value = item.getAttribute('data-value') ?? '';
            const count = own.filter((paper) => valuesOf[key]?.(paper).includes(value)).length;
            assert.equal(Number(item.getAttribute('data-count')), count, `${path} ${key} ${value}`);
            assert.ok(count > 0 && count < own.length, `${path} ${key} ${value}`);
            assert.equal(item.querySelector('span')?.text, String(count), `${path} ${key} ${value}`);
          }
        }
      }
    });

    test('are missing from short lists', () => {
      const short = sitePages(site).filter(({ root }) => {
        const rows = root.querySelectorAll('.paper-list > li');
        return rows.length > 0 && rows.length <= 20 && !root.querySelector('nav[aria-label=Pages]');
      });
      assert.ok(short.length > 0);
      for (const { path, root } of short) assert.equal(root.querySelector('[data-list-facets]'), null, path);
    });
  });
}
