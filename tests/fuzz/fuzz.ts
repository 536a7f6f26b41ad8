/*
 * Mutates the project's own listings and bibliographies of every format, and checks that nothing crashes, hangs or is lost: `npm run fuzz -- --rounds 20000
 * --seed 1`. What fails is kept in `.carrel/fuzz/`, and can be repeated by its seed and round.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { compare } from '../../src/compare.ts';
import { parseListing } from '../../src/listing/parse.ts';
import { seededRandom } from '../../src/random.ts';
import { formatListing } from '../support/format-listing.ts';
import { type BibliographyFile, FORMATS } from './check-bibliography.ts';
import { CONTENT_CHECKS } from './check-content.ts';
import { checkSite } from './check-site.ts';
import { bibliographyOf, listingsOf } from './round.ts';
import type { FuzzMessage, FuzzWork } from './worker.ts';

/** A round takes a few hundredths of a second, one with a whole corpus a few seconds: what takes longer hangs. */
const LONGEST_ROUND = 60_000;
/** Rounds from one build of a whole site to the next. */
const ROUNDS_PER_SITE = 5000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    /** `listings`, or what else a curator writes: `settings`, `permalinks`, `topics`, `yaml`. */
    mode: { type: 'string', default: 'listings' },
    /** First round: with `--rounds 1`, the one to repeat. */
    first: { type: 'string', default: '0' },
  },
});
const [rounds, seed, first] = [values.rounds, values.seed, values.first].map((text) => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`“${text}” is no number of rounds, seed or round · write a whole number`);
}) as [number, number, number];

const check = CONTENT_CHECKS[values.mode];
if (check) {
  for (let round = first; round < first + rounds; round += 1) {
    try {
      check(seededRandom(seed * 1_000_003 + round));
    } catch (error) {
      console.error(`Round ${round} of ${values.mode} with seed ${seed} failed:`, error);
      process.exit(1);
    }
  }
  console.log(`${rounds} rounds of ${values.mode} with seed ${seed} without a fault`);
  process.exit(0);
}
if (values.mode !== 'listings')
  throw new Error(`“${values.mode}” is no mode · use listings, ${Object.keys(CONTENT_CHECKS).join(', ')}`);

const workshop = resolve('.carrel', 'fuzz');
const folder = resolve('content', 'listings');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Small bibliographies of every format, and pages saved as HTML. */
const fixtures = resolve('tests', 'fixtures');
const bibliographies: readonly BibliographyFile[] = readdirSync(fixtures, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /^(?:bibliographies|inputs)/.test(name))
  .map((name) => ({ name, format: extname(name).slice(1) }))
  .filter(({ name, format }) => format in FORMATS && !name.endsWith('expected.json'))
  .sort((a, b) => compare(a.name, b.name))
  .map(({ name, format }) => ({ format, source: readFileSync(join(fixtures, name), 'utf8') }));

let sites = 0;
try {
  const start = performance.now();
  for (let round = first; round < first + rounds; round += ROUNDS_PER_SITE) {
    await runRounds(round, Math.min(ROUNDS_PER_SITE, first + rounds - round));
    if (rounds < ROUNDS_PER_SITE && first > 0) continue;
    await buildSite(round);
    sites += 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${rounds} rounds with seed ${seed} and ${sites} sites without a fault, in ${seconds} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Runs rounds in a thread of their own, since only another thread can see that one hangs. */
function runRounds(from: number, count: number): Promise<void> {
  return new Promise((done, fail) => {
    const workerData = { sources, bibliographies, seed, first: from, rounds: count } satisfies FuzzWork;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
    let current = from;
    const stop = (round: number, what: string) => {
      clearTimeout(timer);
      worker.terminate();
      fail(new Error(describe(round, what)));
    };
    const timer = setTimeout(() => stop(current, 'it hangs'), LONGEST_ROUND);
    worker.on('message', ({ round, failure }: FuzzMessage) => {
      current = round;
      timer.refresh();
      if (failure !== undefined) stop(round, failure);
    });
    worker.once('error', (error) => stop(current, error.stack ?? error.message));
    worker.once('exit', () => {
      clearTimeout(timer);
      done();
    });
  });
}

async function buildSite(round: number): Promise<void> {
  const right = sources.slice(0, 1).map((source) => ({
    id: 'right',
    file: 'listings/right.txt',
    source: formatListing(parseListing(source, '').entries.slice(0, 8)),
  }));
  try {
    await checkSite(
      join(workshop, 'site'),
      listingsOf(sources, seed, round),
      right,
      seededRandom(seed + round),
    );
  } catch (error) {
    throw new Error(describe(round, error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }
}

/** Keeps the input of a round that failed, and says how to repeat it. */
function describe(round: number, what: string): string {
  const kept = join(workshop, `seed-${seed}-round-${round}`);
  mkdirSync(join(kept, 'listings'), { recursive: true });
  for (const { file, source } of listingsOf(sources, seed, round)) writeFileSync(join(kept, file), source);
  const bibliography = bibliographyOf(bibliographies, seed, round);
  writeFileSync(join(kept, `library.${bibliography.format}`), bibliography.source);
  return [
    `Round ${round} with seed ${seed} failed: ${what}`,
    `Its listings and its bibliography are in ${kept}`,
    `Repeat it: npm run fuzz -- --seed ${seed} --first ${round} --rounds 1`,
  ].join('\n');
}
