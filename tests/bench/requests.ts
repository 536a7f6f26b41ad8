// What a reader loads from opening the search page of a built site until the first results of a query stand there:
// npm run bench:requests -- --site dist --query "kv cache" --files
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureBrowser } from '../../src/commands/browser.mjs';
import { measureFirstResults, queriesFrom } from './scale/first-results.ts';
import { readPapers } from './search/build-collection.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    query: { type: 'string', multiple: true },
    files: { type: 'boolean', default: false },
  },
});
const queries = values.query ?? queriesFrom(readPapers(values.site).map(({ title }) => title));
const browser = await chromium.launch({
  executablePath: ensureBrowser(process.execPath),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const measured = await measureFirstResults(browser, values.site, queries);
  const kilo = (bytes: number) => Number((bytes / 1000).toFixed(1));
  if (values.files)
    for (const { query, files } of measured) {
      console.log(`\n${query}`);
      console.table(files);
    }
  console.table(
    measured.map(({ query, requests, bytes, whole }) => ({
      query,
      requests,
      'search alone, kB': kilo(bytes),
      'requests, whole answer': whole.requests,
      'whole answer, kB': kilo(whole.bytes),
    })),
  );
} finally {
  await browser.close();
}
