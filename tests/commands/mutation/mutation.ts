// Changes the code a little, one place at a time, and says which changes the unit tests do not notice:
// `npm run check:mutation -- src/topics [src/text/x.ts …] [--lines 40] [--seed 1] [--all] [--without-patterns]`. Without
// `--lines` every line is tried. Changes are held against the folders' own tests and those that name the folders; with
// `--all` against all. A pattern has as many changes as it has parts, so that a few lines can outweigh the rest of a
// folder: `--without-patterns` leaves regular expressions as they are. Whole folders are tried sooner with `--known FILE`,
// which keeps what was noticed and does not try it again while its file stays as it is, and with `--without-loading`, which
// counts what may only show while modules are loaded as unnoticed instead of loading them anew. `--by-file` has a row a file.
import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawLines } from './draw-lines.ts';
import { isEqual } from './equal-mutants.ts';
import { knownChanges } from './known-changes.ts';
import { type Change, makeChanges } from './make-changes.ts';
import { tryChanges } from './try-all.ts';

/** Tests that read whole folders of content, and so come through many folders of code. */
const OF_CONTENT = ['tests/unit/golden.test.ts', 'tests/unit/corpus/inputs.test.ts'];

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    'without-patterns': { type: 'boolean', default: false },
    'without-loading': { type: 'boolean', default: false },
    known: { type: 'string' },
    'by-file': { type: 'boolean', default: false },
  },
});
if (folders.length === 0) {
  console.error('Name one folder or file or more: npm run check:mutation -- src/topics');
  process.exit(2);
}

const files = folders
  .flatMap((folder) => (folder.endsWith('.ts') ? [folder] : globSync(join(folder, '**/*.ts'))))
  .sort();
const { sources, changes } = await makeChanges(
  files,
  values.lines === undefined ? undefined : drawLines(files, Number(values.lines), Number(values.seed)),
  values['without-patterns'],
);
const testFiles = values.all
  ? globSync('tests/unit/**/*.test.ts').sort()
  : [...new Set(folders.flatMap(testsOf))];
/** A change with what a person reads of it: file, and the line as it stands. */
const described = new Map(
  changes.map((change) => {
    const file = relative(process.cwd(), change.file);
    const line = readFileSync(file, 'utf8').split('\n')[change.line - 1]?.trim() ?? '';
    return [change.id, { ...change, file, text: line, isEqual: isEqual(file, line, change.replacement) }];
  }),
);
const known = knownChanges(values.known);
const open = changes.filter((change) => !known.isNoticed(change));
const noticedNow = await tryChanges(
  { sources, testFiles: testFiles.map((file) => resolve(file)), changes: open },
  (id) => {
    const change = described.get(id);
    if (change && !change.isEqual)
      console.log(
        `${change.file}:${change.line} ${change.mutator}\n  ${change.text}\n  → ${change.replacement}`,
      );
  },
  values['without-loading'],
);
const isNoticed = (change: Change) => noticedNow.has(change.id) || known.isNoticed(change);
const noticed = new Set(changes.filter(isNoticed).map(({ id }) => id));
known.keep(changes.filter(isNoticed));

const counts = new Map<string, { changes: number; noticed: number; equal: number }>();
for (const { id, file, isEqual } of described.values()) {
  const folder = values['by-file'] ? file : (folders.find((folder) => file.startsWith(folder)) ?? file);
  const count = counts.get(folder) ?? { changes: 0, noticed: 0, equal: 0 };
  counts.set(folder, count);
  count.changes += 1;
  if (noticed.has(id)) count.noticed += 1;
  else if (isEqual) count.equal += 1;
}

const share = (noticed: number, of: number) => (of === 0 ? '–' : `${((100 * noticed) / of).toFixed(0)} %`);
console.log('\n| folder | changes | noticed | equal | share of the others |\n|---|---|---|---|---|');
for (const [folder, { changes, noticed, equal }] of counts)
  console.log(`| ${folder} | ${changes} | ${noticed} | ${equal} | ${share(noticed, changes - equal)} |`);
const sum = (key: 'changes' | 'noticed' | 'equal') =>
  [...counts.values()].reduce((total, count) => total + count[key], 0);
console.log(
  `| all | ${sum('changes')} | ${sum('noticed')} | ${sum('equal')} | ${share(sum('noticed'), sum('changes') - sum('equal'))} |`,
);

/**
 * The unit tests of a folder, or of a file's folder: those in the folders of the same names, then others that use its
 * files, then whole contents.
 */
function testsOf(folder: string): string[] {
  const name = folder.replace(/\/[^/]+\.ts$|\/$/, '');
  const own = globSync(join(name.replace(/^src/, 'tests/unit'), '**/*.test.ts')).sort();
  const others = globSync('tests/unit/**/*.test.ts').filter((file) =>
    readFileSync(file, 'utf8').includes(`/${name}/`),
  );
  return [...own, ...others.filter((file) => !own.includes(file)).sort(), ...OF_CONTENT];
}
