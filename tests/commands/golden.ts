/**
 * `npm run golden -- <case> [listing.txt]` adds a case to `tests/golden/`, or refreshes what is expected of one. Read
 * the change in `expected.json` before committing it: it is what the reader will see.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseListing } from '../../src/listing/parse.ts';
import { formatProblem } from '../../src/problem.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { normalizeText, normalizeTitle } from '../../src/text/normalize.ts';

export const goldenFolder = join(import.meta.dirname, '../golden');

/** What a listing becomes: its entries cleaned, its problems as they are shown. */
export function goldenRecords(source: string): object {
  const { entries, problems } = parseListing(source, 'listing.txt');
  return {
    entries: entries.map(({ rank, titleLine, title, abstract }) => {
      const { plain, html } = normalizeTitle(title);
      return {
        rank,
        titleLine,
        key: titleKey(plain),
        title: plain,
        titleHtml: html,
        abstract: normalizeText(abstract),
      };
    }),
    problems: problems.map(formatProblem),
  };
}

if (import.meta.main) {
  const [name, listing] = process.argv.slice(2);
  if (!name || !/^[a-z0-9-]+$/.test(name)) {
    console.error('Usage: npm run golden -- <case> [listing.txt]   (a case is named in lower-case-words)');
    process.exit(2);
  }
  const folder = join(goldenFolder, name);
  const target = join(folder, 'listing.txt');
  await mkdir(folder, { recursive: true });
  if (listing) await copyFile(listing, target);
  if (!existsSync(target)) {
    console.error(`There is no ${target} · name a listing to copy as the second argument`);
    process.exit(2);
  }
  const records = goldenRecords(await readFile(target, 'utf8'));
  await writeFile(join(folder, 'expected.json'), `${JSON.stringify(records, null, 2)}\n`);
  console.log(`Wrote ${join(folder, 'expected.json')}`);
}
