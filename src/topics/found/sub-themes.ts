import { compare } from '../../compare.ts';
import { memoOf } from '../../memo.ts';
import type { DocumentVectors } from '../../vectors/document-vectors.ts';
import { joinedVectors } from '../../vectors/joined-vectors.ts';
import { wordRole } from '../../words/general-words.ts';
import { singular } from '../../words/singular.ts';
import { stem } from '../../words/stem.ts';
import { foldedWords } from '../../words/tokenize.ts';
import { chanceLikeness, meanLikeness, sumOf, type UnitRows } from './likeness-by-chance.ts';
import {
  type FoundTerm,
  type NameCandidate,
  type NameCandidates,
  nameCandidates,
} from './name-candidates.ts';
import { isKin } from './name-groups.ts';

/** Topics of up to so many papers are read, not toured. */
const LONGEST_WITHOUT = 15;
const FEWEST_SUB_THEMES = 2;
const MOST_SUB_THEMES = 5;
const LEAST_PAPERS = 3;
/** A name of more than this share of the topic’s papers parts nothing. */
const MOST_SHARE = 0.5;
/** The topic’s papers hold a name so many times as often as all papers do, or it is no matter of the topic. */
const LEAST_LIFT = 2;

/** A part of a topic that has a name. */
export interface SubTheme {
  /** As most papers write it. */
  label: string;
  /** Ids of its papers. */
  papers: readonly string[];
}

/** Finds the sub-themes of one topic after the other. */
export type SubThemeFinder = (title: string, papers: readonly string[]) => SubTheme[];

/** A name with rows of papers that hold it, or are like those that do. */
interface Part {
  name: NameCandidate;
  rows: readonly number[];
}

/** A part that may be chosen. */
interface PossiblePart extends Part {
  /** Place of the name's candidate. */
  candidate: number;
  /** By how many standard deviations its papers are more alike than as many at random. */
  alikeness: number;
}

/**
 * The sub-themes of topics, two to five each, none where a topic’s papers fall into none. Names come first, as in Lingo
 * (Osiński, Stefanowski and Weiss 2004): one stands for a part of a topic where its papers are more alike than papers of
 * the topic drawn at random are in 95 of 100 draws. Those that say most of most papers are chosen one after the other.
 * A paper that holds none of them joins the part that it is as like as half of that part’s own papers are.
 * @param found characteristic terms of all papers, also common ones
 * @param names what topics may be called, where that is known already
 */
export function subThemeFinder(
  vectors: DocumentVectors,
  found: readonly FoundTerm[],
  names: NameCandidates = nameCandidates(vectors, found),
): SubThemeFinder {
  const { documents, rowOf, learnt, memo } = vectors;
  const unitRows = joinedVectors(vectors);
  const { candidates, named } = partNames(names, found);
  const ofNames = memoOf(memo, () => [
    candidates.map(({ label, rows }) => [label, rows]),
    found.map(({ label }) => label),
  ]);
  return (title, papers) => {
    const all = papers.flatMap((id) => rowOf.get(id) ?? []).sort((a, b) => a - b);
    const rows = all.filter((row) => row < learnt);
    if (rows.length <= LONGEST_WITHOUT) return [];
    const lift = (LEAST_LIFT * rows.length) / learnt;
    const kept = ofNames.of('parts of a topic', [memo.digest(title, rows)], () =>
      choose(partsOf(rows, { candidates, named }, unitRows, { title, lift })).map(({ candidate, rows }) => {
        return { candidate, rows };
      }),
    );
    const chosen = kept.flatMap(({ candidate, rows }): Part[] => {
      const found = candidates[candidate];
      const name = found && named(found);
      return name ? [{ name, rows }] : [];
    });
    if (chosen.length < FEWEST_SUB_THEMES) return [];
    return withLikePapers(chosen, all, unitRows).map(({ name, rows: own }) => ({
      label: name.label,
      papers: own.flatMap((row) => documents[row]?.id ?? []),
    }));
  };
}

/** What parts may be called: what topics may be, and the single words that are terms. */
function partNames({ candidates, named }: NameCandidates, found: readonly FoundTerm[]): NameCandidates {
  const terms = new Set(found.map(({ label }) => label));
  const isTerm = ({ label }: NameCandidate) =>
    terms.has(label) && /^\p{Ll}+$/u.test(label) && wordRole(singular(label)) === 'subject';
  return {
    candidates,
    named: (candidate) => named(candidate) ?? (isTerm(candidate) ? candidate : undefined),
  };
}

/** The names that tell a part of the topic apart, each with the papers that hold it. */
function partsOf(
  rows: readonly number[],
  { candidates, named }: NameCandidates,
  all: UnitRows,
  { title, lift }: { title: string; lift: number },
): PossiblePart[] {
  const own = new Uint8Array(all.values.length / all.dimensions);
  for (const row of rows) own[row] = 1;
  const most = Math.floor(MOST_SHARE * rows.length);
  const chance = chanceLikeness(all, rows, most);
  return candidates.flatMap((candidate, place): PossiblePart[] => {
    const holding = candidate.rows.filter((row) => own[row] === 1);
    const size = holding.length;
    if (size < LEAST_PAPERS || size > most || size < lift * candidate.rows.length) return [];
    const expected = chance(size);
    const likeness = meanLikeness(sumOf(all, holding), size);
    if (!expected || likeness < expected.atLeast) return [];
    const name = named(candidate);
    if (!name || !saysMore(name.label, title)) return [];
    const alikeness = (likeness - expected.mean) / Math.max(expected.deviation, 1e-9);
    return [{ name, candidate: place, rows: holding, alikeness }];
  });
}

/**
 * Whether a name says more than the topic’s: what it adds names a subject, or it is one of several that the topic joins.
 * The topic’s initials are its name.
 */
function saysMore(label: string, title: string): boolean {
  const titleWords = foldedWords(title);
  const words = foldedWords(label);
  if (words.join('') === titleWords.map((word) => word.charAt(0)).join('')) return false;
  const topicStems = new Set(titleWords.map(stem));
  const more = words.filter((word) => !topicStems.has(stem(word)));
  if (more.length === 0) return new Set(words.map(stem)).size < topicStems.size;
  return more.length === words.length || more.some((word) => wordRole(singular(word)) === 'subject');
}

/** Names one after the other, by how many papers each adds and how alike these are; a paper is of the first that it holds. */
function choose(parts: readonly PossiblePart[]): PossiblePart[] {
  const chosen: PossiblePart[] = [];
  let left = parts;
  while (chosen.length < MOST_SUB_THEMES) {
    const best = left.reduce<PossiblePart | undefined>(
      (a, b) => (a && (worth(a) - worth(b) || compare(b.name.label, a.name.label)) >= 0 ? a : b),
      undefined,
    );
    if (!best) break;
    chosen.push(best);
    const taken = new Set(best.rows);
    left = left
      .filter(({ name }) => !isKin(best.name, name))
      .map((part) => ({ ...part, rows: part.rows.filter((row) => !taken.has(row)) }))
      .filter(({ rows }) => rows.length >= LEAST_PAPERS);
  }
  return chosen;
}

function worth({ rows, alikeness }: PossiblePart): number {
  return rows.length * alikeness;
}

function withLikePapers(parts: readonly Part[], rows: readonly number[], all: UnitRows): Part[] {
  const sums = parts.map((part) => sumOf(all, part.rows));
  const likenessTo = (row: number, sum: Float64Array, others: number, isIn: boolean) => {
    const from = row * all.dimensions;
    const product = sum.reduce((total, value, d) => total + value * (all.values[from + d] ?? 0), 0);
    return (product - (isIn ? 1 : 0)) / Math.max(1, others);
  };
  const least = parts.map(({ rows: own }, part) =>
    median(own.map((row) => likenessTo(row, sums[part] ?? new Float64Array(), own.length - 1, true))),
  );
  const taken = new Set(parts.flatMap((part) => part.rows));
  const joined = parts.map((part) => [...part.rows]);
  // Of papers that joined later nobody has asked yet which names they hold.
  const later = parts.map(({ name }) => new Set(name.joined));
  for (const row of rows) {
    if (taken.has(row)) continue;
    const held = later.findIndex((part) => part.has(row));
    if (held >= 0) {
      joined[held]?.push(row);
      continue;
    }
    const fits = parts.map(
      (part, at) =>
        likenessTo(row, sums[at] ?? new Float64Array(), part.rows.length, false) - (least[at] ?? 1),
    );
    const best = Math.max(...fits);
    if (best >= 0) joined[fits.indexOf(best)]?.push(row);
  }
  return parts.map((part, at) => ({ ...part, rows: joined[at] ?? [] }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
