/*
 * Tries changes against tests, in a process of its own that may hang or die: node try-changes.ts <plan> [change]. With a
 * change it is in force from the start, while modules and tests are loaded, else changes are switched on between runs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Coverage, type Plan, SPOILT, type Word } from './plan.ts';

/** What the switches look at (`INSTRUMENTER_CONSTANTS` of `@stryker-mutator/api`). */
interface Switches {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Coverage['hits'] };
}

const [planFile = '', fromStart] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
const switches: Switches = {};
Object.assign(globalThis, { __stryker__: switches });

const standIn = pathToFileURL(join(import.meta.dirname, 'collected-tests.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node:test' && context.parentURL !== standIn
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) => {
    const source = url.startsWith('file:') ? plan.sources[fileURLToPath(url)] : undefined;
    return source === undefined
      ? next(url, context)
      : { format: 'module-typescript', source, shortCircuit: true };
  },
});

/** A loop without end is ended by the switch in it; this many times what the tests need is no loop that ends. */
const LOOPS = 1000;
/** How often tests come past one place at most, where it has not been counted. */
const USUAL = 100_000;
const tell = (word: Word) => new Promise<void>((done) => process.send?.(word, () => done()));

// What runs wild is ended from a thread beside it: nothing else is heard while it loops.
const began = new Float64Array(new SharedArrayBuffer(8));
const used = () => process.cpuUsage().user / 1e6;
new Worker(join(import.meta.dirname, 'end-wild.ts'), { workerData: began }).unref();

/** Whether something under a change ends as it does without it. */
async function passes(work: () => Promise<unknown>, change?: string, usual = 0): Promise<boolean> {
  began[0] = used();
  if (change !== undefined)
    Object.assign(switches, { activeMutant: change, hitCount: 0, hitLimit: LOOPS * (usual + 100) });
  try {
    await work();
    return true;
  } catch {
    return false;
  } finally {
    if (change !== fromStart) delete switches.activeMutant;
  }
}

process.on('unhandledRejection', () => {});
const { collect, collected, end } = (await import(standIn)) as typeof import('./collected-tests.ts');
const load = async () => {
  for (const file of plan.testFiles) {
    if (fromStart === undefined) switches.currentTestId = file;
    began[0] = used();
    await collect(file, () => import(pathToFileURL(file).href));
  }
};

if (fromStart !== undefined) {
  await tell({ about: 'begun', id: fromStart });
  let noticed = !(await passes(load, fromStart, USUAL));
  for (const { run } of collected) {
    if (noticed) break;
    noticed = !(await passes(run, fromStart, USUAL));
  }
  await tell({ about: 'change', id: fromStart, noticed });
  await passes(end);
  process.exit();
}

const { hits, times, failed } = await readCoverage();

/** Which test comes past which change: asked once, however many processes the changes need. */
async function readCoverage(): Promise<Coverage> {
  if (existsSync(plan.coverageFile)) {
    await load();
    return JSON.parse(readFileSync(plan.coverageFile, 'utf8')) as Coverage;
  }
  const hits: Coverage['hits'] = {};
  const times: number[] = [];
  const failed = new Set<number>();
  switches.mutantCoverage = { static: {}, perTest: hits };
  await load();
  for (const [number, { run }] of collected.entries()) {
    switches.currentTestId = String(number);
    const start = used();
    if (!(await passes(run))) failed.add(number);
    times.push(used() - start);
  }
  delete switches.currentTestId;
  delete switches.mutantCoverage;
  // Those that pass once only would be blamed on a change.
  for (const [number, { run }] of collected.entries()) if (!(await passes(run))) failed.add(number);
  await tell({
    about: 'tests',
    count: collected.length,
    failed: [...failed].map((number) => collected[number]?.name ?? ''),
  });
  const coverage = { hits, times, failed: [...failed] };
  writeFileSync(plan.coverageFile, JSON.stringify(coverage));
  return coverage;
}

const fileOf = new Map(plan.changes.map(({ id, file }) => [id, file]));
/** Source file → test files that come past one of its changes. */
const users = new Map<string, Set<string>>();
for (const [name, past] of Object.entries(hits))
  for (const id of Object.keys(past)) {
    const file = fileOf.get(id);
    if (file === undefined) continue;
    const known = users.get(file) ?? new Set();
    users.set(file, known.add(collected[Number(name)]?.file ?? name));
  }

for (const { id, file } of plan.changes) {
  await tell({ about: 'begun', id });
  const past = collected
    .map((test, number) => ({ test, number, usual: hits[number]?.[id] ?? 0 }))
    .filter(({ number, usual }) => usual > 0 && !failed.includes(number))
    .sort((a, b) => (times[a.number] ?? 0) - (times[b.number] ?? 0));
  let noticed = false;
  for (const { test, usual } of past) {
    if (await passes(test.run, id, usual)) continue;
    // What a change left behind in a module must not be taken for what the next one does.
    if (!(await passes(test.run))) process.exit(SPOILT);
    noticed = true;
    break;
  }
  const atLoad = plan.testFiles.some((name) => hits[name]?.[id]);
  const loaders = plan.testFiles.filter((name) => users.get(file)?.has(name));
  await tell({ about: 'change', id, noticed, ...(atLoad && !noticed && { atLoad: loaders }) });
}
await passes(end);
process.exit();
