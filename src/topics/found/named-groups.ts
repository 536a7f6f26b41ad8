import type { DocumentVectors } from '../../vectors/document-vectors.ts';
import { type Centres, nearestCentres } from './centres.ts';
import type { NameCandidate, NameCandidates } from './name-candidates.ts';
import { isKin, type RankedName, rankNames } from './name-groups.ts';

/** A document less like every centre than this belongs to none of them. */
const LEAST_LIKENESS = 0.25;
/** Where a group's best name is taken, another must be so strong compared with it; otherwise the groups are one. */
const LEAST_SECOND = 0.5;
/** Papers hold one of the group’s terms, or so many of those that are only signs of it; one in a title without an abstract. */
const LEAST_SIGNS = 2;
/** A group of which a smaller share does is what no other group wanted. */
const LEAST_HOLDING = 0.6;
/** The names' own words and so many more make the terms of a topic. */
const TERMS = 12;

/** Papers that a name holds together. */
export interface NamedGroup {
  name: NameCandidate;
  /** The name first, then further names that set the group apart, strongest first, none kin to another. */
  terms: readonly NameCandidate[];
  centre: Float64Array;
  /** Rows of the papers learnt from that are nearest to its centre. */
  rows: readonly number[];
  /** Rows of all papers, near or not, that hold one of its terms or several signs of it. */
  evidence: ReadonlySet<number>;
  /** Rows of the papers that hold one sign of it at least. */
  hints: ReadonlySet<number>;
}

/**
 * Groups that have a name. A group for which no name is good enough is no topic, nor is one whose papers mostly hold none
 * of its terms, and one that could only be named like another is part of that. What such groups held does not change the others, which would only grow vaguer by it.
 */
export function namedGroups(
  { latent, documents, learnt }: DocumentVectors,
  centres: Centres,
  candidates: NameCandidates,
): NamedGroup[] {
  const nearest = nearestCentres(latent, centres, [...Array(learnt).keys()]);
  const groupOf = Int32Array.from(nearest, ({ place, likeness }) => (likeness < LEAST_LIKENESS ? -1 : place));
  const rows = centres.map((): number[] => []);
  for (const [row, group] of groupOf.entries()) rows[group]?.push(row);
  const ranked = rankNames(
    candidates,
    groupOf,
    rows.map(({ length }) => length),
  );
  const names = chooseNames(ranked.map((terms) => terms.names));
  return centres.flatMap((centre, group) => {
    const name = names[group];
    const { names: others = [], signs = new Map<number, number>() } = ranked[group] ?? {};
    if (!name) return [];
    const terms = termsOf(name, others);
    const evidence = new Set(terms.flatMap((term) => [...term.rows, ...term.joined]));
    for (const [row, count] of signs)
      if (count >= LEAST_SIGNS || documents[row]?.abstract === '') evidence.add(row);
    const own = rows[group] ?? [];
    const holding = own.filter((row) => evidence.has(row));
    if (holding.length < LEAST_HOLDING * own.length) return [];
    return [{ name, terms, centre, rows: own, evidence, hints: new Set(signs.keys()) }];
  });
}

/** A name for each group, the strongest first to choose; undefined where none is left that is good enough. */
function chooseNames(ranked: readonly (readonly RankedName[])[]): (NameCandidate | undefined)[] {
  const names: (NameCandidate | undefined)[] = ranked.map(() => undefined);
  const order = ranked
    .map((list, group) => ({ group, best: list[0]?.strength ?? 0 }))
    .sort((a, b) => b.best - a.best || a.group - b.group);
  const taken: NameCandidate[] = [];
  for (const { group, best } of order) {
    const free = ranked[group]?.find(({ name }) => taken.every((other) => !isKin(name, other)));
    if (!free || free.strength < LEAST_SECOND * best) continue;
    names[group] = free.name;
    taken.push(free.name);
  }
  return names;
}

function termsOf(name: NameCandidate, ranked: readonly RankedName[]): NameCandidate[] {
  const terms = [name];
  for (const { name: candidate } of ranked) {
    if (terms.length === TERMS) break;
    if (terms.every((other) => !isKin(candidate, other))) terms.push(candidate);
  }
  return terms;
}
