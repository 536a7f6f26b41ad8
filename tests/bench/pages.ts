// How fast the pages come on a slow telephone: `npm run bench:pages -- [--dist FOLDER] [--runs 5] [--lighthouse]`.
// Looks at a built site; ends with exit code 1 where a page takes more than `tests/support/page-budgets.ts` allows.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { settings } from '../../src/build/build-settings.ts';
import { ensureBrowser } from '../../src/commands/browser.mjs';
import { type RunningServer, serveFolder } from '../support/serve.ts';
import { type ChosenPage, choosePages } from './pages/choose-pages.ts';
import { median, overBudget, row } from './pages/judge.ts';
import { lighthouseReports } from './pages/lighthouse.ts';
import { type Visit, visit } from './pages/visit.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: settings.outDir },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    lighthouse: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`“--runs ${values.runs}” is no number of visits. Say --runs 5.`);
  process.exit(1);
}

const launch = {
  executablePath: ensureBrowser(process.execPath),
  args: [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};

/** Visits every page so often, one at a time, and tells which figures of which pages are too large. */
async function benchPages(server: RunningServer, pages: readonly ChosenPage[]): Promise<string[]> {
  const browser = await chromium.launch(launch);
  try {
    const rows: Record<string, Record<string, string>> = {};
    const faults: string[] = [];
    for (const page of pages) {
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, server, page.path));
      const middle = median(visits);
      rows[page.name] = row(page, middle);
      faults.push(...overBudget(page, middle).map((figure) => `${page.name} (/${page.path}): ${figure}`));
    }
    console.table(rows);
    return faults;
  } finally {
    await browser.close();
  }
}

/** Asks Lighthouse about the pages and tells what is below a hundred points. */
async function askLighthouse(server: RunningServer, pages: readonly ChosenPage[]): Promise<string[]> {
  const reports = await lighthouseReports(
    pages.map(({ path }) => server.url + path),
    launch,
  );
  const named = pages.map((page) => ({ name: page.name, report: reports.get(server.url + page.path) }));
  console.table(Object.fromEntries(named.map(({ name, report }) => [name, report?.scores])));
  return named.flatMap(({ name, report }) => (report?.faults ?? []).map((fault) => `${name} · ${fault}`));
}

const pages = choosePages(values.dist).filter(({ name }) => !values.only || name.includes(values.only));
const server = await serveFolder(values.dist, { base: settings.basePath, compressed: true });
try {
  const faults = values.lighthouse
    ? await askLighthouse(
        server,
        pages.filter(({ name }) => ['paper, median', 'list', 'home', 'search'].includes(name)),
      )
    : await benchPages(server, pages);
  if (faults.length > 0) {
    console.log(`${values.lighthouse ? 'Points are lost for' : 'Over budget'}:\n${faults.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await server.close();
}
