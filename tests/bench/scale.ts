// How the build grows with the corpus: `npm run bench:scale -- --papers 10000` builds that many synthetic papers.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus, realTexts, writeCorpus } from '../support/make-corpus.ts';
import { watchMemory } from './peak-memory.ts';
import { readSteps, type Step } from './steps.ts';

/** What one build cost. */
interface Measurement {
  papers: number;
  seconds: number;
  steps: Step[];
  /** Largest memory of the build with its programs, in bytes. */
  memory: number;
  /** Files of the site, and bytes in all. */
  site: Size;
  /** The same of the search index. */
  index: Size;
}

interface Size {
  files: number;
  bytes: number;
}

/** Builds a corpus as `npm run build` does, in a folder of its own that is removed again. */
async function measure(papers: number, seed: number): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-scale-'));
  try {
    writeCorpus(makeCorpus(papers, realTexts(), seed), join(folder, 'content'));
    const start = performance.now();
    const child = spawn(process.execPath, ['src/commands/build.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') },
    });
    const watch = watchMemory(child.pid ?? 0);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    const seconds = (performance.now() - start) / 1000;
    const memory = watch.stop();
    if (code !== 0) throw new Error(`The build of ${papers} papers ended with exit code ${code}.\n${output}`);
    const dist = join(folder, 'dist');
    const steps = readSteps(output);
    return { papers, seconds, steps, memory, site: sizeOf(dist), index: sizeOf(join(dist, 'pagefind')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
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

function row({ papers, seconds, memory, site, index }: Measurement) {
  const mega = (bytes: number) => Number((bytes / 1e6).toFixed(1));
  return {
    papers,
    's in all': Number(seconds.toFixed(1)),
    'peak memory, MB': Math.round(memory / 1e6),
    files: site.files,
    'dist, MB': mega(site.bytes),
    'index files': index.files,
    'index, MB': mega(index.bytes),
  };
}

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true, default: ['1000', '10000'] },
    seed: { type: 'string', default: '1' },
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
const measurements: Measurement[] = [];
for (const size of sizes) {
  const measurement = await measure(size, Number(values.seed));
  measurements.push(measurement);
  if (values.json) continue;
  console.log(`\n${size} papers, step by step`);
  console.table(Object.fromEntries(measurement.steps.map(({ what, seconds }) => [what, { s: seconds }])));
}
if (values.json) console.log(JSON.stringify(measurements, null, 2));
else console.table(measurements.map(row));
