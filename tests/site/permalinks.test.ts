import assert from 'node:assert/strict';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { type BuiltSite, full, toyUnderBase } from '../support/built-sites.mjs';
import { runCommand } from '../support/run-command.ts';
import { siteFile, siteFiles } from '../support/site-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SECTIONS = /^(?:papers|topics|listings|authors)\/[^/]+(?:\/|\.)/;
const yesterday = toyUnderBase;

/** Old addresses whose pages have moved, by section and slug. */
const MOVED: Readonly<Record<string, string>> = {
  'papers/a-survey-of-silence': 'papers/a-survey-of-quiet',
  'papers/whispering-attention': 'papers/a-survey-of-quiet',
  // This one had led to another address before that moved itself.
  'papers/a-silent-survey': 'papers/a-survey-of-quiet',
  'topics/classification': 'topics/cataloguing',
  'topics/compression': 'topics/squeezing',
  'listings/old-shelves': 'listings/older-shelves',
  'authors/bao-lintherwick': 'authors/bao-linterwick',
};

describe('the day after', () => {
  let today: BuiltSite;
  let folder: string;
  let content: string;
  let log = '';

  const edit = async (file: string, ...changes: [string, string][]) => {
    let text = await readFile(join(content, file), 'utf8');
    for (const [from, to] of changes) {
      assert.ok(text.includes(from), `${file} has no “${from}”`);
      text = text.replaceAll(from, to);
    }
    await writeFile(join(content, file), text);
  };

  before(async () => {
    folder = temporaryFolder();
    content = join(folder, 'content');
    await cp(yesterday.content, content, { recursive: true });
    const recorded = await runCommand('permalinks.ts', { CONTENT_DIR: content });
    assert.equal(recorded.code, 0, recorded.output);

    // Two papers come whose slugs are taken, one of them by an address that only leads elsewhere.
    const abstract = 'We look at desks again, for a whole day, and find them where they were.';
    await writeFile(
      join(content, 'listings/today.txt'),
      `C for Librarians, or 17 Ways to Lose a Pointer\n\n${abstract}\n\nWhispering+ Attention\n\n${abstract}\n`,
    );
    // A title is corrected, and the paper recognised by its arXiv identifier.
    for (const file of ['listings/reading-rooms.txt', 'metadata/papers.csl.json'])
      await edit(file, [
        'Late Fees: A Benchmark of Overdue Answers',
        'Late Fees: A Benchmark of Late Answers',
      ]);
    // A paper, a topic, a listing and a person get other names and other addresses; a paper is taken out.
    const room = await readFile(join(content, 'listings/reading-rooms.txt'), 'utf8');
    await writeFile(
      join(content, 'listings/reading-rooms.txt'),
      room
        .replace('A Survey of Silence', 'A Survey of Quiet')
        .replace(/^Whispering Attention\n\n.*\n\n/m, ''),
    );
    await edit('topics/cataloguing.mdx', ['<Topic id="compression" />', '<Topic id="squeezing" />']);
    await rename(join(content, 'topics/compression.mdx'), join(content, 'topics/squeezing.mdx'));
    await rename(join(content, 'listings/old-shelves.txt'), join(content, 'listings/older-shelves.txt'));
    await edit('metadata/papers.csl.json', ['"Lintherwick"', '"Linterwick"']);
    // Somebody has one paper less, and one is left.
    await edit('metadata/more.json', ['"Tolliverne"', '"Somebody"']);
    await edit(
      'permalinks.json',
      ['"a-survey-of-silence": {', '"a-survey-of-silence": {"redirect":"a-survey-of-quiet",'],
      ['"whispering-attention": {', '"whispering-attention": {"redirect":"/papers/a-survey-of-silence/",'],
      ['"compression": {}', '"compression": {"redirect":"squeezing"}'],
      ['"old-shelves": {}', '"old-shelves": {"redirect":"older-shelves"}'],
      ['"bao-lintherwick": {}', '"bao-lintherwick": {"redirect":"bao-linterwick"}'],
    );
    today = { ...yesterday, name: 'toy corpus of the day after', content, folder: join(folder, 'dist') };
    const built = await runCommand('build.ts', {
      CONTENT_DIR: content,
      OUT_DIR: today.folder,
      BASE_PATH: today.base,
      SITE_URL: today.origin,
    });
    log = built.output;
    assert.equal(built.code, 0, log);
  });

  const page = (site: BuiltSite, id: string) => parse(siteFile(site, `${id}/index.html`));
  const heading = (site: BuiltSite, id: string) => page(site, id).querySelector('h1')?.text.trim();
  const oldFiles = siteFiles(yesterday).filter((file) => SECTIONS.test(file));
  const oldPages = oldFiles
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace('/index.html', ''));

  test('every page has its address, or leads to the one that took its place', () => {
    assert.ok(oldPages.length > 30);
    for (const id of oldPages) {
      const moved = MOVED[id];
      if (moved) {
        const target = `${today.base}${moved}/`;
        const root = page(today, id);
        const refresh = root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
        assert.equal(refresh, `0; url=${target}`, id);
        assert.equal(
          root.querySelector('link[rel=canonical]')?.getAttribute('href'),
          `${today.origin}${target}`,
        );
        assert.equal(root.querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex');
        assert.equal(root.querySelector('main a[data-moved-to]')?.getAttribute('href'), target);
        assert.ok(heading(today, moved));
      } else if (id !== 'papers/late-fees-a-benchmark-of-overdue-answers') {
        assert.equal(heading(today, id), heading(yesterday, id), id);
      }
    }
    assert.equal(
      heading(today, 'papers/late-fees-a-benchmark-of-overdue-answers'),
      'Late Fees: A Benchmark of Late Answers',
    );
    assert.equal(heading(today, 'papers/a-survey-of-quiet'), 'A Survey of Quiet');
  });

  test('every file is at its address', () => {
    const files = new Set(siteFiles(today));
    for (const file of oldFiles) {
      // Images for link previews are fetched with a page, which names the one of the page that it leads to.
      if (MOVED[file.replace(/\.png$/, '')] === undefined) assert.ok(files.has(file), file);
    }
    assert.equal(
      siteFile(today, 'papers/a-survey-of-silence.bib'),
      siteFile(today, 'papers/a-survey-of-quiet.bib'),
    );
    assert.equal(
      siteFile(today, 'topics/compression.csl.json'),
      siteFile(today, 'topics/squeezing.csl.json'),
    );
    assert.equal(
      siteFile(today, 'topics/compression/feed.xml'),
      siteFile(today, 'topics/squeezing/feed.xml'),
    );
  });

  test('new papers have addresses that nothing had before', () => {
    const fresh = siteFiles(today).filter(
      (file) => /^papers\/[^/]+\/index\.html$/.test(file) && !oldFiles.includes(file),
    );
    assert.equal(fresh.length, 3);
    for (const pattern of [/pointer-\w{8}\//, /whispering-attention-\w{8}\//, /a-survey-of-quiet\//])
      assert.ok(
        fresh.some((file) => pattern.test(file)),
        `${pattern}: ${fresh}`,
      );
  });

  test('citation keys are those of yesterday', () => {
    const keys = (site: BuiltSite, file: string): string[] => [
      ...(siteFile(site, file).match(/(?<=^@\w+\{)[^,]+/gm) ?? []),
    ];
    const now = new Set(keys(today, 'papers.bib'));
    const before = keys(yesterday, 'papers.bib');
    assert.ok(before.length > 20);
    for (const key of before) assert.ok(now.has(key) || key.includes('whispering'), key);
    assert.deepEqual(
      keys(today, 'papers/a-survey-of-quiet.bib'),
      keys(yesterday, 'papers/a-survey-of-silence.bib'),
    );
  });

  test('old addresses are in no list, sitemap or search', () => {
    const moved = Object.keys(MOVED);
    const index = siteFiles(today).filter((file) => /^sitemap|^pagefind\/carrel\/|^papers\.json$/.test(file));
    assert.ok(index.length > 3);
    for (const file of index)
      for (const id of moved) {
        const text = siteFile(today, file);
        assert.ok(!text.includes(`/${id}/`) && !text.includes(`"${id.split('/')[1]}"`), `${file} has ${id}`);
      }
  });

  test('the log says how to record what is new, and the command does', async () => {
    assert.match(
      log,
      /permalinks\.json {2}\d+ new addresses are not recorded yet, .* run “npm run permalinks”/,
    );
    assert.match(
      log,
      /permalinks\.json:\d+ {2}“Late Fees: .* Overdue Answers” is recognised as “Late Fees: /,
    );
    const before = await readFile(join(content, 'permalinks.json'), 'utf8');
    const check = await runCommand('permalinks.ts --check', { CONTENT_DIR: content });
    assert.equal(check.code, 1);
    assert.match(check.output, /is out of date: \d+ addresses are new/);
    assert.equal(await readFile(join(content, 'permalinks.json'), 'utf8'), before);
    assert.equal((await runCommand('permalinks.ts', { CONTENT_DIR: content })).code, 0);
    assert.equal((await runCommand('permalinks.ts --check', { CONTENT_DIR: content })).code, 0);
    const slugs = (text: string): string[] => [...(text.match(/^ {4}"[^"]+"/gm) ?? [])];
    const now = slugs(await readFile(join(content, 'permalinks.json'), 'utf8'));
    for (const slug of slugs(before)) assert.ok(now.includes(slug), `${slug} is lost`);
  });
});

test('the project’s own addresses are all recorded', async () => {
  const { code, output } = await runCommand('permalinks.ts --check', { CONTENT_DIR: full.content });
  assert.equal(code, 0, output);
});
