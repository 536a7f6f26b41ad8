import { isAbsolute, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fileOfModule } from '../build/prose/prose-module.ts';
import { compare } from '../compare.ts';
import { ContentError, formatProblem, type Problem } from '../problem.ts';
import { SettingsError } from '../settings.ts';
import { PartsError } from './parts/parts-folder.ts';
import { PlaceError } from './place-error.ts';

/** What may be wrong with the machine, by the code that Node gives it: what happened, and what to do. */
const SURROUNDINGS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  ENOSPC: ['the disk is full', 'make room there'],
  EDQUOT: ['your share of the disk is used up', 'make room there'],
  EROFS: ['the file system can only be read', 'build where files can be written'],
  EACCES: ['you may not read or write this', 'check whose it is and what you may do with it'],
  EPERM: ['you may not read or write this', 'check whose it is and what you may do with it'],
  EBUSY: ['this is in use, or a file system is mounted there', 'set OUT_DIR to a folder in it'],
  EMFILE: ['too many files are open', 'close other programs, or raise the limit (ulimit -n)'],
  ENFILE: ['too many files are open', 'close other programs'],
  ENOMEM: ['the memory is full', 'close other programs'],
  ERR_WORKER_OUT_OF_MEMORY: ['the memory is full', 'close other programs'],
  ENOTDIR: ['a part of this path is a file', 'remove it, or choose another folder'],
  ELOOP: ['symbolic links that lead in a circle', 'remove them, or choose another folder'],
  ENAMETOOLONG: ['a name is too long for the file system', 'shorten it'],
  EADDRINUSE: ['another program listens there', 'set PORT to another number'],
};

/** Errors whose messages say all. */
const FORESEEN = [ContentError, PartsError, PlaceError, SettingsError].map(({ name }) => name);

/** Fields that errors of Node, Astro and its bundler may have. */
interface KnownError extends Error {
  code?: unknown;
  path?: unknown;
  dest?: unknown;
  loc?: { file?: unknown; line?: unknown };
  errors?: unknown;
  /** The page that Astro was rendering. */
  id?: unknown;
}

/**
 * What an error says to whoever ran the command: what happened, where, and what to do. Errors that we foresee need no
 * stack, and others show theirs only where it is asked for.
 * @param error whatever was thrown
 * @param contentDir absolute path of the content folder, below which files are named
 * @param debug whether stacks are wanted
 */
export function explainError(error: unknown, contentDir: string, debug: boolean): string {
  const explained = explain(error, contentDir);
  return debug && error instanceof Error ? `${explained}\n\n${stacksOf(error)}` : explained;
}

function explain(error: unknown, contentDir: string): string {
  const chain = [...related(error)];
  for (const each of chain) {
    // Errors that come out of threads and bundles have lost their class, but not their names.
    if (FORESEEN.includes(each.name)) return each.message;
  }
  const prose = chain.flatMap((each) => proseProblem(each, contentDir) ?? []);
  if (prose.length > 0) return new ContentError(inOrder(prose)).message;
  for (const each of chain) {
    const known =
      SURROUNDINGS[String(each.code)] ?? SURROUNDINGS[/\b(E[A-Z]{3,})\b/.exec(each.message)?.[1] ?? ''];
    if (!known) continue;
    const place = [each.dest, each.path].find((path) => typeof path === 'string');
    const reasons = chain.slice(0, chain.indexOf(each)).map(({ message }) => `${firstLine(message)}\n`);
    return `${reasons.join('')}${place ?? firstLine(each.message)}  ${known[0]}${each.code ? ` (${each.code})` : ''} · ${known[1]}, and try again`;
  }
  const page = chain.map(({ id }) => id).find((id) => typeof id === 'string' && id.startsWith('src/'));
  const messages = chain.map(({ message }) => firstLine(message));
  return `${page ? `${page}  ` : ''}${[...new Set(messages)].join(' · ') || String(error)} · DEBUG=1 shows where it happened`;
}

/** The error and what it names as causes, outermost first; each once. */
function* related(error: unknown, seen = new Set<unknown>()): Generator<KnownError> {
  if (!(error instanceof Error) || seen.has(error)) return;
  seen.add(error);
  yield error;
  const { errors } = error as KnownError;
  for (const inner of Array.isArray(errors) ? errors : []) yield* related(inner, seen);
  yield* related(error.cause, seen);
}

/** What Astro and its bundler say of a file of the content folder. */
function proseProblem({ loc, message }: KnownError, contentDir: string): Problem | undefined {
  if (typeof loc?.file !== 'string') return undefined;
  const file = fileOfModule(process.cwd(), loc.file) ?? relative(contentDir, loc.file);
  if (file.startsWith('..') || isAbsolute(file)) return undefined;
  const line = typeof loc.line === 'number' && loc.line > 0 ? { line: loc.line } : {};
  const text = message.replace(/^\d+:\d+: /, '').replace(/\s+\(mdx\S*\)$/, '');
  return { kind: 'broken-prose', file: file.split(sep).join('/'), ...line, text };
}

/** Each problem once, in the order of files: the bundler names some twice, in the order in which it came to them. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const known = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...known].sort(([a], [b]) => compare(a, b)).map(([, problem]) => problem);
}

function firstLine(message: string): string {
  return stripVTControlCharacters(message).trim().split('\n')[0] ?? '';
}

function stacksOf(error: Error): string {
  return [...related(error)].map(({ stack, message }) => stack ?? message).join('\n');
}
