import { stem } from '../../words/stem.ts';
import { readChunk, type WordPages } from '../format/pagefind-files.ts';
import type { SearchTable } from '../format/search-table.ts';

/** Last character of a prefix's range of words. */
const AFTER_ALL = '\uffff';
/** Chunks read for a word that is being typed: beginnings of few letters reach over very many. */
const PREFIX_CHUNKS = 2;

/** Words of a chunk of the index. */
interface Chunk {
  pages: ReturnType<typeof readChunk>;
  /** By their first letters, so that looking for a word is no walk through all of them. */
  byBeginning: Map<string, string[]>;
}

/** Letters that words are grouped by: all forms of a word have them in common. */
const BEGINNING = 3;

/** Words of all papers, read from Pagefind's index chunk by chunk. What it answers does not depend on earlier queries. */
export class WordIndex {
  readonly #chunks: SearchTable['chunks'];
  readonly #load: (hash: string) => Promise<Uint8Array>;
  readonly #loaded = new Map<string, Promise<Chunk>>();

  /** @param load gives a chunk by its name, unpacked and without signature */
  constructor(chunks: SearchTable['chunks'], load: (hash: string) => Promise<Uint8Array>) {
    this.#chunks = chunks;
    this.#load = load;
  }

  /** Papers that have a folded word in just this form. */
  async pagesOf(word: string): Promise<WordPages> {
    const [chunk] = await this.#range(word, word);
    return chunk?.pages.get(word)?.() ?? new Map();
  }

  /** Forms of a folded word that papers have: the words of its stem. */
  async formsOf(word: string): Promise<Map<string, WordPages>> {
    const wanted = stem(word);
    // Short words have no forms but a plural, and a great many words begin with them.
    if (wanted.length < BEGINNING) {
      const plural = `${wanted}s`;
      const forms = [word, plural].map(async (form) => [form, await this.pagesOf(form)] as const);
      return new Map((await Promise.all(forms)).filter(([, pages]) => pages.size > 0));
    }
    // Stemming rewrites no more than the last letter of what all forms begin with.
    const prefix = /...[eiysz]$/.test(wanted) ? wanted.slice(0, -1) : wanted;
    return this.#wordsBeginning(prefix, (form) => stem(form) === wanted);
  }

  /** Words that begin with the given letters, from the first chunks that have such words. */
  wordsBeginning(prefix: string): Promise<Map<string, WordPages>> {
    return this.#wordsBeginning(prefix, () => true, PREFIX_CHUNKS);
  }

  /** Fetches what several words need, all at once. */
  async prepare(words: Iterable<string>): Promise<void> {
    const beginnings = new Set([...words].map((word) => word.slice(0, BEGINNING)));
    await Promise.all(
      [...beginnings].map((from) => this.#range(from, from.length < BEGINNING ? from : from + AFTER_ALL)),
    );
  }

  /** Whether a word would stand in a chunk that another word needs anyway. */
  isNear(word: string, other: string): boolean {
    const needed = this.#hashes(other, other + AFTER_ALL);
    return this.#hashes(word, word).every((hash) => needed.includes(hash));
  }

  async #wordsBeginning(prefix: string, test: (word: string) => boolean, chunks?: number) {
    const found = new Map<string, WordPages>();
    for (const chunk of await this.#range(prefix, prefix + AFTER_ALL, chunks))
      for (const word of wordsOf(chunk, prefix))
        if (word.startsWith(prefix) && test(word)) found.set(word, chunk.pages.get(word)?.() ?? new Map());
    return found;
  }

  /** Chunks that words from `from` to `to` would stand in: each reaches to where the next one begins. */
  #hashes(from: string, to: string): string[] {
    return this.#chunks
      .filter((chunk, i) => chunk.from <= to && (this.#chunks[i + 1]?.from ?? AFTER_ALL) > from)
      .map(({ hash }) => hash);
  }

  #range(from: string, to: string, limit?: number): Promise<Chunk[]> {
    return Promise.all(
      this.#hashes(from, to)
        .slice(0, limit)
        .map((hash) => this.#chunk(hash)),
    );
  }

  /** A chunk, read once however many words ask for it at the same time. */
  #chunk(hash: string): Promise<Chunk> {
    const known = this.#loaded.get(hash);
    if (known) return known;
    const chunk = this.#load(hash).then(openChunk);
    this.#loaded.set(hash, chunk);
    // A later search tries again.
    chunk.catch(() => this.#loaded.delete(hash));
    return chunk;
  }
}

function openChunk(bytes: Uint8Array): Chunk {
  const pages = readChunk(bytes);
  const byBeginning = new Map<string, string[]>();
  for (const word of pages.keys()) {
    const beginning = word.slice(0, BEGINNING);
    const words = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, words);
    words.push(word);
  }
  return { pages, byBeginning };
}

/** Words of a chunk that may begin so. */
function wordsOf({ pages, byBeginning }: Chunk, prefix: string): Iterable<string> {
  return prefix.length < BEGINNING ? pages.keys() : (byBeginning.get(prefix.slice(0, BEGINNING)) ?? []);
}
