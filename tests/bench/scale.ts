// How the build and the search grow with the corpus: `npm run bench:scale -- --papers 1000 --papers 10000` builds that
// many synthetic papers, with `--corpus FILE.jsonl` so many of these. With `--add 100` it builds the site, builds it again,
// corrects an abstract and adds so many papers, and prints what each build costs and changes; with `--content FOLDER` the
// same of that folder, without adding.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureBrowser } from '../../src/commands/browser.mjs';
import { makeCorpus, realTexts, writeCorpus } from '../support/make-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type FirstResults, measureFirstResults, queriesFrom } from './scale/first-results.ts';
import { measureBuild } from './scale/measure-build.ts';
import { writeRealPapers } from './scale/real-papers.ts';
import { measureRebuilds, type Rebuild } from './scale/rebuilds.ts';
import { readSteps, type Step } from './steps.ts';

/** What one build cost. */
interface Measurement {
  papers: number;
  seconds: number;
  /** Of all processors. */
  cpuSeconds: number;
  steps: Step[];
  /** Largest memory of the build with its programs, in bytes. */
  memory: number;
  /** Files of the site, and bytes in all. */
  site: Size;
  /** The same of the search index. */
  index: Size;
  /** What a first search loads, for queries of one, two and four words. */
  firstResults: FirstResults[];
}

interface Size {
  files: number;
  bytes: number;
}

/** Builds a corpus as `npm run build` does, in a folder of its own that is removed again. */
async function measure(papers: number, seed: number, corpus?: string): Promise<Measurement> {
  const folder = temporaryFolder();
  try {
    const content = join(folder, 'content');
    if (corpus === undefined) writeCorpus(makeCorpus(papers, realTexts(), seed), content);
    else await writeRealPapers(corpus, papers, content);
    const dist = join(folder, 'dist');
    const { output, seconds, memory, cpuSeconds } = await measureBuild(content, dist);
    const steps = readSteps(output);
    const size = { site: sizeOf(dist), index: sizeOf(join(dist, 'pagefind')) };
    return { papers, seconds, cpuSeconds, steps, memory, ...size, firstResults: await searchFirst(dist) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function searchFirst(site: string): Promise<FirstResults[]> {
  const papers: { title: string }[] = JSON.parse(readFileSync(join(site, 'papers.json'), 'utf8'));
  const browser = await chromium.launch({
    executablePath: ensureBrowser(process.execPath),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    return await measureFirstResults(browser, site, queriesFrom(papers.map(({ title }) => title)));
  } finally {
    await browser.close();
  }
}

function sizeOf(folder: string): Size {
  let bytes = 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) bytes += statSync(join(parentPath, name)).size;
  return { files: files.length, bytes };
}

function row({ papers, seconds, cpuSeconds, memory, site, index, firstResults }: Measurement) {
  const mega = (bytes: number) => Number((bytes / 1e6).toFixed(1));
  return {
    papers,
    's in all': Number(seconds.toFixed(1)),
    'CPU-s': Number(cpuSeconds.toFixed(1)),
    'peak memory, MB': Math.round(memory / 1e6),
    files: site.files,
    'dist, MB': mega(site.bytes),
    'index files': index.files,
    'index, MB': mega(index.bytes),
    'first results, kB (1 / 2 / 4 words)': firstResults
      .map(({ bytes }) => (bytes / 1000).toFixed(0))
      .join(' / '),
    requests: firstResults.map(({ requests }) => requests).join(' / '),
  };
}

function rebuildRow({ what, seconds, cpuSeconds, memory, files, changed, lost }: Rebuild) {
  return {
    build: what,
    's in all': Number(seconds.toFixed(1)),
    'CPU-s': Number(cpuSeconds.toFixed(1)),
    'peak memory, MB': Math.round(memory / 1e6),
    files,
    'files changed': changed,
    share: `${((100 * changed) / Math.max(1, files)).toFixed(1)} %`,
    'addresses lost': lost,
  };
}

/** How costs grow from each size to the next: the exponent of the number of papers, 1 where they grow alike. */
function growthOf(measurements: readonly Measurement[]) {
  return measurements.slice(1).map((after, i) => {
    const before = measurements[i] ?? after;
    const exponent = (costOf: (of: Measurement) => number) =>
      Number(
        (Math.log(costOf(after) / costOf(before)) / Math.log(after.papers / before.papers)).toFixed(2),
      ) || 0;
    return {
      from: before.papers,
      to: after.papers,
      'CPU-s': exponent((of) => of.cpuSeconds),
      memory: exponent((of) => of.memory),
      files: exponent((of) => of.site.files),
      bytes: exponent((of) => of.site.bytes),
      'first results, four words': exponent((of) => of.firstResults.at(-1)?.bytes ?? 0),
    };
  });
}

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true, default: ['1000', '10000'] },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    add: { type: 'string' },
    content: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const sizes = values.papers.map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(
    `“--papers ${values.papers.join(' --papers ')}” is no number of papers. Say --papers 10000, once or more.`,
  );
  process.exit(1);
}
if (values.add !== undefined || values.content !== undefined) {
  const added = Number(values.add ?? 0);
  if (!Number.isInteger(added) || added < 0) {
    console.error(`“--add ${values.add}” is no number of papers. Say --add 100.`);
    process.exit(1);
  }
  for (const papers of values.content === undefined ? sizes : [0]) {
    const { content, corpus } = values;
    const rebuilds = await measureRebuilds({ content, corpus, papers, added, seed: Number(values.seed) });
    if (values.json) console.log(JSON.stringify({ papers, rebuilds }, null, 2));
    else {
      console.log(content ?? `${papers} papers`);
      console.table(rebuilds.map(rebuildRow));
      const { what, kinds } = rebuilds.at(-1) ?? { kinds: [] };
      console.log(what);
      console.table(kinds);
    }
  }
  process.exit();
}
const measurements: Measurement[] = [];
for (const size of sizes) {
  const measurement = await measure(size, Number(values.seed), values.corpus);
  measurements.push(measurement);
  if (values.json) continue;
  console.log(`\n${size} papers, step by step`);
  console.table(Object.fromEntries(measurement.steps.map(({ what, seconds }) => [what, { s: seconds }])));
}
if (values.json) console.log(JSON.stringify(measurements, null, 2));
else {
  console.table(measurements.map(row));
  if (measurements.length > 1) console.table(growthOf(measurements));
}
