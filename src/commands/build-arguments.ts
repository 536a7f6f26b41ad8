import { parseArgs } from 'node:util';
import type { Part } from '../build/part.ts';

/** What `npm run build` is asked for. */
export interface BuildArguments {
  /** Which step of building in parts; undefined where the site is built in one. */
  step: { name: 'shared' } | { name: 'shard'; part: Part } | { name: 'join' } | undefined;
  /** Folder of the parts, as it was typed; undefined where that is the usual one. */
  parts: string | undefined;
  /** Files and folders to make a site of, as they were typed. */
  given: string[];
}

/** Words after a command that make no sense; its message names each with what to do. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

const OPTIONS = {
  shared: { type: 'boolean' },
  shard: { type: 'string' },
  join: { type: 'boolean' },
  parts: { type: 'string' },
} as const;
const STEPS = ['shared', 'shard', 'join'];

/**
 * Reads the words after `npm run build --`.
 * @throws {ArgumentsError} naming every word that makes no sense
 */
export function readBuildArguments(words: readonly string[]): BuildArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const wrong = options.flatMap(({ name, rawName, value }) => {
    if (!(name in OPTIONS))
      return `There is no ${rawName} · use ${Object.keys(OPTIONS).map(dashed).join(', ')}`;
    const isAlone = name === 'shared' || name === 'join';
    if (isAlone && value !== undefined) return `${rawName} is “${value}” · leave out the value`;
    return [];
  });
  const steps = [...new Set(options.map(({ name }) => name))].filter((name) => STEPS.includes(name));
  if (steps.length > 1)
    wrong.push(`${steps.map(dashed).join(' and ')} are steps of their own · ask for one at a time`);
  const part = values.shard === undefined ? undefined : readPart(values.shard);
  if (values.shard !== undefined && !part)
    wrong.push(
      `--shard is ${shown(values.shard)} · name one of the parts, such as 3/8 for the third of eight`,
    );
  if (values.parts !== undefined && (typeof values.parts !== 'string' || values.parts.trim() === ''))
    wrong.push(`--parts is ${shown(values.parts)} · name the folder of the parts`);
  if (values.parts !== undefined && steps.length === 0)
    wrong.push(`--parts goes with ${STEPS.map(dashed).join(', ')} · leave it out to build the site in one`);
  if (wrong.length > 0) throw new ArgumentsError(wrong.join('\n'));
  const [name] = steps;
  return {
    step: part ? { name: 'shard', part } : name === 'shared' || name === 'join' ? { name } : undefined,
    parts: typeof values.parts === 'string' ? values.parts : undefined,
    given: positionals,
  };
}

function readPart(text: string | boolean): Part | undefined {
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(String(text)) ?? []).map(Number);
  return number >= 1 && number <= of ? { number, of } : undefined;
}

function shown(value: string | boolean): string {
  return typeof value === 'string' && value !== '' ? `“${value}”` : 'empty';
}

function dashed(name: string): string {
  return `--${name}`;
}
