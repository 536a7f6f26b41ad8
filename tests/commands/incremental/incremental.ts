// `npm run check:incremental -- --edits 200 [--seed 1] [--every 10] [--recorded]` edits a small library at random and builds it after
// each edit, on top of what earlier builds left. After every so many edits it is also built from nothing, and the two
// sites must have the same bytes. Before one build in four, what earlier builds left is damaged. With `--recorded` addresses
// are recorded now and then, so that papers that come later join those that all is learnt from.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from '../../../src/build/folder-files.ts';
import { fileOfStep, STEPS } from '../../../src/commands/last-build.ts';
import { CHANGED, GONE } from '../../../src/commands/site-changes.ts';
import { MARKER } from '../../../src/commands/site-marker.ts';
import { type Random, seededRandom } from '../../../src/random.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { Library } from './library.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    recorded: { type: 'boolean', default: false },
  },
});
const [edits, seed, every] = [values.edits, values.seed, values.every].map(Number);
if (!edits || !every || [edits, seed, every].some((number) => !Number.isInteger(number))) {
  console.error('Say how many edits and after how many to compare: --edits 200 --every 10');
  process.exit(2);
}

/** Builds after which addresses are recorded again. */
const BUILDS_OF_A_RECORD = 7;

const folder = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const random = seededRandom(seed ?? 1);
const library = new Library(random, values.recorded);
let different = 0;
let compared = 0;
try {
  for (let edit = 1; edit <= edits; edit += 1) {
    // The first time as soon as there is something to record.
    if (values.recorded && edit % BUILDS_OF_A_RECORD === 2) await record();
    const what = library.edit();
    library.write(content);
    const damaged = random.below(4) === 0 ? damage(random) : '';
    await build(site, what);
    if (edit % every === 0) {
      compared += 1;
      const clean = join(folder, `clean-${edit}`);
      await build(clean, what);
      const paths = differences(site, clean);
      if (paths.length > 0) different += 1;
      console.log(
        `${edit}: ${what}${damaged}: ${paths.length === 0 ? 'same bytes' : `differs in ${paths.join(', ')}`}`,
      );
      await rm(clean, { recursive: true });
      for (const step of STEPS) await rm(fileOfStep(clean, step), { recursive: true, force: true });
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  for (const step of STEPS) await rm(fileOfStep(site, step), { recursive: true, force: true });
}
console.log(`${edits} edits, ${compared} compared, ${different} different`);
if (different > 0) process.exitCode = 1;

async function build(outDir: string, what: string): Promise<void> {
  const { code, output } = await runCommand('build.ts', {
    CONTENT_DIR: content,
    OUT_DIR: outDir,
    LINK_IMAGES: 'off',
  });
  if (code !== 0) throw new Error(`The build after “${what}” ended with exit code ${code}.\n${output}`);
}

/** Records the addresses of the library as it is. */
async function record(): Promise<void> {
  const { code, output } = await runCommand('permalinks.ts --date 2026-01-01', { CONTENT_DIR: content });
  if (code !== 0) throw new Error(`Recording addresses ended with exit code ${code}.\n${output}`);
}

/** Cuts off or changes a part of what an earlier build kept. @returns what was done, in words */
function damage(random: Random): string {
  const place = fileOfStep(site, random.pick(STEPS));
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? join(place, random.pick(readdirSync(place).sort())) : place;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return '';
  if (random.below(2) === 0) truncateSync(file, random.below(size));
  else {
    const bytes = readFileSync(file);
    bytes.fill('x', random.below(size));
    writeFileSync(file, bytes);
  }
  return ', with what was kept damaged';
}

/** Paths of files that are not the same in two sites. */
function differences(one: string, other: string): string[] {
  const [found, expected] = [hashes(one), hashes(other)];
  return [...new Set([...found.keys(), ...expected.keys()])].filter(
    (path) => found.get(path) !== expected.get(path),
  );
}

/** Files by their hashes, but for what a site says of the one before it and keeps of that. */
function hashes(site: string): Map<string, string> {
  const { former }: { former: string[] } = JSON.parse(readFileSync(join(site, MARKER), 'utf8'));
  const others = new Set([MARKER, CHANGED, GONE, ...former.map((name) => `_astro/${name}`)]);
  const files = filesIn(site).filter((path) => !others.has(path));
  return new Map(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
    ]),
  );
}
