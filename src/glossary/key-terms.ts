import { compare } from '../compare.ts';
import { type Memo, NO_MEMO } from '../memo.ts';
import { keptOrNewIds } from '../text/keys/label-ids.ts';
import type { Candidate } from './candidate.ts';
import type { Glossary, GlossaryPaper } from './glossary.ts';
import { type Holders, holdersOf } from './joined-papers.ts';
import { keptSlugs } from './kept-terms.ts';
import type { KeyTerm } from './schema.ts';
import { countCandidates, type WordedPaper } from './term-candidates.ts';
import { labelOf, mostFrequent, type WordCandidates } from './term-labels.ts';
import { neighboursOf } from './term-neighbours.ts';
import { joinShortForms, type ShortForms } from './term-short-forms.ts';
import { TermWords, wordNumbers } from './term-words.ts';
import { associationOf, weigh } from './termhood.ts';

export interface KeyTermOptions {
  /** Papers that must share a term. Default 3; with many papers one in two thousand. */
  leastPapers?: number;
  /** Largest share of all papers that a term may stand in. Default 0.15. */
  largestShare?: number;
  /** Terms that have had a page: their slugs, with how they were written then. They are terms while papers hold them. */
  kept?: ReadonlyMap<string, { term: string }> | undefined;
  /** Most terms. Default twenty times the square root of the number of papers. */
  mostTerms?: number;
}

const LEAST_PAPERS = 3;
const LARGEST_SHARE = 0.15;
/** Papers on which a term's default least number of papers grows by one. */
const PAPERS_PER_LEAST = 2000;
const TERMS_PER_ROOT = 20;

/** Finds terms among candidates that were counted once, whatever is asked of terms. */
export type KeyTermFinder = (options?: Omit<KeyTermOptions, 'leastPapers'>) => KeyTerm[];

/**
 * Characteristic terms of a corpus, as in the index at the back of a book: words and runs of two to four words that
 * read as names, that several papers share and most do not. Termhood follows the C-value of Frantzi, Ananiadou and
 * Mima, “Automatic recognition of multi-word terms” (2000) in setting aside pieces of longer terms; whether words
 * belong together is their normalised pointwise mutual information (Bouma 2009). Deterministic; in proportion to the
 * length of the texts.
 *
 * @param papers in reading order
 * @param glossary of the same papers: a paper that uses a short form holds its long form
 * @returns terms by label
 */
export function findKeyTerms(
  papers: readonly GlossaryPaper[],
  glossary: Pick<Glossary, 'entries'> = { entries: [] },
  options: KeyTermOptions = {},
): KeyTerm[] {
  return keyTermFinder(papers, glossary, options.leastPapers)(options);
}

/** Papers that joined those that terms are learnt from: they hold the terms that these have. */
export interface JoinedPapers {
  papers: readonly GlossaryPaper[];
  /** Of all papers. */
  glossary: Pick<Glossary, 'entries'>;
}

/**
 * The same in two steps, for those who ask more than once: reading and counting takes most of the time, and is done when a
 * term is first asked for.
 * @param memo keeps the terms, for who names in its inputs what papers and glossary come from
 */
export function keyTermFinder(
  papers: readonly GlossaryPaper[],
  glossary: Pick<Glossary, 'entries'>,
  leastPapers = Math.max(LEAST_PAPERS, Math.ceil(papers.length / PAPERS_PER_LEAST)),
  joined?: JoinedPapers,
  memo: Memo = NO_MEMO,
): KeyTermFinder {
  let counted: CountedTerms | undefined;
  return (options = {}) => {
    const { kept, ...numbers } = options;
    const asked = memo.digest(leastPapers, numbers, [...(kept ?? [])]);
    const terms = memo.of('key terms', [asked], () => {
      counted ??= countTerms(papers, glossary, leastPapers);
      return learnTerms(counted, options);
    });
    const all = joined ? [...papers, ...joined.papers] : papers;
    const holders = joined ? laterHolders(terms, joined, papers.length, all) : new Map<string, Holders>();
    return terms.map((term) => withPapers(term, all, holders.get(term.key)));
  };
}

/** A term as the papers have it that it was learnt from. */
interface LearntTerm extends Omit<KeyTerm, 'papers'> {
  /** What its writings have in common. */
  key: string;
  /** Papers with it in the title, and the others that hold it, by their index, in order. */
  titlePapers: number[];
  otherPapers: number[];
}

/** What is counted once, whatever is asked of terms. */
interface CountedTerms {
  candidates: ReadonlyMap<string, Candidate>;
  words: TermWords;
  shortForms: ShortForms;
  association(run: readonly number[]): number;
  leastPapers: number;
  /** Number of papers. */
  papers: number;
}

function countTerms(
  papers: readonly GlossaryPaper[],
  { entries }: Pick<Glossary, 'entries'>,
  leastPapers: number,
): CountedTerms {
  const words = new TermWords();
  const worded = papers.map((paper) => wordedPaper(paper, words));
  const candidates = countCandidates(worded, words, leastPapers);
  const occurrences = new Map([...candidates].map(([key, candidate]) => [key, candidate.occurrences]));
  const shortForms = joinShortForms(papers, entries, candidates, words, leastPapers);
  const totalWords = worded.reduce((sum, { title, abstract }) => sum + title.length + abstract.length, 0);
  return {
    candidates,
    words,
    shortForms,
    association: (run) => associationOf(run, occurrences, words, totalWords),
    leastPapers,
    papers: papers.length,
  };
}

function wordedPaper({ title, abstract }: GlossaryPaper, words: TermWords): WordedPaper {
  return { title: wordNumbers(title, words), abstract: wordNumbers(abstract, words) };
}

function learnTerms(
  { candidates, words, shortForms, association, leastPapers, papers }: CountedTerms,
  { largestShare = LARGEST_SHARE, mostTerms, kept = new Map() }: KeyTermOptions,
): LearntTerm[] {
  const mostPapers = Math.floor(largestShare * papers);
  const chosen = [...candidates.values()]
    .filter((candidate) => candidate.papers.length >= leastPapers && candidate.papers.length <= mostPapers)
    .map((candidate) => ({ candidate, weight: weigh(candidate, candidates, words, association) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || compare(a.candidate.key, b.candidate.key))
    .slice(0, mostTerms ?? Math.ceil(TERMS_PER_ROOT * Math.sqrt(papers)));
  const slugOf = keptSlugs(kept, words);
  const isChosen = new Set(chosen.map(({ candidate }) => candidate.key));
  for (const key of slugOf.keys()) {
    const candidate = candidates.get(key);
    if (candidate && !isChosen.has(key)) chosen.push({ candidate, weight: 0 });
  }
  const wordOf: WordCandidates = (word) => candidates.get(words.keys[word] ?? '');
  return toTerms(chosen, papers, shortForms, wordOf, slugOf);
}

function toTerms(
  chosen: readonly { candidate: Candidate; weight: number }[],
  papers: number,
  { shortOf, longOf }: ShortForms,
  wordOf: WordCandidates,
  slugOf: ReadonlyMap<string, string>,
): LearntTerm[] {
  const labels = chosen.map(
    ({ candidate }) =>
      (longOf.has(candidate.key) ? mostFrequent(candidate.writings)[0] : undefined) ??
      labelOf(candidate, wordOf),
  );
  const slugs = keptOrNewIds(
    chosen.map(({ candidate }, at) => ({ label: labels[at] ?? '', kept: slugOf.get(candidate.key) })),
    new Set(slugOf.values()),
  );
  const neighbours = neighboursOf(
    chosen.map(({ candidate }) => candidate),
    papers,
  );
  const terms = chosen.map(({ candidate, weight }, at): LearntTerm => {
    const inTitle = new Set(candidate.titlePapers);
    const label = labels[at] ?? '';
    const writings = new Set([...candidate.writings.keys()].map((writing) => writing.toLowerCase()));
    writings.delete(label.toLowerCase());
    return {
      key: candidate.key,
      slug: slugs[at] ?? '',
      label,
      short: shortOf.get(candidate.key),
      long: longOf.get(candidate.key),
      also: [...writings].sort(),
      weight,
      titlePapers: [...inTitle],
      otherPapers: candidate.papers.filter((paper) => !inTitle.has(paper)),
      neighbours: (neighbours[at] ?? []).map((other) => slugs[other] ?? ''),
    };
  });
  return terms.sort(
    (a, b) => compare(a.label.toLowerCase(), b.label.toLowerCase()) || compare(a.slug, b.slug),
  );
}

/** Which papers that joined hold terms, by the terms' keys. */
function laterHolders(
  terms: readonly LearntTerm[],
  { papers, glossary }: JoinedPapers,
  first: number,
  all: readonly GlossaryPaper[],
): Map<string, Holders> {
  const words = new TermWords();
  return holdersOf(
    papers.map((paper) => wordedPaper(paper, words)),
    first,
    { terms: new Map(terms.map((term) => [term.key, term])), words },
    glossary.entries,
    new Map(all.map(({ id }, index) => [id, index])),
  );
}

/** A term with all papers that hold it. */
function withPapers(
  { slug, label, short, long, also, weight, neighbours, titlePapers, otherPapers }: LearntTerm,
  papers: readonly GlossaryPaper[],
  later: Holders = { papers: [], titlePapers: [] },
): KeyTerm {
  const laterTitles = new Set(later.titlePapers);
  const laterOthers = later.papers.filter((paper) => !laterTitles.has(paper));
  const held = [...titlePapers, ...laterTitles, ...otherPapers, ...laterOthers];
  return {
    slug,
    label,
    short,
    long,
    also,
    weight,
    papers: held.map((index) => papers[index]?.id ?? ''),
    neighbours,
  };
}
