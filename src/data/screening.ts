import { encodeShards } from '../screening/vectors/shards.ts';
import { countTerms } from '../screening/vectors/term-counts.ts';
import { shortHash } from '../text/keys/short-hash.ts';
import { papers } from './papers.ts';

/** What is screened. */
export const screened = {
  /** What tells the papers of this build from those of others, by their titles and abstracts. */
  hash: shortHash(papers.map(({ id, title, abstract }) => `${id}\n${title}\n${abstract}`).join('\n')),
};

/** The terms of all papers, from which orders are learnt: files by the hash of what is in them, in reading order. */
export const termFiles: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[] = encodeShards(
  papers.map(({ id, listings }) => ({ id, records: listings.length })),
  countTerms(papers),
).map((bytes) => ({ name: shortHash(new TextDecoder('latin1').decode(bytes)), bytes }));
