import type { Centres } from './centres.ts';
import type { NameCandidate, NameCandidates } from './name-candidates.ts';
import { isKin, rankNames } from './name-groups.ts';
import type { NamedGroup } from './named-groups.ts';

const FEWEST_AREAS = 3;
const MOST_AREAS = 7;
/** What names an area stands in this share of the papers of a topic … */
const LEAST_PRESENCE = 0.1;
/** … for this share of its topics. */
const LEAST_TOPICS = 0.75;

/** Areas have names if so many of the topics lie in areas with a name. */
const LEAST_NAMED = 0.5;
const OTHERS = 'Other topics';

/** Topics that are more like one another than like others. */
export interface Area {
  /** What its topics share; undefined where that has no name. */
  name: string | undefined;
  /** Its topics by their place. */
  topics: readonly number[];
}

/** One way to part topics into areas. */
interface Parting {
  parts: number[][];
  names: (NameCandidate | undefined)[];
  /** Rousseeuw’s silhouette (1987). */
  clearness: number;
  /** Share of the topics that lie in areas with a name. */
  named: number;
}

/**
 * Parts topics into three to seven areas by Ward’s method (1963) on their centres, and names each by a term that most of
 * its topics share. Of all numbers of areas it takes the one with the clearest parting and most names. What then has no
 * name comes last, together; where that would be most topics, areas keep apart and have no names at all.
 * @param count number of all papers
 */
export function topicAreas(groups: readonly NamedGroup[], candidates: NameCandidates, count: number): Area[] {
  const likeness = likenesses(groups.map(({ centre }) => centre));
  const most = Math.min(MOST_AREAS, Math.max(FEWEST_AREAS, Math.floor(groups.length / 2)), groups.length);
  const partings: Parting[] = [];
  for (let number = Math.min(FEWEST_AREAS, most); number <= most; number += 1) {
    const parts = link(likeness, number);
    const names = nameAreas(parts, groups, candidates, count);
    const named = parts.reduce((sum, part, index) => sum + (names[index] ? part.length : 0), 0);
    partings.push({ parts, names, clearness: silhouette(parts, likeness), named: named / groups.length });
  }
  const [best] = partings
    .filter(({ named }) => named >= LEAST_NAMED)
    .sort((a, b) => b.clearness * b.named - a.clearness * a.named);
  const [clearest] = partings.sort((a, b) => b.clearness - a.clearness);
  return best ? withOthers(best) : (clearest?.parts ?? []).map((topics) => ({ name: undefined, topics }));
}

function withOthers({ parts, names }: Parting): Area[] {
  const areas = parts.flatMap((topics, index): Area[] => {
    const name = names[index]?.label;
    return name === undefined ? [] : [{ name, topics }];
  });
  const others = parts.filter((_, index) => !names[index]).flat();
  if (others.length > 0) areas.push({ name: OTHERS, topics: others.sort((a, b) => a - b) });
  return areas;
}

/** Cosines of all pairs, the common direction taken off. */
function likenesses(centres: Centres): number[][] {
  const size = centres[0]?.length ?? 0;
  const middle = Float64Array.from(
    { length: size },
    (_, d) => centres.reduce((sum, centre) => sum + (centre[d] ?? 0), 0) / centres.length,
  );
  const own = centres.map((centre) => {
    const difference = centre.map((value, d) => value - (middle[d] ?? 0));
    const length = Math.hypot(...difference);
    return difference.map((value) => value / Math.max(length, 1e-9));
  });
  return own.map((a) => own.map((b) => a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)));
}

/** Joins the parts whose joining adds least to the scatter within parts, until `number` are left. */
function link(likeness: readonly (readonly number[])[], number: number): number[][] {
  let parts = likeness.map((_, index) => [index]);
  while (parts.length > number) {
    let best = { a: 0, b: 1, value: Number.POSITIVE_INFINITY };
    for (const [a, first] of parts.entries())
      for (let b = a + 1; b < parts.length; b += 1) {
        const value = addedScatter(likeness, first, parts[b] ?? []);
        if (value < best.value) best = { a, b, value };
      }
    const joined = [...(parts[best.a] ?? []), ...(parts[best.b] ?? [])].sort((x, y) => x - y);
    parts = [...parts.filter((_, index) => index !== best.a && index !== best.b), joined];
  }
  return parts.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function addedScatter(
  likeness: readonly (readonly number[])[],
  a: readonly number[],
  b: readonly number[],
): number {
  const distance =
    meanLikeness(likeness, a, a) + meanLikeness(likeness, b, b) - 2 * meanLikeness(likeness, a, b);
  return (distance * a.length * b.length) / (a.length + b.length);
}

function meanLikeness(
  likeness: readonly (readonly number[])[],
  a: readonly number[],
  b: readonly number[],
): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += likeness[x]?.[y] ?? 0;
  return sum / Math.max(1, a.length * b.length);
}

/** How much nearer members are to their own part than to the next, −1…1. */
function silhouette(parts: readonly (readonly number[])[], likeness: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const part of parts)
    for (const member of part) {
      const others = part.filter((other) => other !== member);
      if (others.length === 0) continue;
      const own = 1 - meanLikeness(likeness, [member], others);
      const next = Math.min(
        ...parts
          .filter((other) => other !== part)
          .map((other) => 1 - meanLikeness(likeness, [member], other)),
      );
      sum += (next - own) / Math.max(next, own, 1e-9);
    }
  return sum / Math.max(1, likeness.length);
}

function nameAreas(
  parts: readonly (readonly number[])[],
  groups: readonly NamedGroup[],
  candidates: NameCandidates,
  count: number,
): (NameCandidate | undefined)[] {
  const areaOf = new Int32Array(count).fill(-1);
  for (const [area, topics] of parts.entries())
    for (const topic of topics) for (const row of groups[topic]?.rows ?? []) areaOf[row] = area;
  const sizes = parts.map((topics) =>
    topics.reduce((sum, topic) => sum + (groups[topic]?.rows.length ?? 0), 0),
  );
  const taken: NameCandidate[] = [];
  return rankNames(candidates, areaOf, sizes).map(({ names }, area) => {
    const topics = parts[area] ?? [];
    // An area of one topic would say everything twice.
    if (topics.length < 2) return undefined;
    const fitting = names.find(({ name }) => {
      if (taken.some((other) => isKin(other, name))) return false;
      if (topics.some((topic) => groups[topic]?.name.label === name.label)) return false;
      const holding = new Set(name.rows);
      const sharing = topics.filter((topic) => {
        const rows = groups[topic]?.rows ?? [];
        return rows.filter((row) => holding.has(row)).length >= LEAST_PRESENCE * rows.length;
      });
      return sharing.length >= LEAST_TOPICS * topics.length;
    })?.name;
    if (fitting) taken.push(fitting);
    return fitting;
  });
}
