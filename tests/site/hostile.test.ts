import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { HTMLElement } from 'node-html-parser';
import { full, hostile, toy } from '../support/built-sites.mjs';
import { parseBibtex } from '../support/citation-js-bibtex.ts';
import { siteFile, siteFiles, sitePages } from '../support/site-pages.ts';
import { STEERING } from '../support/steering-characters.ts';

/** What every hostile text of the corpus would do if it could. */
const PAYLOAD = 'carrelInjected';
/** Attributes whose value is an address. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href'];
const pages = sitePages(hostile);
/** Elements and scripts of the sites whose content is harmless. */
const harmless = [toy, full].flatMap(sitePages);
const known = {
  elements: new Set([
    ...harmless.flatMap(({ root }) => all(root).map(({ rawTagName }) => rawTagName)),
    // The inline markup that texts may have.
    ...['em', 'strong', 'sub', 'sup', 'code'],
  ]),
  scripts: new Set(harmless.flatMap(({ root }) => inlineScripts(root))),
};

function all(root: HTMLElement): HTMLElement[] {
  return root.querySelectorAll('*');
}

/** Scripts without a file of their own; linked data is no script. */
function inlineScripts(root: HTMLElement): string[] {
  return root
    .querySelectorAll('script')
    .filter((script) => !script.hasAttribute('src') && script.getAttribute('type') !== 'application/ld+json')
    .map(({ rawText }) => rawText);
}

describe('pages about hostile texts', () => {
  test('hold the texts, so that there is something to test', () => {
    const text = pages.map(({ root }) => root.text).join('\n');
    assert.ok(text.split(PAYLOAD).length > 200);
    for (const template of [
      '/',
      '/papers/',
      '/papers/script-carrelinjected-1-script/',
      '/papers/constructor/',
      '/papers/paper-con/',
      '/papers/paper-index/',
      '/papers/paper-404/',
      '/papers/proto/',
      '/topics/',
      '/topics/scripts/',
      '/listings/proto/',
      '/authors/',
      '/authors/constructor-proto/',
      '/years/2024/',
      '/glossary/',
      '/terms/',
      '/terms/constructor-prototype/',
      '/map/',
      '/search/',
      '/about/data/',
    ])
      assert.ok(
        pages.some(({ path }) => path === template),
        template,
      );
  });

  for (const { path, root } of pages) {
    test(`${path} has no element, handler, address or script of theirs`, () => {
      for (const element of all(root)) {
        const { rawTagName, attributes } = element;
        assert.ok(known.elements.has(rawTagName), `<${rawTagName}> in ${element.outerHTML.slice(0, 200)}`);
        for (const [name, value] of Object.entries(attributes)) {
          assert.match(name, /^[a-z][a-z0-9:-]*$/i, `attribute ${name} of <${rawTagName}>`);
          assert.doesNotMatch(name, /^on|^style$.*carrelInjected|^srcdoc$/i, `attribute ${name}="${value}"`);
          if (ADDRESSES.includes(name.toLowerCase()))
            assert.match(value, /^(?:https?:\/\/|\/(?!\/)|#|\.\/|\?)/, `${name}="${value}"`);
        }
      }
      for (const script of inlineScripts(root))
        assert.ok(known.scripts.has(script), `script: ${script.slice(0, 200)}`);
    });

    test(`${path} shows no steering characters`, () => {
      assert.doesNotMatch(root.outerHTML, STEERING);
      assert.doesNotMatch(root.text, /function \w+\(\) \{ \[native code\] \}|\[object \w+\]\S/);
    });
  }

  test('have linked data that can be read and cannot end its script', () => {
    let found = 0;
    for (const file of siteFiles(hostile).filter((file) => file.endsWith('.html'))) {
      for (const [, json = ''] of siteFile(hostile, file).matchAll(
        /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script/g,
      )) {
        found += 1;
        assert.doesNotMatch(json, /</, file);
        assert.ok(JSON.parse(json)['@graph'], file);
      }
    }
    assert.ok(found > 25);
  });
});

describe('files of hostile texts', () => {
  const files = siteFiles(hostile);
  const papers: { title: string; abstract: string; abstractHtml: string; authors?: string[] }[] = JSON.parse(
    siteFile(hostile, 'papers.json'),
  );

  test('in XML are well-formed, and their HTML is escaped', () => {
    const xml = files.filter((file) => file.endsWith('.xml'));
    assert.ok(xml.some((file) => file.startsWith('topics/')));
    for (const file of xml) {
      const text = siteFile(hostile, file);
      assert.equal(XMLValidator.validate(text), true, file);
      assert.doesNotMatch(text, /<(?:script|img|svg|iframe|b)\b/i, file);
    }
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(siteFile(hostile, 'feed.xml'));
    for (const { title, summary, content } of feed.entry)
      for (const html of [title, summary, content].map((part) => part?.['#text'] ?? ''))
        assert.doesNotMatch(String(html), /<(?:script|img|svg|iframe|style|form|base|meta|object|embed)\b/i);
  });

  test('in JSON can be parsed', () => {
    const json = files.filter((file) => /\.(?:json|webmanifest)$/.test(file));
    assert.ok(json.length > 50);
    for (const file of json) assert.ok(JSON.parse(siteFile(hostile, file)), file);
  });

  test('in BibTeX have one entry for each paper and nothing between them', () => {
    for (const file of files.filter((file) => file.endsWith('.bib'))) {
      const text = siteFile(hostile, file);
      const { items, errors } = parseBibtex(text);
      assert.deepEqual(errors, [], file);
      if (file === 'papers.bib') assert.equal(items.length, papers.length);
      if (/^papers\/[^/]+\.bib$/.test(file)) assert.equal(items.length, 1, file);
      assert.ok(
        items.every(({ id, note }) => id !== 'injected' && note !== 'injected'),
        file,
      );
    }
  });

  test('for spreadsheets begin no cell with a formula', () => {
    for (const file of files.filter((file) => file.endsWith('.csv')))
      assert.doesNotMatch(siteFile(hostile, file), /(?:^|,)"?[=+@]/m, file);
  });

  test('of papers hold well-formed text and no steering characters', () => {
    assert.ok(papers.length > 20);
    const all = JSON.stringify(papers);
    assert.doesNotMatch(all, STEERING);
    assert.doesNotMatch(all, /\\u(?:d[89a-f]|20[2-6]|00)/i);
    assert.ok(papers.some(({ authors }) => authors?.includes('constructor __proto__')));
  });

  test('all lie where the site is', () => {
    for (const file of files) assert.doesNotMatch(file, /\.\.|[\\:*?"<>|]|(?:^|\/)(?:con|nul)[./]/i);
  });
});
