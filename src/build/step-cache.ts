import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a step of the build came to for each of its inputs, kept in a file for the next build. It is never older than the
 * code: a file from other code counts as none, and so does an entry that is damaged or not whole. Results are those of
 * pure steps, whose input says everything that they come from.
 */
export class StepCache<Result> {
  readonly #file: string;
  readonly #code: string;
  readonly #known: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();
  readonly #parse: (json: unknown) => Result;

  /**
   * @param file path of the file; it need not be there
   * @param code hash of all code, packages and settings
   * @param parse makes a result of its JSON; where it throws, the entry counts as none
   */
  constructor(file: string, code: string, parse: (json: unknown) => Result) {
    this.#file = file;
    this.#code = code;
    this.#parse = parse;
    this.#known = readEntries(file, code);
  }

  /** What the step came to for an input; undefined where that is not known. */
  get(input: unknown): Result | undefined {
    const key = keyOf(input);
    const json = this.#used.get(key) ?? this.#known.get(key);
    if (json === undefined) return undefined;
    try {
      const result = this.#parse(JSON.parse(json));
      this.#used.set(key, json);
      return result;
    } catch {
      return undefined;
    }
  }

  /** Notes what the step came to for an input. */
  set(input: unknown, result: Result): void {
    this.#used.set(keyOf(input), JSON.stringify(result));
  }

  /** Keeps what this build asked for or made; what it did not need is forgotten. The file appears whole or not at all. */
  save(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    // Another build of the same site may be writing, too.
    const draft = `${this.#file}.${process.pid}`;
    const entries = [...this.#used].map(([key, json]) => `${key} ${checksum(key, json)} ${json}\n`);
    writeFileSync(draft, `${this.#code}\n${entries.join('')}`);
    renameSync(draft, this.#file);
  }
}

function readEntries(file: string, code: string): Map<string, string> {
  const entries = new Map<string, string>();
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return entries;
  }
  if (lines[0] !== code) return entries;
  for (const line of lines.slice(1)) {
    const [key = '', sum] = line.split(' ', 2);
    const json = line.slice(key.length + (sum?.length ?? 0) + 2);
    if (sum === checksum(key, json)) entries.set(key, json);
  }
  return entries;
}

function keyOf(input: unknown): string {
  return hash('sha256', JSON.stringify(input), 'hex').slice(0, 32);
}

function checksum(key: string, json: string): string {
  return createHash('sha256').update(key).update(json).digest('hex').slice(0, 16);
}
