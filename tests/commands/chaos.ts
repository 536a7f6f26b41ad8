/*
 * Builds the toy corpus in broken surroundings, and prints what came of it: `npm run chaos`. A site that stands there must
 * stay whole, a failure must name what to do, and no stack may be shown.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileOfLastBuild } from '../../src/commands/last-build.ts';
import { CHANGED, GONE } from '../../src/commands/site-changes.ts';
import { restore } from '../../src/commands/staging.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;
const folder = temporaryFolder();
const mounted: string[] = [];

interface Ended {
  code: number | null;
  output: string;
}

/**
 * @param killAfter milliseconds; without it the build may end by itself
 * @param project where the project is found
 */
async function build(outDir: string, content = 'toy', killAfter?: number, project = root): Promise<Ended> {
  // A site that is up to date would not be built.
  rmSync(fileOfLastBuild(outDir), { force: true });
  const child = spawn(process.execPath, [join(project, 'src/commands/build.ts')], {
    cwd: project,
    env: {
      ...process.env,
      CONTENT_DIR: join(root, 'tests/fixtures', content),
      OUT_DIR: outDir,
      LINK_IMAGES: 'off',
      DEBUG: '',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  if (killAfter !== undefined) sleep(killAfter).then(() => child.kill('SIGKILL'));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/** Starts a site that is edited, and ends it as soon as it serves. */
async function serveEdited(): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/.bin/astro'), 'dev', '--port', '0', '--ignore-lock'],
    {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: join(root, 'tests/fixtures/toy') },
    },
  );
  let [output, serves] = ['', false];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!output.includes('watching for file changes')) return;
      serves = true;
      child.kill();
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code: serves ? 0 : code, output };
}

function digest(site: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(site, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name !== CHANGED && name !== GONE)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(`${file.slice(site.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const whole = join(folder, 'whole');
const rows: { surroundings: string; 'exit code': string; site: string; says: string; fault: string }[] = [];

function note(surroundings: string, { code, output }: Ended, site: string, mayFail: boolean): void {
  const isWhole = digest(site) === digest(whole);
  const says = output.trim().split('\n').at(-1) ?? '';
  const isExplained = code === 0 || code === null || (says.includes(' · ') && !/^ +at .+:\d+/m.test(output));
  const fault = !isWhole
    ? 'the site is not whole'
    : !isExplained
      ? 'not explained'
      : code !== 0 && !mayFail
        ? 'failed'
        : '';
  rows.push({
    surroundings,
    'exit code': String(code ?? 'killed'),
    site: isWhole ? 'whole' : 'broken',
    says: says.slice(0, 70),
    fault,
  });
}

/** A folder that is a file system of its own; undefined where we may not make one. */
function mount(name: string, options: string): string | undefined {
  const place = join(folder, name);
  mkdirSync(place);
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]).status !== 0) {
    console.log(`${name} is left out: only root may mount a file system, and not everywhere`);
    return undefined;
  }
  mounted.push(place);
  return place;
}

/** The project where it can only be read; undefined where we may not mount it. */
function readOnlyProject(): string | undefined {
  const place = join(folder, 'project');
  mkdirSync(place);
  if (!isRoot || spawnSync('mount', ['--bind', root, place]).status !== 0) {
    console.log('a project that can only be read is left out: only root may mount it, and not everywhere');
    return undefined;
  }
  mounted.push(place);
  return spawnSync('mount', ['-o', 'remount,bind,ro', place]).status === 0 ? place : undefined;
}

try {
  const start = performance.now();
  const first = await build(whole);
  const usual = performance.now() - start;
  if (first.code !== 0) throw new Error(`A build in whole surroundings failed:\n${first.output}`);

  const small = mount('full-disk', 'size=6m');
  if (small) {
    cpSync(whole, join(small, 'dist'), { recursive: true });
    note('the disk is full', await build(join(small, 'dist')), join(small, 'dist'), true);
  }
  const readOnly = mount('read-only', 'size=20m');
  if (readOnly) {
    cpSync(whole, join(readOnly, 'dist'), { recursive: true });
    spawnSync('mount', ['-o', 'remount,ro', readOnly]);
    note(
      'the file system can only be read',
      await build(join(readOnly, 'dist')),
      join(readOnly, 'dist'),
      true,
    );
  } else {
    cpSync(whole, join(folder, 'closed/dist'), { recursive: true });
    chmodSync(join(folder, 'closed'), 0o555);
    note(
      'the folder may not be written',
      await build(join(folder, 'closed/dist')),
      join(folder, 'closed/dist'),
      true,
    );
    chmodSync(join(folder, 'closed'), 0o755);
  }
  const volume = mount('mount-point', 'size=20m');
  if (volume) {
    cpSync(whole, volume, { recursive: true });
    note('OUT_DIR is a mount point', await build(volume), volume, true);
  }
  const site = join(folder, 'dist');
  cpSync(whole, site, { recursive: true });
  const project = readOnlyProject();
  if (project) note('the project can only be read', await build(site, 'toy', undefined, project), site, true);
  for (const share of [0.2, 0.5, 0.8, 0.95]) {
    const ended = await build(site, 'toy', share * usual);
    restore(site);
    note(`killed after ${100 * share} % of its time`, ended, site, true);
  }
  note('a build after those', await build(site), site, false);
  for (let pair = 1; pair <= 3; pair += 1) {
    const edited = serveEdited();
    const [other, own] = await Promise.all([build(join(folder, 'other'), 'hostile'), build(site)]);
    note(`another build at once, beside a site that is edited, pair ${pair}`, other, site, false);
    note(`the build itself, pair ${pair}`, own, site, false);
    note(`the site that is edited, pair ${pair}`, await edited, site, false);
  }
} finally {
  for (const place of mounted) spawnSync('umount', [place]);
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
if (rows.some(({ fault }) => fault !== '')) process.exitCode = 1;
