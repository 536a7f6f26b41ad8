/*
 * Stands in for `node:test` where changes are tried: it collects the tests of the files that are loaded, so that each can
 * be run as often as there are changes that it comes past.
 */
type Work = () => unknown;
type Options = Record<string, unknown>;
type HookName = 'beforeEach' | 'afterEach';

interface Group {
  name: string;
  parent: Group | undefined;
  hooks: Record<HookName, Work[]>;
}

/** A test that can be run any number of times. */
export interface CollectedTest {
  name: string;
  file: string;
  run(): Promise<void>;
}

const groupOf = (name: string, parent?: Group): Group => ({
  name,
  parent,
  hooks: { beforeEach: [], afterEach: [] },
});

/** All tests so far, in order. */
export const collected: CollectedTest[] = [];
let waiting: Work[] = [];
const endings: Work[] = [];
let group = groupOf('');

/** Loads a file, and does what its tests need beforehand, once: much of that takes longer than the tests. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<void> {
  group = groupOf(file);
  await load();
  const works = waiting;
  waiting = [];
  for (const work of works) await work();
}

/** Does what tests do afterwards. */
export async function end(): Promise<void> {
  for (const work of endings) await work();
}

function ways(of: Group): Group[] {
  return of.parent ? [...ways(of.parent), of] : [of];
}

async function runAll(groups: readonly Group[], name: HookName): Promise<void> {
  for (const { hooks } of groups) for (const work of hooks[name]) await work();
}

export function test(name: string, ...rest: [Work] | [Options, Work]): void {
  const work = rest.at(-1) as Work;
  const options = rest.length > 1 ? (rest[0] as Options) : {};
  if (options.skip) return;
  const groups = ways(group);
  collected.push({
    file: groups[0]?.name ?? '',
    name: [...groups.map((each) => each.name), name].join(' › '),
    run: async () => {
      await runAll(groups, 'beforeEach');
      try {
        await work();
      } finally {
        await runAll(groups.toReversed(), 'afterEach');
      }
    },
  });
}

export function describe(name: string, ...rest: [Work] | [Options, Work]): void {
  const outer = group;
  group = groupOf(name, outer);
  (rest.at(-1) as Work)();
  group = outer;
}

export const before = (work: Work) => waiting.push(work);
export const after = (work: Work) => endings.push(work);
export const beforeEach = (work: Work) => group.hooks.beforeEach.push(work);
export const afterEach = (work: Work) => group.hooks.afterEach.push(work);
export const it = test;
export const suite = describe;
export default test;

// The real one, for tests that replace functions; its name keeps it from leading here.
export { mock } from 'node:test';
