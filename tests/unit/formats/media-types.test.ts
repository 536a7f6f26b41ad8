import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CITATION_FORMATS, PAGE_FORMATS } from '../../../src/formats/formats.ts';
import { contentType } from '../../../src/formats/media-types.ts';

describe('the type of a file', () => {
  const types: [path: string, type: string | undefined][] = [
    ['/papers/x.bib', 'application/x-bibtex; charset=utf-8'],
    ['/papers.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
    ['papers/x.linkset.json', 'application/linkset+json; charset=utf-8'],
    ['/papers.json', 'application/json; charset=utf-8'],
    ['/papers.schema.json', 'application/schema+json; charset=utf-8'],
    ['/topics/x/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/sitemap-0.xml', 'application/xml; charset=utf-8'],
    ['/card.png', 'image/png'],
    ['/a.bib/x', undefined],
    ['/papers/', undefined],
    ['/x.unknown', undefined],
  ];
  for (const [path, type] of types)
    test(`${path} is ${type ?? 'not known'}`, () => assert.equal(contentType(path), type));
});

/** Endings that servers take for something else, or for nothing. */
const endings = [...CITATION_FORMATS, ...PAGE_FORMATS].map(({ ending, type }) => [ending, type] as const);
const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

describe('every format has its type in', () => {
  const headers = read('public/_headers');
  const caddy = read('src/build/security/hosts/Caddyfile');
  const nginx = read('src/build/security/hosts/nginx.conf');
  for (const [ending, type] of endings) {
    test(`the headers of hosts: .${ending}`, () => {
      assert.ok(headers.includes(`/*.${ending}\n  Content-Type: ${type}; charset=utf-8\n`));
    });
    test(`the example for Caddy: .${ending}`, () => {
      assert.ok(caddy.includes(`header *.${ending} Content-Type "${type}; charset=utf-8"\n`));
    });
    test(`the example for nginx: .${ending}`, () => {
      const line = ending.includes('.')
        ? `location ~ \\.${ending.replace('.', '\\.')}$ { types { } default_type ${type}; }`
        : `    ${type} ${ending};`;
      assert.ok(nginx.includes(`${line}\n`), line);
      assert.ok(
        nginx
          .match(/charset_types ([^;]*);/)?.[1]
          ?.split(/\s+/)
          .includes(type),
        type,
      );
    });
  }
});
