import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { doiAddress, textAddress } from '../../../src/formats/identifiers.ts';
import { newestDate, sitemapDates } from '../../../src/formats/last-modified.ts';
import { webManifest } from '../../../src/formats/web-manifest.ts';
import { bareSample, routes, samplePaper } from '../../support/sample-papers.ts';

describe('dates for the sitemap', () => {
  test('are of papers their publication, of lists their newest paper', () => {
    const dates = sitemapDates(
      [
        samplePaper(),
        samplePaper({ id: 'older', issued: '2023-11', topics: [] }),
        bareSample({ id: 'undated' }),
      ],
      routes,
    );
    const date = (path: string) => dates.get(routes.absolute(path));
    assert.equal(date(routes.paper('a-desk-for-readers')), '2024-05-02');
    assert.equal(date(routes.paper('older')), '2023-11');
    assert.equal(date(routes.paper('undated')), undefined);
    assert.equal(date(routes.home()), '2024-05-02');
    assert.equal(date(routes.listing('march')), '2024-05-02');
    assert.equal(date(routes.year('2023')), '2023-11');
    assert.equal(date(routes.author('ada-b-lovelace')), '2024-05-02');
  });

  test('are of papers whose days are recorded those', () => {
    const old = samplePaper({ issued: '2001', added: '2026-03-01' });
    const changed = samplePaper({ id: 'changed', added: '2026-03-01', changed: '2026-04-02', topics: [] });
    const dates = sitemapDates([old, changed], routes);
    const date = (path: string) => dates.get(routes.absolute(path));
    assert.equal(date(routes.paper(old.id)), '2026-03-01');
    assert.equal(date(routes.paper('changed')), '2026-04-02');
    assert.equal(date(routes.topic('furniture')), '2026-03-01');
    assert.equal(date(routes.home()), '2026-04-02');
  });

  test('are missing where no paper has one', () => {
    assert.equal(newestDate([undefined, undefined]), undefined);
    assert.equal(newestDate(['2023', '2024-01', undefined]), '2024-01');
    assert.equal(newestDate([undefined, '2024-01', '2023']), '2024-01');
  });
});

describe('where the text of a paper is found', () => {
  test('is arXiv, else its DOI, else its page', () => {
    assert.equal(textAddress(samplePaper({ doi: '10.1/x' }), routes), 'https://arxiv.org/abs/2405.01234');
    assert.equal(textAddress(bareSample({ doi: '10.1/x' }), routes), 'https://doi.org/10.1/x');
    assert.equal(textAddress(bareSample(), routes), 'https://example.org/reading/papers/a-desk-for-readers/');
  });

  test('keeps a DOI with reserved characters whole', () => {
    const doi = '10.1002/(sici)1097<1::aid>3.0.co;2-#?%';
    assert.equal(decodeURIComponent(new URL(doiAddress(doi)).pathname), `/${doi}`);
  });
});

test('the web manifest keeps to the site’s path', () => {
  const manifest = JSON.parse(
    webManifest(
      {
        name: 'Papers about desks',
        shortName: 'Desks',
        description: 'A desk.',
        icons: [{ path: routes.file('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
        background: '#ffffff',
        theme: '#112233',
      },
      routes,
    ),
  );
  for (const path of [manifest.start_url, manifest.scope, manifest.id]) assert.equal(path, '/reading/');
  const [drawing, ...icons] = manifest.icons;
  assert.deepEqual(drawing, { src: '/reading/favicon.svg', sizes: 'any', type: 'image/svg+xml' });
  // What browsers ask for before they offer to install a site.
  for (const sizes of ['192x192', '512x512'])
    for (const purpose of ['any', 'maskable'])
      assert.ok(
        icons.some(
          (icon: { src: string; sizes: string; purpose: string }) =>
            icon.src.startsWith('/reading/') && icon.sizes === sizes && icon.purpose === purpose,
        ),
      );
  assert.equal(manifest.display, 'minimal-ui');
});
