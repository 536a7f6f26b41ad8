import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plan, SPOILT, type Word } from './plan.ts';

const folder = resolve(`.carrel/mutation-${process.pid}`);

/**
 * @param tell is told the id of a change that no test notices, as soon as that is known
 * @param withoutLoading counts what may only show while modules are loaded, with a process for each, as unnoticed
 * @returns ids of the changes that a test notices
 */
export async function tryChanges(
  { sources, testFiles, changes }: Omit<Plan, 'coverageFile'>,
  tell: (id: string) => void,
  withoutLoading: boolean,
): Promise<Set<string>> {
  const noticed = new Set<string>();
  const tried = new Set<string>();
  /** Change → test files that load what it is in. */
  const atLoad = new Map<string, string[]>();
  const note = (word: Word) => {
    if (word.about === 'tests') {
      console.log(`${changes.length} changes, ${word.count} tests`);
      for (const name of word.failed) console.log(`  left out, since it does not pass twice: ${name}`);
    }
    if (word.about !== 'change') return;
    tried.add(word.id);
    if (tried.size % 50 === 0) console.log(`${tried.size} of ${changes.length} tried`);
    if (word.noticed) noticed.add(word.id);
    else if (word.atLoad && !withoutLoading) atLoad.set(word.id, word.atLoad);
    else tell(word.id);
  };
  mkdirSync(folder, { recursive: true });
  const coverageFile = join(folder, 'coverage.json');
  try {
    /** A change after which the process was given up; it is then tried first in the next one. */
    let spoilt: string | undefined;
    for (;;) {
      const left = changes.filter(({ id }) => !tried.has(id));
      if (left.length === 0) break;
      const { last, ended } = await run({ sources, testFiles, changes: left, coverageFile }, note);
      if (ended === 'whole') break;
      if (last === undefined) throw new Error('The tests end the process before a change is tried.');
      // Where it was the first, nothing but itself can have spoilt it.
      if (ended !== 'spoilt' || last === left[0]?.id || last === spoilt) {
        tried.add(last);
        noticed.add(last);
      }
      spoilt = last;
    }
    if (atLoad.size > 0) console.log(`${atLoad.size} to be tried while modules are loaded`);
    for (const [id, files] of atLoad) {
      const plan = { sources, testFiles: files.length > 0 ? files : testFiles, changes, coverageFile };
      const { ended } = await run(plan, note, id);
      if (ended !== 'whole') noticed.add(id);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return noticed;
}

/** Runs one process, and says which change it had begun last and how it ended. */
function run(
  plan: Plan,
  note: (word: Word) => void,
  fromStart?: string,
): Promise<{ last: string | undefined; ended: 'whole' | 'spoilt' | 'early' }> {
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const words = fromStart === undefined ? [file] : [file, fromStart];
  const child = fork(join(import.meta.dirname, 'try-changes.ts'), words, { stdio: 'ignore' });
  let last: string | undefined;
  child.on('message', (message) => {
    const word = message as Word;
    note(word);
    if (word.about === 'begun') last = word.id;
  });
  return new Promise((done) =>
    child.once('close', (code) =>
      done({ last, ended: code === 0 ? 'whole' : code === SPOILT ? 'spoilt' : 'early' }),
    ),
  );
}
