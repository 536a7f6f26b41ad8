import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSites, full } from '../support/built-sites.mjs';
import { siteFile, siteFiles, sitePages } from '../support/site-pages.ts';

for (const site of builtSites) {
  describe(`the map of the ${site.name}`, () => {
    const root = sitePages(site).find(({ path }) => path === '/map/')?.root;
    const papers: { id: string; title: string; topics: { id: string }[] }[] = JSON.parse(
      siteFile(site, 'papers.json'),
    );
    const files = new Set(siteFiles(site));
    const links = root?.querySelectorAll('[data-map-points] a') ?? [];

    test('has every paper once, as a link that is named by its title', () => {
      assert.deepEqual(
        links.map((link) => link.getAttribute('href')).sort(),
        papers.map(({ id }) => `${site.base}papers/${id}/`).sort(),
      );
      const titles = new Map(papers.map(({ id, title }) => [`${site.base}papers/${id}/`, title]));
      for (const link of links) {
        const href = link.getAttribute('href') ?? '';
        assert.equal(link.querySelector('title')?.textContent, titles.get(href));
        assert.ok(files.has(`${href.slice(site.base.length)}index.html`), href);
      }
    });

    test('keeps its points within its frame, none on another', () => {
      const [, , width = 0, height = 0] = (
        root?.querySelector('[data-map-points]')?.getAttribute('viewBox') ?? ''
      )
        .split(' ')
        .map(Number);
      const places = links.map((link) => {
        const use = link.querySelector('use');
        return [Number(use?.getAttribute('x')), Number(use?.getAttribute('y'))] as const;
      });
      for (const [x, y] of places) assert.ok(x > 0 && x < width && y > 0 && y < height, `${x}, ${y}`);
      assert.equal(new Set(places.map(String)).size, papers.length);
    });

    test('says the same in words: every topic with the number of its points', () => {
      const rows = root?.querySelectorAll('.map-table tr:has(td)') ?? [];
      const counts = new Map<string, number>();
      for (const { topics } of papers) {
        const main = topics[0]?.id;
        if (main) counts.set(main, (counts.get(main) ?? 0) + 1);
      }
      const said = rows.map((row): [string, number] => [
        row.querySelector('a')?.getAttribute('href')?.split('/').at(-2) ?? '',
        Number(row.querySelector('td')?.textContent),
      ]);
      assert.deepEqual(said.sort(), [...counts].sort());
    });
  });
}

test('the map of the five listings is light', () => {
  assert.ok(Buffer.byteLength(siteFile(full, 'map/index.html')) < 250_000);
});
