import { isLent, lend, raw } from './lend.ts';
import { lens, settle } from './lens.ts';
import { knowExport, note, type Read, type Reads, readCall, readsNow } from './reads.ts';

/** Exports that are made of settings alone, which the hash of a bundle tells apart. */
const SETTINGS: ReadonlySet<string> = new Set(['site.routes']);

/**
 * An export of `src/data/` as pages get it: that they read it is noted.
 * @param name `module.export`
 * @throws {Error} where reading cannot be noted
 */
export function atBoundary<T>(name: string, value: T): T {
  if (SETTINGS.has(name) && typeof value === 'object' && value !== null) {
    settle(value);
    return value;
  }
  knowExport(name, value);
  if (typeof value === 'function') return called(name, value as never) as T;
  if (typeof value === 'object' && value !== null) return lens(value, [name]);
  throw new Error(`${name} is read without anybody noticing · export it as a field of an object`);
}

/** What a call came to, and what follows from each argument that comes next. */
interface Answers {
  made?: { result: unknown; lent: unknown; read?: Read };
  next?: Map<unknown, Answers>;
}

/** Data never change in a build, so that a function comes to the same for the same arguments. */
function called(name: string, call: (...args: unknown[]) => unknown) {
  const answers: Answers = {};
  return (...given: unknown[]): unknown => {
    const args = given.map(raw);
    const reads = readsNow();
    const answer = args.every(isLasting) ? answerTo(answers, args) : {};
    const result = answer.made ? answer.made.result : call(...args);
    if (result instanceof Promise) return result.then((made) => finish({}, made, args, reads));
    return finish(answer, result, args, reads);
  };

  function finish(answer: Answers, result: unknown, args: unknown[], reads: Reads | undefined): unknown {
    answer.made ??= { result, lent: lend(result) };
    const { made } = answer;
    if (reads)
      note(reads, () => {
        made.read ??= readCall(name, args, result);
        return made.read;
      });
    return made.lent;
  }
}

/** Whether the same argument may be given again: not a list that was just put together. */
function isLasting(arg: unknown): boolean {
  return (typeof arg !== 'object' && typeof arg !== 'function') || arg === null || isLent(arg);
}

function answerTo(answers: Answers, args: readonly unknown[]): Answers {
  let answer = answers;
  for (const arg of args) {
    answer.next ??= new Map();
    const next = answer.next.get(arg) ?? {};
    answer.next.set(arg, next);
    answer = next;
  }
  return answer;
}
