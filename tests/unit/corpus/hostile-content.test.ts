import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { buildCorpus, type Corpus } from '../../../src/corpus/build.ts';
import { ContentError } from '../../../src/problem.ts';
import { endless } from '../../support/endless-texts.ts';
import { STEERING } from '../../support/steering-characters.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Builds the corpus of a content folder with the given files. */
async function corpusOf(files: Record<string, string>): Promise<Corpus> {
  const folder = temporaryFolder();
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return buildCorpus(await readContent(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const others = 'A title about desks\nAn abstract about desks.\nAnother title\nAn abstract about chairs.\n';

describe('content that cannot be kept as readable text', () => {
  for (const { name, text } of endless(20_000)) {
    test(`an abstract may be ${name}`, async () => {
      const { papers, layOutMap } = await corpusOf({
        'listings/a.txt': `${others}Endless\nBegin ${text} end.\n`,
      });
      assert.equal(papers.length, 3);
      assert.equal(layOutMap().length, 3);
    });
  }

  test('ten thousand braces may stand around a title and in an abstract', async () => {
    const braces = '{'.repeat(10_000);
    const { papers } = await corpusOf({
      'listings/a.txt': `Set ${braces.slice(0, 200)}notation\n${braces}words${'}'.repeat(9_999)}\n`,
    });
    assert.match(papers[0]?.abstract ?? '', /words/);
  });

  test('the same title a thousand times is one paper, whose other entries are noted by line', async () => {
    const entries = Array.from(
      { length: 1000 },
      (_, at) => `One title\nAbstract number ${at}, ${'which goes on for a while and '.repeat(9)}ends.\n`,
    );
    const { papers, notes } = await corpusOf({ 'listings/a.txt': entries.join('') });
    assert.equal(papers.length, 1);
    assert.equal(notes.filter(({ message }) => message.startsWith('stands in this listing')).length, 999);
    assert.ok(notes.every(({ line }) => line !== undefined));
  });

  test('a thousand titles that differ in signs only have slugs of their own', async () => {
    const entries = Array.from(
      { length: 1000 },
      (_, at) =>
        `${'?'.repeat((at % 32) + 1)}${'!'.repeat(at / 32 + 1)}\nAbstract ${at}, ${'which goes on for a while and '.repeat(9)}ends.\n`,
    );
    const { papers } = await corpusOf({ 'listings/a.txt': entries.join('') });
    assert.equal(papers.length, 1000);
    assert.equal(new Set(papers.map(({ id }) => id)).size, 1000);
  });

  test('files may have any names', async () => {
    const names = [
      '"><img src=x onerror=carrelInjected=1>',
      "' onmouseover='x",
      '__proto__',
      'CON',
      '\u202Etxt.exe',
      '语言',
      '庄'.repeat(80),
      '!!!',
      '%2e%2e%2f',
      'two\nlines',
    ];
    const { listings, papers } = await corpusOf(
      Object.fromEntries(
        names.map((name, at) => [
          `listings/${name}.txt`,
          `Title ${at}\nAbstract ${at}, ${'which goes on for a while and '.repeat(9)}ends.\n`,
        ]),
      ),
    );
    assert.equal(listings.length, names.length);
    assert.equal(papers.length, names.length);
    for (const { id } of listings) assert.match(id, /^[a-z0-9-]{1,200}$/);
  });

  test('escapes of YAML and JSON cannot bring in what no text may hold', async () => {
    const evil = '\\u202Eevil\\u0000\\uD800\\u2066 text';
    const corpus = await corpusOf({
      'listings/a.txt': others,
      'listings.yaml': `a:\n  title: "${evil}"\n  description: "${evil}"\n  source: "${evil}"\n`,
      'acronyms.yaml': `DSK: "desk ${evil}"\n`,
      'topics/t.mdx': `---\ntitle: "${evil}"\narea: "${evil}"\norder: 1\ndefinition: "${evil}"\nterms: ["desk"]\n---\n`,
      'metadata/m.json': `[{ "id": "${evil}", "title": "Another title", "container-title": "${evil}",
        "author": [{ "family": "${evil}" }] }, { "id": "${evil}", "title": "No paper ${evil}" }]`,
    });
    const { papers, listings, topics, notes } = corpus;
    const texts: string[] = [];
    JSON.stringify({ papers, listings, topics, notes }, (_, value) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    assert.ok(texts.filter((text) => text.includes('evil')).length >= 8);
    for (const text of texts) {
      assert.ok(text.isWellFormed(), text);
      assert.doesNotMatch(text, STEERING);
    }
  });
});

describe('content that is no paper', () => {
  const cases: [what: string, listing: string, place: string, kind: string][] = [
    ['a title of zero-width characters in markup', 'A\nB.\n{\u200B}\nAn abstract.\n', ':3', 'empty-title'],
    ['a title of nothing but commands', '\\emph{}\nAn abstract.\n', ':1', 'empty-title'],
    ['an abstract that shows nothing', 'A title\n\\label{x}\n', ':1', 'title-without-abstract'],
    ['a title alone', 'A\nB.\n<script>\n', ':3', 'title-without-abstract'],
    [
      'a line of 100,000 characters at the beginning',
      `${'x '.repeat(50_000)}\n`,
      ':1',
      'abstract-without-title',
    ],
    ['nothing but what no eye can see', '\u200B\n\uFEFF\n', '', 'empty-listing'],
  ];
  for (const [what, listing, place, kind] of cases) {
    test(`${what} is reported with its place`, async () => {
      await assert.rejects(corpusOf({ 'listings/a.txt': listing }), (error) => {
        assert.ok(error instanceof ContentError);
        assert.deepEqual(
          error.problems.map((problem) => problem.kind),
          [kind],
        );
        assert.match(error.message, new RegExp(`^listings/a\\.txt${place} {2}`, 'm'));
        assert.doesNotMatch(error.message.replaceAll('\n', ' '), STEERING);
        return true;
      });
    });
  }

  test('bytes that are no text, and facts of a listing that no file has', async () => {
    await assert.rejects(
      corpusOf({ 'listings/a.txt': 'A\nB \u0000 c\n' }),
      /^listings\/a\.txt:2 {2}not UTF-8 text/m,
    );
    await assert.rejects(
      corpusOf({ 'listings/a.txt': others, 'listings.yaml': 'constructor:\n  title: x\n' }),
      /^listings\.yaml.*constructor/m,
    );
  });
});
