import { readFile } from 'node:fs/promises';
import { readWordVectors, type WordVectors } from '../../vectors/word-vectors.ts';

/** What English words mean in general; `src/vectors/data/NOTICE.md` says where that comes from. */
export async function readEnglishWords(): Promise<WordVectors> {
  return readWordVectors(
    await readFile(new URL('../../vectors/data/english-words.vectors', import.meta.url)),
  );
}
