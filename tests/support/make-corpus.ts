import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Random, seededRandom } from '../../src/random.ts';
import { capitalise, inventWord, learnWords, type WordModel } from './word-model.ts';

/** A paper that was made up. */
export interface SyntheticPaper {
  title: string;
  abstract: string;
  /** Keys into the people of the corpus, in order. */
  authors: number[];
  /** Year and month of publication. */
  issued: [number, number];
}

export interface SyntheticCorpus {
  papers: SyntheticPaper[];
  /** People by key. */
  people: { given: string; family: string }[];
  /** Papers of each listing in rank order. A paper may stand in two listings. */
  listings: SyntheticPaper[][];
}

/** About as many as a saved page holds when it was scrolled for a while. */
const PAPERS_PER_LISTING = 500;
/** How many papers of a listing stand in another one, too: as in the real listings, about one in nine. */
const OVERLAP = 1 / 9;
/** New words keep turning up however much one has read (Heaps' law): names of methods above all. */
const INVENTED = 0.004;

/** Fields that papers come from, and what each of them writes about: terms of one or two words. */
const FIELDS = 60;
const TERMS_OF_FIELD = 24;
/** Subjects of a paper, and how many of them are its field's; the others may be any. */
const SUBJECTS = 12;
const SUBJECTS_OF_FIELD = 8;

/**
 * Makes up a corpus of papers whose sizes are those of real ones: titles of 5 to 14 words, abstracts of about 150,
 * word frequencies as in the texts given, one to eight authors. The same numbers make the same corpus. A plain Pagefind
 * index of 1,000 / 10,000 of them is as that of real papers of 2026 with abstracts of 154 words in the median: 1,037 / 10,210
 * files (real ones 1,040 / 10,212), 2.0 / 13.8 MB (2.1 / 14.4), 7 / 67 kB of metadata (7 / 70).
 * @param count how many papers
 * @param texts real texts that words are learned from
 * @param seed a whole number; another one makes another corpus
 */
export function makeCorpus(count: number, texts: Iterable<string>, seed = 1): SyntheticCorpus {
  const random = seededRandom(seed);
  const words = learnWords(texts);
  const people = Array.from({ length: Math.max(3, Math.ceil(count * 0.8)) }, () => ({
    given: capitalise(inventWord(random, 1 + random.below(2))),
    family: capitalise(inventWord(random, 2 + random.below(2))),
  }));
  const fields = Array.from({ length: FIELDS }, () => makeField(random, words));
  const taken = new Set<string>();
  const papers = Array.from({ length: count }, () =>
    makePaper(random, words, random.pick(fields), people.length, taken),
  );
  return { papers, people, listings: divide(papers, random) };
}

function makeField(random: Random, words: WordModel): string[] {
  return Array.from({ length: TERMS_OF_FIELD }, (_, place) =>
    place % 2 === 0 ? `${words.subject(random)} ${words.subject(random)}` : words.subject(random),
  );
}

function makePaper(
  random: Random,
  words: WordModel,
  field: readonly string[],
  people: number,
  taken: Set<string>,
): SyntheticPaper {
  const name = capitalise(inventWord(random, 2));
  const subjects = [
    name,
    ...Array.from({ length: SUBJECTS }, (_, place) =>
      place < SUBJECTS_OF_FIELD ? random.pick(field) : words.subject(random),
    ),
  ];
  const authors = new Set<number>();
  const wanted = Math.min(1 + random.below(8), people);
  // Squared, so that few people write much and many write little.
  while (authors.size < wanted) authors.add(Math.floor(random.next() ** 2 * people));
  return {
    title: makeTitle(random, words, name, subjects, taken),
    abstract: makeAbstract(random, words, name, subjects),
    authors: [...authors],
    issued: [2012 + Math.floor(random.next() ** 0.4 * 14), 1 + random.below(12)],
  };
}

function makeTitle(random: Random, words: WordModel, name: string, subjects: string[], taken: Set<string>) {
  const parts = Array.from({ length: 4 + random.below(9) }, () =>
    capitalise(random.next() < 0.7 ? random.pick(subjects) : words.word(random)),
  );
  if (random.next() < 0.4) parts[0] = `${name}:`;
  let title = parts.join(' ');
  while (taken.has(title.toLowerCase())) title += ` ${capitalise(inventWord(random, 2))}`;
  taken.add(title.toLowerCase());
  return title;
}

function makeAbstract(random: Random, words: WordModel, name: string, subjects: string[]): string {
  const sentences: string[] = [];
  const length = 75 + random.below(60) + random.below(60);
  for (let written = 0; written < length; ) {
    const size = 12 + random.below(18);
    const sentence = Array.from({ length: size }, (_, place) => {
      const draw = random.next();
      if (draw < INVENTED) return capitalise(inventWord(random, 2 + random.below(2)));
      if (draw < 0.02) return `${random.below(99)}.${random.below(9)}%`;
      const word = draw < 0.2 ? random.pick(subjects) : words.word(random);
      return place > 0 && place % 9 === 0 ? `${word},` : word;
    });
    sentences.push(`${capitalise(sentence.join(' ')).replace(/,$/, '')}.`);
    written += size;
  }
  if (random.next() < 0.2) sentences.push(`The code is at https://github.com/${name.toLowerCase()}/${name}.`);
  return sentences.join(' ');
}

function divide(papers: readonly SyntheticPaper[], random: Random): SyntheticPaper[][] {
  const listings: SyntheticPaper[][] = [];
  for (let start = 0; start < papers.length; start += PAPERS_PER_LISTING) {
    const listing = papers.slice(start, start + PAPERS_PER_LISTING);
    const earlier = new Set<SyntheticPaper>();
    // Only papers of other listings: a paper stands in a listing once.
    for (let n = 0; start > 0 && n < listing.length * OVERLAP; n++) {
      const paper = papers[random.below(start)];
      if (paper) earlier.add(paper);
    }
    listings.push([...listing, ...earlier]);
  }
  return listings;
}

/** A corpus in two parts: its first papers, and a listing of those that are added to them. */
export function partCorpus(
  { papers, people, listings }: SyntheticCorpus,
  first: number,
): { first: SyntheticCorpus; added: SyntheticCorpus } {
  const [before, after] = [papers.slice(0, first), papers.slice(first)];
  const isFirst = new Set(before);
  const kept = listings.map((listing) => listing.filter((paper) => isFirst.has(paper)));
  return {
    first: { papers: before, people, listings: kept.filter(({ length }) => length > 0) },
    added: { papers: after, people, listings: [after] },
  };
}

/**
 * Writes a corpus into a content folder: `listings/*.txt` with the chrome of saved pages, and metadata as CSL-JSON.
 * @param name what its files' names begin with
 */
export function writeCorpus(corpus: SyntheticCorpus, folder: string, name = 'synthetic'): void {
  for (const part of ['listings', 'metadata']) mkdirSync(join(folder, part), { recursive: true });
  const digits = String(corpus.listings.length).length;
  for (const [index, listing] of corpus.listings.entries()) {
    // Every fifth page was saved without blank lines, as among the real ones.
    const text = index % 5 === 3 ? tightListing(listing) : airyListing(listing);
    writeFileSync(join(folder, 'listings', `${name}-${String(index + 1).padStart(digits, '0')}.txt`), text);
  }
  const items = corpus.papers.map((paper, index) => ({
    id: `${name}-${index + 1}`,
    type: 'article',
    title: paper.title,
    author: paper.authors.map((key) => corpus.people[key]),
    issued: { 'date-parts': [paper.issued] },
  }));
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  writeFileSync(join(folder, 'metadata', `${name}.csl.json`), `[\n${lines}\n]\n`);
}

function airyListing(papers: readonly SyntheticPaper[]): string {
  const chrome = [
    'new',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'byAK and the research community',
  ];
  return [...chrome, 'Mar 11', ...papers.flatMap(({ title, abstract }) => [title, abstract]), ''].join(
    '\n\n',
  );
}

function tightListing(papers: readonly SyntheticPaper[]): string {
  const lines = papers.flatMap(({ title, abstract }) => [title, abstract]);
  return `Get trending papers in your email inbox!\nSubscribe${lines.join('\n')}\n`;
}

/** The texts of the project's own listings. */
export function realTexts(): string[] {
  const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'content', 'listings');
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      papers: { type: 'string', default: '1000' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const count = Number(values.papers);
  if (!values.out || !Number.isInteger(count) || count < 1) {
    console.error(
      'Say where to and how many: node tests/support/make-corpus.ts --papers 10000 --out FOLDER [--seed 1]',
    );
    process.exit(1);
  }
  const corpus = makeCorpus(count, realTexts(), Number(values.seed));
  writeCorpus(corpus, values.out);
  console.log(`${values.out}: ${count} papers in ${corpus.listings.length} listings`);
}
