import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'astro/zod';
import { type CslItem, type CslName, cslItemSchema } from '../../src/metadata/csl.ts';

/** What keeps a BibTeX file from being read. */
export interface BibtexError {
  /** Line in the file, from 1, where it is known. */
  line?: number;
  /** What is wrong, with the key of the entry. */
  text: string;
}

/** An entry as it is written: its fields with LaTeX commands, `@string` abbreviations replaced. */
const entrySchema = z.object({
  type: z.string(),
  label: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number()])),
});
type Entry = z.infer<typeof entrySchema>;

/** BibLaTeX is read, of which BibTeX is a part. */
const TEXT_TYPE = '@biblatex/text';
const ENTRY_TYPE = '@biblatex/entry+object';

/**
 * Reads a BibTeX or BibLaTeX file into CSL-JSON with Citation.js, which is not ours: what we write must be read by others. LaTeX becomes text; the fields of an entry as they are written are kept
 * in `custom.bibtex`. Entries without a title, which no paper could be found by, are left out.
 * @returns the items; or what is wrong, in which case there are none
 */
export function parseBibtex(source: string): { items: CslItem[]; errors: BibtexError[] } {
  // To BibTeX a comment sign is text between entries, where only “@” counts.
  const text = source
    .replace(/^[ \t]*%.*$/gm, (line) => line.replaceAll('@', ' '))
    // Citation.js knows the ring by its other command only.
    .replace(/\\(aa|AA)(?![A-Za-z])/g, (_, letters: string) => `\\r{${letters.slice(1)}}`);
  let entries: Entry[];
  try {
    if (text.trim() !== '' && !text.includes('@')) throw new Error('no entry such as @article{key, …}');
    entries = text.includes('@') ? z.array(entrySchema).parse(plugins.input.data(text, TEXT_TYPE)) : [];
  } catch (error) {
    return { items: [], errors: [syntaxError(error, text)] };
  }
  const items: CslItem[] = [];
  const reasons = new Map<string, string>();
  for (const entry of entries) {
    const { title } = entry.properties;
    if (!title) continue;
    try {
      items.push(itemFromEntry(entry, String(title)));
    } catch (error) {
      reasons.set(entry.label, firstLine(error));
    }
  }
  return reasons.size > 0 ? { items: [], errors: withPlaces(reasons, text) } : { items, errors: [] };
}

function itemFromEntry(entry: Entry, title: string): CslItem {
  const { label, properties } = entry;
  const { code } = properties;
  const [csl] = plugins.input.chain(entry, { forceType: ENTRY_TYPE, generateGraph: false });
  const item = cslItemSchema.parse({ title, ...(csl as object), id: label });
  const arxiv = eprintOf(properties);
  return {
    ...item,
    ...(item.author && { author: withoutOthers(item.author).map(repairedName) }),
    custom: {
      ...item.custom,
      // As it is written, for what the site reads better: formulas.
      titleVariants: [title.replaceAll('~', ' ')],
      ...(arxiv && { arxiv }),
      ...(typeof code === 'string' && { code }),
      bibtex: properties,
    },
  };
}

/** An e-print whose archive is arXiv, or is not named and looks like arXiv's. */
function eprintOf({ archiveprefix, eprinttype, eprint = '' }: Entry['properties']): string | undefined {
  const archive = archiveprefix ?? eprinttype;
  const number = String(eprint).replace(/^arxiv:\s*/i, '');
  const looksRight = /^(?:\d{4}\.\d{4,5}|[a-z.-]+\/\d{7})(?:v\d+)?$/i.test(number);
  const arxiv = archive === undefined ? looksRight : /^arxiv$/i.test(String(archive));
  return arxiv && number !== '' ? number : undefined;
}

/** BibTeX’s “and others” is no author. */
function withoutOthers(names: readonly CslName[]): CslName[] {
  const last = names.at(-1);
  return last?.family === 'others' && !last.given ? names.slice(0, -1) : [...names];
}

/** Citation.js takes capitalised words in front that begin with an accent for a particle: they are given names. */
function repairedName(name: CslName): CslName {
  const { 'non-dropping-particle': words, ...rest } = name;
  if (!words || name.given || !/^\p{Lu}/u.test(words)) return name;
  const parts = words.split(' ');
  const start = parts.findIndex((word) => /^\p{Ll}/u.test(word));
  const given = start < 0 ? parts : parts.slice(0, start);
  const particle = start < 0 ? [] : parts.slice(start);
  return {
    ...rest,
    given: given.join(' '),
    ...(particle.length > 0 && { 'non-dropping-particle': particle.join(' ') }),
  };
}

function syntaxError(error: unknown, source: string): BibtexError {
  const message = firstLine(error);
  const [, reason = message, number] = /^(.*?) at line (\d+) col \d+/.exec(message) ?? [];
  if (number === undefined) return { text: reason };
  const line = Number(number);
  const entry = entryStarts(source).findLast((start) => start.line <= line)?.key;
  return { line, text: entry ? `entry “${entry}”: ${reason}` : reason };
}

function withPlaces(reasons: ReadonlyMap<string, string>, source: string): BibtexError[] {
  const lines = new Map(entryStarts(source).map(({ key, line }) => [key, line]));
  return [...reasons].map(([key, reason]) => {
    const line = lines.get(key);
    return { ...(line && { line }), text: `entry “${key}”: ${reason}` };
  });
}

/** Keys of the entries with the lines that they begin in. */
function entryStarts(source: string): { key: string; line: number }[] {
  return source.split('\n').flatMap((text, index) => {
    const key = /^[ \t]*@\w+[ \t]*[{(][ \t]*([^\s,{}()=]+)/.exec(text)?.[1];
    return key ? [{ key, line: index + 1 }] : [];
  });
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}

/** The entries of a file with their fields as they are written. */
export function rawEntries(bibtex: string): Entry[] {
  return plugins.input.data(bibtex, TEXT_TYPE) as Entry[];
}
