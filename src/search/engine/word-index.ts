import { stem } from '../../words/stem.ts';
import { NOWHERE, type PostingList } from '../format/posting-list.ts';
import type { FieldLengths } from '../format/search-table.ts';
import { readWordFile, type WordFile } from '../format/word-files.ts';
import { compareWords } from '../format/words.ts';
import type { Pace } from './pace.ts';

/** Last character of a prefix's range of words. */
const AFTER_ALL = '\u{10ffff}';
/** Files read for a word that is being typed: beginnings of few letters reach over very many. */
const PREFIX_FILES = 2;

/** A file of words in use. */
interface OpenFile extends WordFile {
  /** Its words by their first letters, so that looking for a word is no walk through all of them. */
  byBeginning: Map<string, string[]>;
}

/** Letters that words are grouped by: all forms of a word have them in common. */
const BEGINNING = 3;
/** Bytes of a file that take as long to read as a page of a word takes later. */
const BYTES_OF_PAGE = 16;

/** Words of all papers, read file by file. What it answers does not depend on earlier queries. */
export class WordIndex {
  readonly #starts: readonly string[];
  readonly #load: (file: number) => Promise<Uint8Array>;
  readonly #lengths: FieldLengths;
  readonly #pace: Pace;
  readonly #loaded = new Map<number, Promise<OpenFile>>();

  /**
   * @param starts what the words of each file begin from, in order
   * @param load gives a file by its number, unpacked
   * @param lengths is told how long papers are, where files say so
   */
  constructor(
    starts: readonly string[],
    load: (file: number) => Promise<Uint8Array>,
    lengths: FieldLengths,
    pace: Pace,
  ) {
    this.#starts = starts;
    this.#load = load;
    this.#lengths = lengths;
    this.#pace = pace;
  }

  /** Papers that have a folded word in just this form. */
  async pagesOf(word: string): Promise<PostingList> {
    const [file] = await this.#range(word, word);
    return file?.postings.get(word)?.() ?? NOWHERE;
  }

  /** Forms of a folded word that papers have: the words of its stem. */
  async formsOf(word: string): Promise<Map<string, PostingList>> {
    const wanted = stem(word);
    // Short words have no forms but a plural, and a great many words begin with them.
    if (wanted.length < BEGINNING) {
      const forms = shortForms(wanted, word).map(async (form) => [form, await this.pagesOf(form)] as const);
      return new Map((await Promise.all(forms)).filter(([, pages]) => pages.size > 0));
    }
    return this.#wordsBeginning(beginningOfForms(wanted), (form) => stem(form) === wanted);
  }

  /** Words that begin with the given letters, from the first files that have such words. */
  wordsBeginning(prefix: string): Promise<Map<string, PostingList>> {
    return this.#wordsBeginning(prefix, () => true, PREFIX_FILES);
  }

  /** Fetches what several words need, all at once, and gives the files that hold their forms. */
  async prepare(words: Iterable<string>): Promise<readonly WordFile[]> {
    const files = await Promise.all(
      [...words].map(async (word) => {
        const wanted = stem(word);
        if (wanted.length < BEGINNING)
          return (await Promise.all(shortForms(wanted, word).map((form) => this.#range(form, form)))).flat();
        const from = beginningOfForms(wanted);
        return this.#range(from, from + AFTER_ALL);
      }),
    );
    return [...new Set(files.flat())];
  }

  /** The first files that have words that begin so. */
  filesBeginning(prefix: string): Promise<readonly WordFile[]> {
    return this.#range(prefix, prefix + AFTER_ALL, PREFIX_FILES);
  }

  /** Whether a word would stand in a file that another word needs anyway. */
  isNear(word: string, other: string): boolean {
    const needed = this.#files(other, other + AFTER_ALL);
    return this.#files(word, word).every((file) => needed.includes(file));
  }

  async #wordsBeginning(prefix: string, test: (word: string) => boolean, files?: number) {
    const found = new Map<string, PostingList>();
    for (const file of await this.#range(prefix, prefix + AFTER_ALL, files))
      for (const word of wordsOf(file, prefix))
        if (word.startsWith(prefix) && test(word)) found.set(word, file.postings.get(word)?.() ?? NOWHERE);
    return found;
  }

  /** Files that words from `from` to `to` would stand in: each reaches to where the next one begins. */
  #files(from: string, to: string): number[] {
    const files: number[] = [];
    for (let file = this.#fileOf(from); file < this.#starts.length; file++) {
      if (compareWords(this.#starts[file] ?? '', to) > 0) break;
      files.push(file);
    }
    return files;
  }

  /** The last file that begins at or before a word, or the first one. */
  #fileOf(word: string): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (compareWords(this.#starts[middle] ?? '', word) <= 0) low = middle;
      else high = middle;
    }
    return low;
  }

  #range(from: string, to: string, limit?: number): Promise<OpenFile[]> {
    return Promise.all(
      this.#files(from, to)
        .slice(0, limit)
        .map((file) => this.#open(file)),
    );
  }

  /** A file, read once however many words ask for it at the same time. */
  #open(file: number): Promise<OpenFile> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const opened = this.#load(file).then(async (bytes) => {
      await this.#pace(bytes.length / BYTES_OF_PAGE);
      return openFile(readWordFile(bytes, this.#lengths));
    });
    this.#loaded.set(file, opened);
    // A later search tries again.
    opened.catch(() => this.#loaded.delete(file));
    return opened;
  }
}

function shortForms(stemmed: string, word: string): string[] {
  return [word, `${stemmed}s`];
}

/** What all forms begin with: stemming rewrites no more than the last letter of it. */
function beginningOfForms(stemmed: string): string {
  return /...[eiysz]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

function openFile(file: WordFile): OpenFile {
  const byBeginning = new Map<string, string[]>();
  for (const word of file.postings.keys()) {
    const beginning = word.slice(0, BEGINNING);
    const words = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, words);
    words.push(word);
  }
  return { ...file, byBeginning };
}

/** Words of a file that may begin so. */
function wordsOf({ postings, byBeginning }: OpenFile, prefix: string): Iterable<string> {
  return prefix.length < BEGINNING ? postings.keys() : (byBeginning.get(prefix.slice(0, BEGINNING)) ?? []);
}
