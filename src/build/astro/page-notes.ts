import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Read } from './reads/reads.ts';

/** What a page was made from besides the bundle. */
export interface PageNote {
  /** Tells what it was given from anything else. */
  props: string;
  /** What it read of the corpus. */
  reads: readonly Read[];
}

/** Notes as they are kept. They are from the same code, since the hash at their head says so. */
interface KeptNotes {
  /** What pages have read, each with what it came to. */
  reads: Read[];
  /** Files of pages, each with what it was given and the places of its reads. */
  pages: [file: string, props: string, places: number[]][];
}

/**
 * Notes of the pages that a build wrote, by their files.
 * @param key of the bundle and the site that they are about
 * @returns none where the notes are about others, damaged or not there
 */
export function readPageNotes(file: string, key: string): Map<string, PageNote> {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const json = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== headOf(key, json)) return new Map();
    const { reads, pages }: KeptNotes = JSON.parse(json.toString());
    return new Map(
      pages.map(([name, props, places]) => [
        name,
        { props, reads: places.flatMap((place) => reads[place] ?? []) },
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Keeps notes for the next build. The file appears whole or not at all. */
export function keepPageNotes(file: string, key: string, notes: ReadonlyMap<string, PageNote>): void {
  const places = new Map<string, number>();
  const reads: Read[] = [];
  const placeOf = ({ key, digest }: Read) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, reads.length);
    return reads.push({ key, digest }) - 1;
  };
  const pages = [...notes].map(([name, note]): KeptNotes['pages'][number] => [
    name,
    note.props,
    note.reads.map(placeOf),
  ]);
  const json = Buffer.from(JSON.stringify({ reads, pages } satisfies KeptNotes));
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([Buffer.from(`${headOf(key, json)}\n`), json]));
  renameSync(draft, file);
}

function headOf(key: string, json: Buffer): string {
  return createHash('sha256').update(key).update('\0').update(json).digest('hex');
}
