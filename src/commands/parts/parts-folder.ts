import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import type { Part } from '../../build/part.ts';
import { type Flaw, readSeal } from './sealed-folder.ts';

/** Parts that are missing or do not belong together; its message names each with what to do. */
export class PartsError extends Error {
  override readonly name = 'PartsError';
}

const inputsSchema = z.object({
  /** Hash of the code, the packages, the settings and Node. */
  code: z.string(),
  /** Hash of all that the site is made from. */
  all: z.string(),
});
type KnownInputs = z.infer<typeof inputsSchema>;

const sharedSchema = z.object({
  /** What it was made from. */
  inputs: inputsSchema,
  /** How many papers the site has. */
  papers: z.int(),
  /** What a curator may want to know about the content. */
  notes: z.array(z.string()),
  /** What became of the content, for the end of the build. */
  summary: z.array(z.string()),
});
/** What the folder that all parts share says of itself. */
export type SharedFacts = z.infer<typeof sharedSchema>;

const partSchema = z.object({
  /** What it was made from. */
  inputs: inputsSchema,
});
/** What the folder of a part says of itself. */
export type PartFacts = z.infer<typeof partSchema>;

/** What lies in the folder that all parts share: the corpus, the bundle of the pages, and files of the site. */
export const CORPUS = 'corpus';
export const BUNDLE = 'bundle';
/** Files of the site, in the folders of parts as well. */
export const SITE = 'site';
/** The file in the folder of a part that names its pages for the sitemap, one JSON a line. */
export const PAGES = 'pages.jsonl';

/** Where parts are. @param typed as it was typed; undefined for the usual place @param from where paths start */
export function partsFolder(typed: string | undefined, from: string): string {
  return typed === undefined ? resolve('.carrel', 'parts') : resolve(from, typed);
}

/** Where what all parts share is. */
export function placeOfShared(parts: string): string {
  return join(parts, 'shared');
}

/** Where a part is. */
export function placeOfPart(parts: string, { number, of }: Part): string {
  return join(parts, `${number}-of-${of}`);
}

/** Whether what all parts share is there, whole and made from these inputs. */
export function hasShared(parts: string, inputs: KnownInputs): boolean {
  return flawOf(readSeal(placeOfShared(parts), sharedSchema), inputs) === undefined;
}

/** Whether a part is there, whole and made from these inputs. */
export function hasPart(parts: string, part: Part, inputs: KnownInputs): boolean {
  return flawOf(readSeal(placeOfPart(parts, part), partSchema), inputs) === undefined;
}

/** What all parts share. @throws {PartsError} where it is not there, or made from other inputs */
export function requireShared(parts: string, inputs: KnownInputs): SharedFacts {
  const place = placeOfShared(parts);
  const found = readSeal(place, sharedSchema);
  const flaw = flawOf(found, inputs);
  if (typeof found === 'string' || flaw !== undefined)
    throw new PartsError(`${place}  ${flaw} · ${todo('--shared', parts)}`);
  return found;
}

/**
 * The parts of a whole site, where all of them are there.
 * @returns their folders
 * @throws {PartsError} naming every part that is missing, damaged or made from other inputs
 */
export function requireParts(parts: string, inputs: KnownInputs): string[] {
  const counts = countsOf(parts);
  if (counts.length === 0)
    throw new PartsError(
      `${parts}  no part of a site is here · ${todo('--shard 3/8', parts)} for the third of eight, and so on`,
    );
  const flaws: string[] = [];
  for (const count of counts) {
    const all = Array.from({ length: count }, (_, index) => ({ number: index + 1, of: count }));
    const own = all.flatMap((part) => {
      const flaw = flawOf(readSeal(placeOfPart(parts, part), partSchema), inputs);
      return flaw
        ? `${placeOfPart(parts, part)}  ${flaw} · ${todo(`--shard ${part.number}/${count}`, parts)}`
        : [];
    });
    if (own.length === 0) return all.map((part) => placeOfPart(parts, part));
    flaws.push(...own);
  }
  throw new PartsError(flaws.join('\n'));
}

/** Into how many parts the sites are cut of which some part is there. */
function countsOf(parts: string): number[] {
  if (!existsSync(parts) || !statSync(parts).isDirectory()) return [];
  const counts = readdirSync(parts).flatMap((name) => /^\d+-of-([1-9]\d*)$/.exec(name)?.[1] ?? []);
  return [...new Set(counts.map(Number))].sort((a, b) => a - b);
}

/** Says what is wrong with a folder; undefined where nothing is. */
function flawOf(found: { inputs: KnownInputs } | Flaw, inputs: KnownInputs): string | undefined {
  if (typeof found === 'string') return found;
  if (found.inputs.code !== inputs.code)
    return 'made with other code, packages, settings or Node, or in a folder of another name';
  return found.inputs.all === inputs.all ? undefined : 'made from other content';
}

function todo(option: string, parts: string): string {
  const elsewhere = parts === partsFolder(undefined, '') ? '' : ` --parts ${parts}`;
  return `make it by npm run build -- ${option}${elsewhere}`;
}
