// What a reader loads from opening the search page of a built site until the first results of a query stand there:
// npm run bench:requests -- --site dist --query "kv cache" --files
// With --warm, how long queries of words of its titles take when their files have come, facets chosen and not.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureBrowser } from '../../src/commands/browser.mjs';
import { serveFolder } from '../support/serve.ts';
import { measureFirstResults, queriesFrom } from './scale/first-results.ts';
import { readPapers } from './search/build-collection.ts';
import { warmTimes } from './search/costs.ts';
import { quantile } from './search/measures.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    query: { type: 'string', multiple: true },
    files: { type: 'boolean', default: false },
    warm: { type: 'boolean', default: false },
  },
});
const titles = readPapers(values.site).map(({ title }) => title);
const queries = values.query ?? queriesFrom(titles);
/** Titles whose words are asked for, and words that most titles have. */
const WARM_TITLES = 20;
const WARM_WORDS = 10;
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
  if (values.warm) console.table(await warmRows());
} finally {
  await browser.close();
}

/** Times of queries of one, two and four words, plain, narrowed and sorted by date. */
async function warmRows() {
  const server = await serveFolder(values.site);
  try {
    const step = Math.max(1, Math.floor(titles.length / WARM_TITLES));
    const some = titles.filter((_, place) => place % step === 0).slice(0, WARM_TITLES);
    const asked = [...some.flatMap((title) => queriesFrom([title])), ...frequentWords()];
    const rows = [];
    for (const state of ['', '?has=code', '?sort=newest']) {
      const times = await warmTimes(browser, `${server.url}search/${state}`, asked);
      const [median, most] = [0.5, 0.95].map((share) => Math.round(quantile(times, share)));
      rows.push({
        address: `search/${state}`,
        queries: asked.length,
        'median, ms': median,
        '95 %, ms': most,
      });
    }
    return rows;
  } finally {
    await server.close();
  }
}

function frequentWords(): string[] {
  const counts = new Map<string, number>();
  for (const title of titles)
    for (const word of new Set(title.toLowerCase().match(/[a-z]{4,}/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, WARM_WORDS)
    .map(([word]) => word);
}
