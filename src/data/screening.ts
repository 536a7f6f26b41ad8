import { loadCorpus } from '../build/corpus/corpus.ts';

/** The terms are counted while other pages are begun. */
const { hash, files } = await (await loadCorpus()).screened;

/** What is screened: what tells the papers of this build from those of others. */
export const screened = { hash };

/** The terms of all papers, from which orders are learnt: files by the hash of what is in them, in reading order. */
export const termFiles: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[] = files;
