import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { latexQuotes } from '../../src/formats/latex-text.ts';
import { type CslItem, cslItemSchema } from '../../src/metadata/csl.ts';
import { authorFromCsl, issuedFromCsl } from '../../src/metadata/facts.ts';
import { builtSites } from '../support/built-sites.mjs';
import { parseBibtex } from '../support/citation-js-bibtex.ts';
import { doiOf, papersOf } from '../support/exported-papers.ts';
import { isRedirect, siteFile, sitePages } from '../support/site-pages.ts';

const ENDINGS = ['bib', 'ris', 'csl.json', 'csv'] as const;

function namesOf({ author }: Pick<CslItem, 'author'>): string[] | undefined {
  return author?.map((name) => authorFromCsl(name)?.name ?? '');
}

for (const site of builtSites) {
  const papers = papersOf(site);

  describe(`files of the ${site.name} give back every paper`, () => {
    test('as BibTeX', () => {
      const file = siteFile(site, 'papers.bib');
      const items = plugins.input.chain(file, {
        forceType: '@biblatex/text',
        generateGraph: false,
      }) as Record<string, unknown>[];
      const raw = plugins.input.data(file, '@biblatex/text') as { properties: Record<string, unknown> }[];
      const people = parseBibtex(file).items;
      assert.equal(items.length, papers.length);
      for (const [index, paper] of papers.entries()) {
        const { title, abstract, DOI } = items[index] ?? {};
        const { eprint, year } = raw[index]?.properties ?? {};
        assert.deepEqual(
          { title, abstract, DOI },
          { title: latexQuotes(paper.title), abstract: paper.abstract || undefined, DOI: doiOf(paper) },
        );
        assert.equal(eprint && String(eprint), paper.arxiv, paper.id);
        assert.equal(year && String(year), paper.issued?.slice(0, 4), paper.id);
        assert.deepEqual(namesOf(people[index] ?? {}), paper.authors, paper.id);
      }
    });

    test('as RIS', () => {
      const file = siteFile(site, 'papers.ris');
      const items = plugins.input.chain(file, { forceType: '@ris/file', generateGraph: false }) as CslItem[];
      assert.equal(items.length, papers.length);
      const identifiers = file
        .split('\r\n\r\n')
        .map((record) => /^AN {2}- arXiv:(.*)$/m.exec(record)?.[1]?.trim());
      for (const [index, paper] of papers.entries()) {
        // Without a date the library reads an older RIS, in which abstracts are notes.
        const { title, DOI, author, issued, note, abstract = note } = items[index] ?? assert.fail(paper.id);
        assert.deepEqual(
          { title, abstract, DOI },
          { title: paper.title, abstract: paper.abstract || undefined, DOI: doiOf(paper) },
        );
        // The library takes a name without a comma for a family name alone.
        assert.equal(author?.length, paper.authors?.length, paper.id);
        for (const [place, name] of (paper.authors ?? []).entries()) {
          const { family = '', given = '', literal = '', ...parts } = author?.[place] ?? {};
          const words = [literal, given, parts['non-dropping-particle'], family, parts.suffix]
            .join(' ')
            .split(/[\s,]+/);
          assert.deepEqual(words.filter(Boolean).sort(), name.split(/[\s,]+/).sort(), paper.id);
        }
        assert.equal(issuedFromCsl(issued)?.slice(0, 4), paper.issued?.slice(0, 4), paper.id);
        assert.equal(identifiers[index], paper.arxiv, paper.id);
      }
    });

    test('as CSL-JSON', () => {
      const items = cslItemSchema.array().parse(JSON.parse(siteFile(site, 'papers.csl.json')));
      assert.deepEqual(
        items.map(({ title, abstract, DOI: doi, issued, custom, ...item }) => ({
          title,
          abstract,
          doi,
          arxiv: custom?.arxiv,
          issued: issuedFromCsl(issued),
          venue: item['container-title'],
          authors: namesOf(item),
          page: (custom as { page?: string }).page,
        })),
        papers.map((paper) => {
          const { title, arxiv, issued, venue, authors, url } = paper;
          const abstract = paper.abstract || undefined;
          return { title, abstract, doi: doiOf(paper), arxiv, issued, venue, authors, page: url };
        }),
      );
    });

    test('as CSV', () => {
      const rows = parseCsv<Record<string, string>>(siteFile(site, 'papers.csv'), {
        columns: true,
        bom: true,
      });
      // What a spreadsheet would take for a formula stands behind an apostrophe.
      const text = (cell = '') => cell.replace(/^'(?=[=+\-@＋－＝＠])/, '');
      assert.deepEqual(
        rows.map(({ id, title, abstract, authors, date, doi, arxiv, venue }) => {
          return [id, text(title), text(abstract), text(authors), date, doi, arxiv, venue];
        }),
        papers.map((paper) => {
          const { id, title, abstract, authors = [], issued = '', arxiv, venue = '' } = paper;
          const identifiers = [doiOf(paper) ?? '', arxiv ? `arXiv:${arxiv}` : ''];
          return [id, title, abstract, authors.join('; '), issued, ...identifiers, venue];
        }),
      );
    });

    test('one by one as well as together', () => {
      const each = (ending: string) => papers.map(({ id }) => siteFile(site, `papers/${id}.${ending}`));
      assert.equal(each('bib').join('\n'), siteFile(site, 'papers.bib'));
      assert.equal(each('ris').join('\r\n'), siteFile(site, 'papers.ris'));
      assert.deepEqual(
        each('csl.json').flatMap((file) => JSON.parse(file)),
        JSON.parse(siteFile(site, 'papers.csl.json')),
      );
      for (const [index, file] of each('md').entries())
        assert.match(file, /^# .+\n\n(?:- \*\*.+\n)+\n## [A-Z].+\n\n.+/, papers[index]?.id);
    });

    test('under keys that are unique and the same in every format', () => {
      const keys = JSON.parse(siteFile(site, 'papers.csl.json')).map(({ id }: { id: string }) => id);
      assert.equal(new Set(keys).size, papers.length);
      for (const key of keys) assert.match(key, /^[a-z]+(?:\d{4}|nd)[a-z]+[a-z0-9]{4,8}$/);
      for (const ending of ENDINGS)
        assert.deepEqual(keysIn(siteFile(site, `papers.${ending}`), ending), keys);
    });

    test('in the files of each list, in its order', () => {
      const keyOf = new Map(
        keysIn(siteFile(site, 'papers.csv'), 'csv').map((key, index) => [papers[index]?.id ?? '', key]),
      );
      const pages = new Map(sitePages(site).map(({ path, root }) => [path, root]));
      const listed = (path: string): string[] => {
        const root = pages.get(path) ?? assert.fail(`there is no ${path}`);
        const here = root
          .querySelectorAll('.paper-list .paper-title a')
          .map((link) => link.getAttribute('href')?.split('/').at(-2) ?? '');
        const next = root.querySelector('a[rel=next]')?.getAttribute('href');
        return next ? [...here, ...listed(`/${next.slice(site.base.length)}`)] : here;
      };
      const lists = [...pages]
        .filter(([, root]) => !isRedirect({ root }))
        .map(([path]) => path)
        .filter((path) => /^\/(?:topics|listings|authors|years)\/[^/]+\/$/.test(path));
      let checked = 0;
      for (const path of lists.filter((path) => !/^\/authors\/\d+\/$/.test(path))) {
        const expected = listed(path).map((id) => keyOf.get(id));
        for (const ending of ENDINGS) {
          const file = siteFile(site, `${path.slice(1, -1)}.${ending}`);
          assert.deepEqual(keysIn(file, ending), expected, `${path} as ${ending}`);
        }
        if (expected.length === 0) continue;
        checked += 1;
        const links = pages.get(path)?.querySelectorAll('[data-list-files] a') ?? [];
        assert.ok(links.length >= ENDINGS.length, `${path} has no links to its files`);
      }
      assert.ok(checked > 5);
    });

    test('as JSON that fits the published schema', () => {
      const schema = JSON.parse(siteFile(site, 'papers.schema.json'));
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      assert.ok(validate(papers), JSON.stringify(validate.errors));
      assert.equal(schema.$id, `${site.origin}${site.base}papers.schema.json`);
    });
  });
}

/** Citation keys of a file in their order, read by its own plain rules. */
function keysIn(file: string, ending: (typeof ENDINGS)[number]): string[] {
  if (ending === 'csl.json') return JSON.parse(file).map(({ id }: { id: string }) => id);
  if (ending === 'csv')
    return parseCsv<Record<string, string>>(file, { columns: true, bom: true }).map(({ key = '' }) => key);
  const pattern = ending === 'bib' ? /^@\w+\{(.*),$/gm : /^ID {2}- (.*?)\r?$/gm;
  return [...file.matchAll(pattern)].map(([, key = '']) => key);
}
