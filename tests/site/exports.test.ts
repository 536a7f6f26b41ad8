import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { latexQuotes } from '../../src/formats/latex-text.ts';
import { type CslItem, cslItemSchema } from '../../src/metadata/csl.ts';
import { authorFromCsl, issuedFromCsl } from '../../src/metadata/facts.ts';
import { builtSites, full, toy } from '../support/built-sites.mjs';
import { parseBibtex } from '../support/citation-js-bibtex.ts';
import { isRedirect, siteFile, siteFiles, sitePages } from '../support/site-pages.ts';

interface PaperRecord {
  id: string;
  url: string;
  title: string;
  abstract: string;
  listings: { id: string; rank: number }[];
  topics: { id: string; score: number }[];
  authors?: string[];
  type?: string;
  issued?: string;
  venue?: string;
  doi?: string;
  arxiv?: string;
}

type Links = { href: string }[];

/** Links of one page or file (RFC 9264). */
interface LinkContext {
  anchor: string;
  'cite-as'?: Links;
  describedby?: Links;
  describes?: Links;
  type?: Links;
  author?: Links;
}

const ENDINGS = ['bib', 'ris', 'csl.json', 'csv'] as const;

function papersOf(site: (typeof builtSites)[number]): PaperRecord[] {
  return JSON.parse(siteFile(site, 'papers.json'));
}

/** The DOI of what is cited: that of the publication, or arXiv's where a preprint is cited. */
function doiOf({ doi, arxiv, venue, type }: PaperRecord): string | undefined {
  const preprint = arxiv !== undefined && (type === 'article' || (type === undefined && venue === undefined));
  return doi ?? (preprint ? `10.48550/arXiv.${arxiv}` : undefined);
}

function namesOf({ author }: Pick<CslItem, 'author'>): string[] | undefined {
  return author?.map((name) => authorFromCsl(name)?.name ?? '');
}

for (const site of builtSites) {
  const papers = papersOf(site);
  const byUrl = new Map(papers.map((paper) => [paper.url, paper]));

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
          { title: latexQuotes(paper.title), abstract: paper.abstract, DOI: doiOf(paper) },
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
          { title: paper.title, abstract: paper.abstract, DOI: doiOf(paper) },
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
          const { title, abstract, arxiv, issued, venue, authors, url } = paper;
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
        assert.match(file, /^# .+\n\n(?:- \*\*.+\n)+\n## Abstract\n\n.+/, papers[index]?.id);
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

    test('as links for programs that lead somewhere and back', () => {
      const files = new Set(siteFiles(site));
      const start = `${site.origin}${site.base}`;
      for (const { path, root } of sitePages(site).filter(({ root }) =>
        root.querySelector('[data-paper] h1'),
      )) {
        const heads = root.querySelectorAll('head link[rel]').map((link) => ({
          rel: link.getAttribute('rel') ?? '',
          href: link.getAttribute('href') ?? '',
        }));
        const linkset = heads.find(({ rel }) => rel === 'linkset')?.href ?? assert.fail(path);
        const { linkset: contexts } = JSON.parse(siteFile(site, linkset.slice(start.length))) as {
          linkset: LinkContext[];
        };
        const page = `${start}${path.slice(1)}`;
        const own = contexts.find(({ anchor }) => anchor === page) ?? assert.fail(path);
        for (const rel of ['cite-as', 'describedby', 'type', 'author'] as const) {
          assert.deepEqual(
            (own[rel] ?? []).map(({ href }) => href),
            heads.filter((link) => link.rel === rel).map(({ href }) => href),
            `${path}: ${rel}`,
          );
        }
        const paper = byUrl.get(page) ?? assert.fail(page);
        const doi = doiOf(paper);
        assert.deepEqual(
          own['cite-as']?.map(({ href }) => decodeURIComponent(href)),
          [doi ? `https://doi.org/${doi}` : page],
        );
        assert.equal(own.describedby?.length, 3);
        for (const { anchor, describes } of contexts.filter((context) => context !== own)) {
          assert.deepEqual(
            describes?.map(({ href }) => href),
            [page],
          );
          assert.ok(
            own.describedby?.some(({ href }) => href === anchor),
            anchor,
          );
        }
        for (const { href } of [...(own.describedby ?? []), ...(own.author ?? [])]) {
          const file = href.slice(start.length);
          assert.ok(files.has(file) || files.has(`${file}index.html`), `${path} links to nothing: ${href}`);
        }
      }
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

test('a paper page names the line and the record that its facts come from', () => {
  const lines = new Map<string, string[]>();
  const bibliographies = new Map<string, { title: string; custom?: { titleVariants?: string[] } }[]>();
  const text = (file: string) => readFileSync(`${full.content}/${file}`, 'utf8');
  const plain = (title: string) => title.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const papers = new Map(papersOf(full).map((paper) => [paper.id, paper]));
  let checked = 0;
  for (const { root } of sitePages(full)) {
    const paper = papers.get(root.querySelector('main [data-paper]')?.getAttribute('data-paper') ?? '');
    if (!paper) continue;
    const sources = root.querySelector('[data-sources]')?.textContent.replace(/\s+/g, ' ') ?? '';
    const places = [...sources.matchAll(/(listings\/\S+?), line (\d+) \(no\. (\d+)\)/g)];
    assert.equal(places.length, paper.listings.length, sources);
    for (const [, file = '', line] of places) {
      if (!lines.has(file)) lines.set(file, text(file).split('\n'));
      const title = lines.get(file)?.[Number(line) - 1] ?? '';
      // Titles with formulas are written in another way.
      if (!/[\\$]/.test(title))
        assert.ok(plain(title).endsWith(plain(paper.title)), `${file}:${line} ${title}`);
    }
    const [, file = '', item] = /(metadata\/\S+), item (\d+)/.exec(sources) ?? assert.fail(sources);
    if (!bibliographies.has(file)) bibliographies.set(file, JSON.parse(text(file)));
    const record = bibliographies.get(file)?.[Number(item) - 1];
    const titles = [record?.title ?? '', ...(record?.custom?.titleVariants ?? [])].map(plain);
    if (!/[\\$]/.test(titles.join()))
      assert.ok(titles.includes(plain(paper.title)), `${paper.id}: ${titles}`);
    assert.doesNotMatch(sources, /not known/, paper.id);
    checked += 1;
  }
  assert.equal(checked, papers.size);
});

describe('a library exported from Zotero', () => {
  const facts = (start: string) => {
    const { authors, issued, venue, doi, arxiv } =
      papersOf(toy).find(({ title }) => title.startsWith(start)) ?? assert.fail(start);
    return { authors, issued, venue, doi, arxiv };
  };

  test('as BibTeX gives its papers their authors, dates, venues and identifiers', () => {
    assert.deepEqual(facts('Bookends'), {
      authors: ['Wrén Fennimore', 'Ásta van Ostrevant'],
      issued: '2019-03',
      venue: 'Transactions on Quiet Learning',
      doi: '10.5555/toy.2019.11',
      arxiv: undefined,
    });
    assert.deepEqual(facts('Benchmarking'), {
      authors: ['Maud Kestrelby', "The Keepers' Guild"],
      issued: '2018-11',
      venue: undefined,
      doi: '10.48550/arXiv.9912.90022',
      arxiv: '9912.90022',
    });
  });

  test('as CSL-JSON does so too', () => {
    assert.deepEqual(facts('Dust'), {
      authors: ['Sunniva Halvergate', 'Teo de la Cruz'],
      issued: '2017-05-30',
      venue: undefined,
      doi: '10.48550/arXiv.9912.90031',
      arxiv: '9912.90031',
    });
  });
});
