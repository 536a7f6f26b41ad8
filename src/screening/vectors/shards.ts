import {
  ColumnReader,
  ColumnWriter,
  concatenate,
  joinColumns,
  partColumns,
} from '../../search/format/byte-columns.ts';
import type { TermCounts } from './term-counts.ts';

/** Papers in one file: a project loads those files alone that have papers of its own. */
export const PAPERS_PER_SHARD = 512;

/** Columns of a file: its slugs, the number of all terms, entries of listings, terms of each paper, how often. */
const COLUMNS = 6;

/** What a site knows of papers for screening them. */
export interface Shard {
  ids: string[];
  /** Entries of listings that each paper stands for. */
  records: number[];
  terms: TermCounts;
}

/**
 * Terms of papers as files, a run of papers each.
 * @param papers in the order of the terms, with the number of entries that each stands for
 */
export function encodeShards(
  papers: readonly { id: string; records: number }[],
  terms: TermCounts,
): Uint8Array<ArrayBuffer>[] {
  const shards: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < papers.length; from += PAPERS_PER_SHARD)
    shards.push(encodeShard(papers.slice(from, from + PAPERS_PER_SHARD), terms, from));
  return shards;
}

function encodeShard(
  papers: readonly { id: string; records: number }[],
  { starts, columns, counts, width }: TermCounts,
  from: number,
): Uint8Array<ArrayBuffer> {
  const [head, records, lengths, steps, times] = Array.from({ length: 5 }, () => new ColumnWriter());
  head?.add(width);
  for (const [place, paper] of papers.entries()) {
    const [start = 0, end = 0] = starts.slice(from + place, from + place + 2);
    records?.add(paper.records);
    lengths?.add(end - start);
    let last = 0;
    for (let at = start; at < end; at += 1) {
      const column = columns[at] ?? 0;
      steps?.add(column - last);
      times?.add(counts[at] ?? 0);
      last = column;
    }
  }
  const ids = new TextEncoder().encode(papers.map(({ id }) => id).join('\n'));
  const written = [head, records, lengths, steps, times].map((column) => column?.bytes() ?? new Uint8Array());
  return new Uint8Array(concatenate(joinColumns([ids, ...written])));
}

/** Reads what {@link encodeShards} wrote. @throws {Error} where it is something else */
export function decodeShard(bytes: Uint8Array): Shard {
  const [text, ...parts] = partColumns(bytes, COLUMNS);
  const ids = new TextDecoder().decode(text).split('\n');
  const [head, records, lengths, steps, times] = parts.map((part) => new ColumnReader(part));
  const read = (column: ColumnReader | undefined) => column?.next() ?? 0;
  const width = read(head);
  const starts = new Uint32Array(ids.length + 1);
  for (const place of ids.keys()) starts[place + 1] = (starts[place] ?? 0) + read(lengths);
  const size = starts[ids.length] ?? 0;
  const [columns, counts] = [new Uint32Array(size), new Uint8Array(size)];
  for (const place of ids.keys()) {
    let last = 0;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      last += read(steps);
      columns[at] = last;
      counts[at] = read(times);
    }
  }
  return {
    ids,
    records: ids.map(() => read(records)),
    terms: { starts, columns, counts, width },
  };
}

/**
 * The terms of some papers, in their order; a paper that no file has, has no terms.
 * @param shards files of one site
 */
export function termsOfPapers(ids: readonly string[], shards: readonly Shard[]): TermCounts {
  const places = new Map(
    shards.flatMap((shard) => shard.ids.map((id, place) => [id, { shard, place }] as const)),
  );
  const runs = ids.map((id) => {
    const found = places.get(id);
    if (!found) return { columns: new Uint32Array(), counts: new Uint8Array() };
    const { starts, columns, counts } = found.shard.terms;
    const [start = 0, end = 0] = starts.slice(found.place, found.place + 2);
    return { columns: columns.subarray(start, end), counts: counts.subarray(start, end) };
  });
  const starts = new Uint32Array(ids.length + 1);
  for (const [place, { columns }] of runs.entries())
    starts[place + 1] = (starts[place] ?? 0) + columns.length;
  const size = starts[ids.length] ?? 0;
  const all = { columns: new Uint32Array(size), counts: new Uint8Array(size) };
  for (const [place, run] of runs.entries()) {
    all.columns.set(run.columns, starts[place]);
    all.counts.set(run.counts, starts[place]);
  }
  return { starts, ...all, width: shards[0]?.terms.width ?? 0 };
}
