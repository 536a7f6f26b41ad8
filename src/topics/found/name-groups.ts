import { compare } from '../../compare.ts';
import { surprise } from '../characteristic-terms.ts';
import type { NameCandidate, NameCandidates } from './name-candidates.ts';

/** A phrase of two words says more than one of them; longer ones do not say more still. */
export const PHRASE_FACTOR = 1.35;
/** A name stands in this share of its group's papers at least … */
const LEAST_COVERAGE = 0.15;
/** … in at least so many of them … */
const LEAST_PAPERS = 3;
/** … and this share of the papers that have it are in the group. */
const LEAST_PRECISION = 0.2;
/** Log-likelihood ratio below which a name may be chance: p < 0.00001 for one name, since many are tried. */
const LEAST_SURPRISE = 20;
/** Names of a group that are looked at closely. */
const MOST_LOOKED_AT = 30;
const MOST_NAMES = 8;
/** Of two names of which one holds the other the longer one is chosen where so many papers with the shorter have it. */
const LEAST_SHARE_OF_LONGER = 0.7;
/** A term that tells a group apart, though not well enough to name it. */
const LEAST_SIGN = 6;
const LEAST_SIGN_PRECISION = 0.3;

/** A candidate with what speaks for it as the name of a group. */
export interface RankedName {
  name: NameCandidate;
  strength: number;
}

/** What is said of a group. */
export interface GroupTerms {
  /** Its possible names, best first. */
  names: RankedName[];
  /** How many terms that tell the group apart each paper holds, by its row, near or not. */
  signs: ReadonlyMap<number, number>;
}

/**
 * Names that set groups of papers apart, best first: by the log-likelihood ratio and by how many of the papers hold them,
 * of those that stand in a good part of the group and not mostly elsewhere.
 * @param groupOf number of a paper's group by row, -1 for none
 * @param sizes papers of each group
 */
export function rankNames(
  { candidates, named }: NameCandidates,
  groupOf: Int32Array,
  sizes: readonly number[],
): GroupTerms[] {
  const ranked = sizes.map((): RankedName[] => []);
  const signs = sizes.map(() => new Map<number, number>());
  for (const candidate of candidates) {
    const inside = new Map<number, number>();
    for (const row of candidate.rows) {
      const group = groupOf[row] ?? -1;
      if (group >= 0) inside.set(group, (inside.get(group) ?? 0) + 1);
    }
    for (const [group, count] of inside) {
      const size = sizes[group] ?? 0;
      const share = size / groupOf.length;
      const all = candidate.rows.length;
      if (count < 2 || count <= all * share) continue;
      const plain = surprise(count, all, share);
      if (plain >= LEAST_SIGN && count >= LEAST_SIGN_PRECISION * all)
        for (const row of [...candidate.rows, ...candidate.joined])
          signs[group]?.set(row, (signs[group]?.get(row) ?? 0) + 1);
      if (count < LEAST_PAPERS || count < LEAST_COVERAGE * size || count < LEAST_PRECISION * all) continue;
      if (plain < LEAST_SURPRISE) continue;
      const strength = plain * Math.sqrt(count / size) * (candidate.stems.length > 1 ? PHRASE_FACTOR : 1);
      ranked[group]?.push({ name: candidate, strength });
    }
  }
  return ranked.map((names, group) => ({
    names: best(names, named),
    signs: signs[group] ?? new Map(),
  }));
}

/** The best names, whole, longer ones before the shorter ones that they hold. */
function best(ranked: RankedName[], named: NameCandidates['named']): RankedName[] {
  const names: RankedName[] = [];
  ranked.sort((a, b) => b.strength - a.strength || compare(a.name.label, b.name.label));
  for (const { name: candidate, strength } of ranked.slice(0, MOST_LOOKED_AT)) {
    const name = named(candidate);
    if (!name) continue;
    const shorter = names.findIndex((other) => isLonger(name, other.name));
    if (shorter >= 0) names.splice(shorter, 0, { name, strength: names[shorter]?.strength ?? strength });
    else if (names.length < MOST_NAMES) names.push({ name, strength });
  }
  return names;
}

function isLonger(name: NameCandidate, other: NameCandidate): boolean {
  return (
    name.stems.length > other.stems.length &&
    name.stems.length <= 4 &&
    other.stems.every((stem) => name.stems.includes(stem)) &&
    name.rows.length >= LEAST_SHARE_OF_LONGER * other.rows.length
  );
}

/** Whether two names would be read as one: the words of one are all among those of the other. */
export function isKin(a: NameCandidate, b: NameCandidate): boolean {
  const [short, long] = a.stems.length <= b.stems.length ? [a, b] : [b, a];
  return short.stems.every((stem) => long.stems.some((other) => other === stem || isPrefix(stem, other)));
}

function isPrefix(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a));
}
