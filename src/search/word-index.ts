import { readChunk, type WordPages } from './pagefind-files.ts';
import type { SearchTable } from './search-table.ts';
import { stem } from './stemming.ts';

/** Last character of a prefix's range of words. */
const AFTER_ALL = '\uffff';
/** Chunks read for a word that is being typed: beginnings of few letters reach over very many. */
const PREFIX_CHUNKS = 2;

/** A chunk of the word index, with its words by stem once they were asked for. */
interface Chunk {
  words: Map<string, () => WordPages>;
  byStem?: Map<string, string[]>;
}

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
    for (const chunk of await this.#range(word, word)) {
      const pages = chunk.words.get(word);
      if (pages) return pages();
    }
    return new Map();
  }

  /** Forms of a folded word that papers have, itself first: the words of its stem. */
  async formsOf(word: string): Promise<Map<string, WordPages>> {
    const wanted = stem(word);
    const forms = new Map<string, WordPages>();
    // Short words have no forms but a plural, and a great many words begin with them.
    if (wanted.length < 3) {
      for (const form of new Set([word, wanted, `${wanted}s`])) {
        const pages = stem(form) === wanted || form === `${wanted}s` ? await this.pagesOf(form) : undefined;
        if (pages?.size) forms.set(form, pages);
      }
      return forms;
    }
    const prefix = commonPrefix(wanted);
    for (const chunk of await this.#range(prefix, prefix + AFTER_ALL)) {
      chunk.byStem ??= groupByStem(chunk.words.keys());
      for (const form of chunk.byStem.get(wanted) ?? []) {
        const pages = chunk.words.get(form)?.();
        if (pages) forms.set(form, pages);
      }
    }
    return forms;
  }

  /** Words that begin with the given letters, from the first chunks that have such words. */
  async wordsBeginning(prefix: string): Promise<Map<string, WordPages>> {
    const found = new Map<string, WordPages>();
    for (const chunk of await this.#range(prefix, prefix + AFTER_ALL, PREFIX_CHUNKS))
      for (const [word, pages] of chunk.words) if (word.startsWith(prefix)) found.set(word, pages());
    return found;
  }

  /** Whether a word would stand in a chunk that another word needs anyway. */
  isNear(word: string, other: string): boolean {
    const hashes = new Set(this.#hashes(other, other + AFTER_ALL));
    const own = this.#hashes(word, word);
    return own.length > 0 && own.every((hash) => hashes.has(hash));
  }

  /** Chunks that words from `from` to `to` would stand in: each reaches to where the next one begins. */
  #hashes(from: string, to: string): string[] {
    return this.#chunks
      .filter((chunk, i) => {
        const next = this.#chunks[i + 1]?.from;
        return chunk.from <= to && (next === undefined || next > from);
      })
      .map(({ hash }) => hash);
  }

  #range(from: string, to: string, limit = Number.POSITIVE_INFINITY): Promise<Chunk[]> {
    return Promise.all(
      this.#hashes(from, to)
        .slice(0, limit)
        .map((hash) => {
          let chunk = this.#loaded.get(hash);
          if (!chunk) {
            chunk = this.#load(hash).then((bytes) => ({ words: readChunk(bytes) }));
            this.#loaded.set(hash, chunk);
            // A chunk that could not be fetched is asked for again by the next query.
            chunk.catch(() => this.#loaded.delete(hash));
          }
          return chunk;
        }),
    );
  }
}

/** What all forms of a stem begin with: stemming rewrites only these last letters. */
function commonPrefix(stemmed: string): string {
  return stemmed.length > 3 && /[eiysz]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

function groupByStem(words: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = stem(word);
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return groups;
}
