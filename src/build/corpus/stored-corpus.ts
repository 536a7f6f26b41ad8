import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { MapPoint } from '../../map/schema.ts';
import type { Paper } from '../../schema.ts';
import type { ScreenedPapers } from '../../screening/vectors/screened-papers.ts';
import { pathInBuild } from '../run-in-thread.ts';
import type { LoadedCorpus } from './corpus-in-thread.ts';
import type { SentCorpus } from './corpus-thread.ts';

/** Papers in a record of the file: what is being written or read is held twice. */
const PAPERS = 512;

/** The first record of the file; those that follow hold the papers. */
interface Head extends Omit<SentCorpus, 'papers'> {
  screened: ScreenedPapers;
  map: MapPoint[];
  /** How many papers follow. */
  count: number;
}

/**
 * Writes a corpus to a file, record by record, in the form in which threads are sent it (the structured clone algorithm,
 * as this version of Node writes it). Each record follows its length in bytes, as 32 bits.
 */
export async function storeCorpus(file: string, corpus: LoadedCorpus): Promise<void> {
  const { papers, site, listings, topics, redirects, glossary, terms, counts, notes } = corpus;
  const [screened, map] = await Promise.all([corpus.screened, corpus.map]);
  const rest = { site, listings, topics, redirects, glossary, terms, counts, notes };
  const target = openSync(file, 'w');
  const write = (record: unknown) => {
    const bytes = serialize(record);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    for (const part of [length, bytes]) writeWhole(target, part);
  };
  try {
    write({ ...rest, screened, map, count: papers.length } satisfies Head);
    for (let at = 0; at < papers.length; at += PAPERS) write(papers.slice(at, at + PAPERS));
  } finally {
    closeSync(target);
  }
}

/**
 * Reads a corpus that was stored. Work is done with it in this thread: what else there is to do is done by other processes.
 * @throws {Error} where the file ends too early
 */
export function readCorpus(file: string): LoadedCorpus {
  const source = openSync(file, 'r');
  try {
    const { screened, map, count, ...rest }: Head = deserialize(readRecord(source, file));
    const papers: Paper[] = [];
    while (papers.length < count) papers.push(...(deserialize(readRecord(source, file)) as Paper[]));
    const corpus = { ...rest, papers };
    return {
      ...corpus,
      screened: Promise.resolve(screened),
      map: Promise.resolve(map),
      async workOn<Result>(module: string, _task: string, given: unknown): Promise<Result> {
        const { default: work } = await import(pathInBuild(module));
        return work(corpus, given);
      },
      end() {},
    };
  } finally {
    closeSync(source);
  }
}

function writeWhole(target: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at);
}

function readRecord(source: number, file: string): Buffer {
  return readWhole(source, readWhole(source, 4, file).readUInt32LE(), file);
}

function readWhole(source: number, length: number, file: string): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const more = readSync(source, bytes, at, length - at, null);
    if (more === 0) throw new Error(`${file} ends too early.`);
    at += more;
  }
  return bytes;
}
