import { type Memo, NO_MEMO } from '../../memo.ts';
import { shortHash } from '../../text/keys/short-hash.ts';
import { encodeShards } from './shards.ts';
import { joinRuns, termRuns } from './term-counts.ts';

/** What there is of a paper to be screened by. */
interface Screened {
  id: string;
  title: string;
  abstract: string;
  listings: readonly unknown[];
}

/** What a site offers to those who screen its papers. */
export interface ScreenedPapers {
  /** What tells the papers of this build from those of others, by their titles and abstracts. */
  hash: string;
  /** The terms of all papers, from which orders are learnt: files by the hash of what is in them, in reading order. */
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** Papers whose terms are kept together. */
const TOGETHER = 2000;

/**
 * What a site offers to those who screen its papers.
 * @param papers in reading order
 * @param lasting the same in an order to which papers are added at the end
 * @param memo keeps the terms of papers
 */
export function screenedPapers(
  papers: readonly Screened[],
  lasting: readonly Screened[] = papers,
  memo: Memo = NO_MEMO,
): ScreenedPapers {
  const parts = Array.from({ length: Math.ceil(lasting.length / TOGETHER) }, (_, part) => {
    const texts = lasting
      .slice(part * TOGETHER, (part + 1) * TOGETHER)
      .map(({ title, abstract }) => ({ title, abstract }));
    return memo.of('terms of screened papers', [memo.digest(texts)], () => termRuns(texts));
  });
  const placeOf = new Map(lasting.map(({ id }, place) => [id, place]));
  const terms = joinRuns(
    parts,
    papers.map(({ id }) => placeOf.get(id) ?? -1),
  );
  const shards = encodeShards(
    papers.map(({ id, listings }) => ({ id, records: listings.length })),
    terms,
  );
  const decoder = new TextDecoder('latin1');
  return {
    hash: shortHash(papers.map(({ id, title, abstract }) => `${id}\n${title}\n${abstract}`).join('\n')),
    files: shards.map((bytes) => ({ name: shortHash(decoder.decode(bytes)), bytes })),
  };
}
