import { type BibliographicFacts, factsFromCsl } from '../metadata/facts.ts';
import { familyKey, identifiersOf } from '../metadata/same-paper.ts';
import { normalizeText } from '../text/normalize.ts';
import type { Candidate } from './candidate.ts';
import { identifiersOfItem } from './identifier.ts';
import type { AskedPaper } from './paper.ts';

/** What is compared of a paper besides its title. */
export interface Evidence {
  identifiers: ReadonlySet<string>;
  /** Family names, folded, in order. */
  authors: readonly string[];
  /** Years of the publication and of its preprint. */
  years: readonly number[];
  /** Runs of four words of the abstract; empty where it is too short to tell. */
  runs: ReadonlySet<string>;
  /** Its longer words. */
  words: ReadonlySet<string>;
}

/** In what two texts agree or contradict each other; what one of them does not know says nothing. */
export interface Agreement {
  agrees: ('identifier' | 'authors' | 'abstract' | 'year')[];
  contradicts: ('identifier' | 'authors' | 'abstract' | 'year')[];
}

/** An abstract of fewer words tells no text from others. */
const SHORTEST_ABSTRACT = 25;
/** Share of the shorter abstract's runs of words from which two abstracts are one, perhaps revised. */
const SAME_ABSTRACT = 0.25;
/** Shares of runs and of longer words below which two abstracts are of two papers. */
const OTHER_RUNS = 0.02;
const OTHER_WORDS = 0.3;
/** A preprint may come out some years before its publication. */
const YEARS_APART = 4;

function evidenceOfFacts(facts: BibliographicFacts, abstract: string): Evidence {
  const words = wordsOf(abstract);
  const tells = words.length >= SHORTEST_ABSTRACT;
  return {
    identifiers: new Set(identifiersOf(facts)),
    authors: (facts.authors ?? []).map(familyKey),
    years: [facts.issued, facts.preprint?.issued].flatMap((date) => (date ? Number(date.slice(0, 4)) : [])),
    runs: new Set(tells ? words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')) : []),
    words: new Set(tells ? words.filter((word) => word.length > 4) : []),
  };
}

/** Papers and candidates are compared many times. */
const known = new WeakMap<object, Evidence>();

export function evidenceOfPaper(paper: AskedPaper): Evidence {
  const evidence = known.get(paper) ?? evidenceOfFacts(paper.facts, paper.abstract);
  known.set(paper, evidence);
  return evidence;
}

export function evidenceOfCandidate(candidate: Candidate): Evidence {
  const { item, editions } = candidate;
  const evidence = known.get(candidate) ?? {
    ...evidenceOfFacts(factsFromCsl(item), item.abstract ?? ''),
    identifiers: new Set([...identifiersOfItem(item), ...editions]),
  };
  known.set(candidate, evidence);
  return evidence;
}

export function agreement(one: Evidence, other: Evidence): Agreement {
  const found: Agreement = { agrees: [], contradicts: [] };
  const shared = [...one.identifiers].filter((identifier) => other.identifiers.has(identifier));
  if (shared.length > 0) found.agrees.push('identifier');
  else if (haveTwoPreprints(one, other)) found.contradicts.push('identifier');
  note(found, 'authors', agreeInAuthors(one.authors, other.authors));
  note(found, 'abstract', agreeInAbstract(one, other));
  note(found, 'year', agreeInYear(one.years, other.years));
  return found;
}

function note(found: Agreement, what: 'authors' | 'abstract' | 'year', agree: boolean | undefined): void {
  if (agree !== undefined) found[agree ? 'agrees' : 'contradicts'].push(what);
}

/** Of one server: two arXiv identifiers are two papers. DOIs are not; a preprint and its publication have their own. */
function haveTwoPreprints(one: Evidence, other: Evidence): boolean {
  const isArxiv = (identifier: string) => identifier.startsWith('arxiv ');
  return [...one.identifiers].some(isArxiv) && [...other.identifiers].some(isArxiv);
}

/**
 * Lists agree that share half of the shorter one, or that begin alike where one of them was cut or grew; they contradict
 * each other where nobody is in both.
 */
function agreeInAuthors(one: readonly string[], other: readonly string[]): boolean | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  const names = new Set(one);
  const shared = new Set(other.filter((name) => names.has(name))).size;
  if (shared === 0) return false;
  const shorter = Math.min(names.size, new Set(other).size);
  return shared * 2 >= shorter ? true : undefined;
}

function agreeInAbstract(one: Evidence, other: Evidence): boolean | undefined {
  if (one.runs.size === 0 || other.runs.size === 0) return undefined;
  const runs = overlap(one.runs, other.runs);
  if (runs >= SAME_ABSTRACT) return true;
  return runs < OTHER_RUNS && overlap(one.words, other.words) < OTHER_WORDS ? false : undefined;
}

function agreeInYear(one: readonly number[], other: readonly number[]): boolean | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  const apart = Math.min(...one.flatMap((year) => other.map((another) => Math.abs(year - another))));
  if (apart <= 1) return true;
  return apart > YEARS_APART ? false : undefined;
}

/** Share of the smaller set that is in the other, 0…1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  return [...smaller].filter((each) => larger.has(each)).length / Math.max(1, smaller.size);
}

function wordsOf(abstract: string): string[] {
  return (
    normalizeText(abstract)
      .plain.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
