import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** One change of the code. */
export interface Change {
  id: string;
  /** Absolute path. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  mutator: string;
  /** What stands there instead. */
  replacement: string;
}

/**
 * Those that leave the kind of a program as it is are made: what a slip of a finger would do. A `?.` that is left out is
 * an error of types.
 */
const LEFT_OUT = [
  'StringLiteral',
  'ObjectLiteral',
  'ArrayDeclaration',
  'BlockStatement',
  'ArrowFunction',
  'OptionalChaining',
];

const silent = () => {};
const isOff = () => false;

/**
 * Makes changes behind switches.
 * @param lines of each file, counted from 1; without them all
 * @returns code by absolute path, and the changes in it
 */
export async function makeChanges(
  files: readonly string[],
  lines: ReadonlyMap<string, number[]> | undefined,
  withoutPatterns: boolean,
): Promise<{ sources: Record<string, string>; changes: Change[] }> {
  const instrumenter = new Instrumenter({
    isTraceEnabled: isOff,
    isDebugEnabled: isOff,
    isInfoEnabled: isOff,
    isWarnEnabled: isOff,
    isErrorEnabled: isOff,
    isFatalEnabled: isOff,
    trace: silent,
    debug: silent,
    info: silent,
    warn: console.warn,
    error: console.error,
    fatal: console.error,
  });
  const { files: made, mutants } = await instrumenter.instrument(
    files.map((file) => ({
      name: resolve(file),
      content: readFileSync(file, 'utf8'),
      mutate: lines
        ? (lines.get(file) ?? []).map((line) => ({
            // As Stryker counts: from 0.
            start: { line: line - 1, column: 0 },
            end: { line: line - 1, column: Number.MAX_SAFE_INTEGER },
          }))
        : true,
    })),
    {
      plugins: null,
      ignorers: [],
      excludedMutations: withoutPatterns ? [...LEFT_OUT, 'Regex'] : LEFT_OUT,
    },
  );
  const changes = mutants
    .filter(({ status }) => status === undefined)
    .map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: fileName,
      line: location.start.line + 1,
      column: location.start.column + 1,
      mutator: mutatorName,
      replacement,
    }));
  const changed = new Set(changes.map(({ file }) => file));
  const sources = made.filter(({ name }) => changed.has(name)).map(({ name, content }) => [name, content]);
  return { sources: Object.fromEntries(sources), changes };
}
