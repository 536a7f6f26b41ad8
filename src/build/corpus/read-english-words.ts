import { readFile } from 'node:fs/promises';
import { readWordVectors, type WordVectors } from '../../vectors/word-vectors.ts';

/** What English words mean in general; `src/vectors/data/NOTICE.md` says where that comes from. */
export async function readEnglishWords(): Promise<WordVectors> {
  return readWordVectors(
    await readFile(new URL('../../vectors/data/english-words.vectors', import.meta.url)),
  );
}

/** The licence of those word vectors, with what its notice says of them. */
export async function readWordsLicence(): Promise<string> {
  const [notice, licence] = await Promise.all(
    ['NOTICE.md', 'LICENSE'].map((file) =>
      readFile(new URL(`../../vectors/data/${file}`, import.meta.url), 'utf8'),
    ),
  );
  return `${notice}\n${licence}`;
}
