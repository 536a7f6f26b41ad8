// Changes the code a little, one place at a time, and says which changes the unit tests do not notice:
// `npm run check:mutation -- src/topics [src/text …] [--lines 40] [--seed 1] [--all] [--without-patterns]`. Without
// `--lines` every line is tried, which takes a second or two a change. Changes are held against the folders' own tests and
// those that name the folders; with `--all` against all. A pattern has as many changes as it has parts, so that a few lines
// can outweigh the rest of a folder: `--without-patterns` leaves regular expressions as they are.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { seededRandom } from '../../src/random.ts';
import { isEqual } from './equal-mutants.ts';

/** Changes that leave the kind of a program as it is: what a slip of a finger would do. */
const LEFT_OUT = ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'BlockStatement', 'ArrowFunction'];

/** Tests that read whole folders of content, and so come through many folders of code. */
const OF_CONTENT = ['tests/unit/golden.test.ts', 'tests/unit/corpus/inputs.test.ts'];

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    'without-patterns': { type: 'boolean', default: false },
  },
});
if (folders.length === 0) {
  console.error('Name one folder or more: npm run check:mutation -- src/topics');
  process.exit(2);
}

const files = folders.flatMap((folder) => globSync(join(folder, '**/*.ts'))).sort();
const stryker = new Stryker({
  mutate: values.lines === undefined ? files : drawLines(files, Number(values.lines), Number(values.seed)),
  mutator: { excludedMutations: values['without-patterns'] ? [...LEFT_OUT, 'Regex'] : LEFT_OUT },
  testRunner: 'tap',
  plugins: ['@stryker-mutator/tap-runner'],
  tap: {
    testFiles: values.all ? ['tests/unit/**/*.test.ts'] : [...new Set(folders.flatMap(testsOf))],
    nodeArgs: ['-r', '{{hookFile}}', '--test-reporter', 'tap', '{{testFile}}'],
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress'],
  ignorePatterns: ['dist', '.carrel', 'test-results'],
  tempDirName: '.carrel/mutation',
  // A change may make a loop endless; other work on the machine must not look like one.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 15,
  disableTypeChecks: false,
});

const results = (await stryker.runMutationTest()).filter(({ status }) => status !== 'Ignored');
const sources = new Map<string, string[]>();
const counts = new Map<string, { changes: number; noticed: number; equal: number }>();
for (const { fileName, location, status, replacement = '', mutatorName } of results) {
  const file = fileName.slice(process.cwd().length + 1);
  const lines = sources.get(file) ?? readFileSync(file, 'utf8').split('\n');
  sources.set(file, lines);
  const folder = folders.find((folder) => file.startsWith(folder)) ?? file;
  const count = counts.get(folder) ?? { changes: 0, noticed: 0, equal: 0 };
  counts.set(folder, count);
  count.changes += 1;
  const line = lines[location.start.line - 1]?.trim() ?? '';
  if (status === 'Killed' || status === 'Timeout' || status === 'RuntimeError') count.noticed += 1;
  else if (isEqual(file, line, replacement)) count.equal += 1;
  else console.log(`${file}:${location.start.line} ${mutatorName}\n  ${line}\n  → ${replacement}`);
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

/** The unit tests of a folder, whose folders have the same names, then others that use its files, then whole contents. */
function testsOf(folder: string): string[] {
  const name = folder.replace(/\/$/, '');
  const own = globSync(join(name.replace(/^src/, 'tests/unit'), '**/*.test.ts')).sort();
  const others = globSync('tests/unit/**/*.test.ts').filter((file) =>
    readFileSync(file, 'utf8').includes(`/${name}/`),
  );
  return [...own, ...others.filter((file) => !own.includes(file)).sort(), ...OF_CONTENT];
}

/** So many lines with code in them, as `file:line-line`; each is as likely as the others. */
function drawLines(files: readonly string[], count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:[/*]|import\b|[)}\]]*;?\s*$|[)}\]]*,?\s*$)/.test(line)
          ? []
          : [`${file}:${index + 1}-${index + 1}`],
      ),
  );
  const drawn: string[] = [];
  while (drawn.length < count && lines.length > 0) {
    const [line] = lines.splice(random.below(lines.length), 1);
    if (line !== undefined) drawn.push(line);
  }
  return drawn.sort();
}
