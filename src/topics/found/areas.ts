import { OTHER_TOPICS } from '../areas.ts';
import { type AreaName, type AreaNames, areaNames } from './area-names.ts';
import type { NameCandidate, NameCandidates } from './name-candidates.ts';
import { isKin } from './name-groups.ts';
import type { NamedGroup } from './named-groups.ts';
import { joinTopics, likenesses, meanLikeness, type TopicTree } from './topic-tree.ts';

const FEWEST_AREAS = 3;
const MOST_AREAS = 7;
/** What an area costs in shares of a topic’s papers: a name that two topics hardly share is worse than none. */
const COST = 0.75;
/** Areas have names if so many of the topics lie in areas with a name. */
const LEAST_NAMED = 0.5;

/** Topics that are more like one another than like others. */
export interface Area {
  /** What its topics share; undefined where that has no name. */
  name: string | undefined;
  /** Its topics by their place. */
  topics: readonly number[];
}

/**
 * Groups topics into at most seven areas, each named by a term that the papers of all its topics hold: of the parts into
 * which Ward’s method parts them those whose names say most together. Topics that share no such name come last. Where
 * that would be most topics, areas have no names and are the clearest parting into three to seven.
 * @param count number of all papers
 */
export function topicAreas(groups: readonly NamedGroup[], candidates: NameCandidates, count: number): Area[] {
  const named = namedAreas(groups, candidates, count);
  const covered = named.reduce((sum, { topics }) => sum + topics.length, 0);
  if (named.length > 1 && covered >= LEAST_NAMED * groups.length) return withOthers(named, groups.length);
  return clearestParting(groups).map((topics) => ({ name: undefined, topics }));
}

interface NamedArea {
  name: NameCandidate;
  topics: number[];
}

function namedAreas(groups: readonly NamedGroup[], candidates: NameCandidates, count: number): NamedArea[] {
  const centres = groups.map(({ centre }) => centre);
  const [root] = joinTopics(centres, 1);
  if (!root) return [];
  const names = areaNames(groups, candidates, count);
  const areas: NamedArea[] = [];
  for (const { options } of bestAreas(root, (topics) => names.of(topics)).toSorted(
    (a, b) => (b.options[0]?.coverage ?? 0) - (a.options[0]?.coverage ?? 0),
  )) {
    const free = options.find(({ name }) => areas.every((area) => !isKin(area.name, name)));
    if (free) areas.push({ name: free.name, topics: [...free.topics] });
  }
  placeOthers(areas, names, likenesses(centres));
  return areas
    .map(({ name, topics }) => ({ name, topics: topics.sort((a, b) => a - b) }))
    .sort((a, b) => (a.topics[0] ?? 0) - (b.topics[0] ?? 0));
}

/** Places topics that lie in no area in those whose names they share, too, and which they are like rather than unlike. */
function placeOthers(areas: readonly NamedArea[], names: AreaNames, likeness: readonly number[][]): void {
  const placed = new Set(areas.flatMap(({ topics }) => topics));
  const others = [...likeness.keys()].filter((topic) => !placed.has(topic));
  const places = others.map((topic) =>
    areas
      .map((area) => ({ area, share: names.share(area.name, topic) }))
      .filter(({ area }) => meanLikeness(likeness, [topic], area.topics) > 0)
      .reduce<{ area?: NamedArea; share: number }>((a, b) => (b.share > a.share ? b : a), { share: 0 }),
  );
  for (const [index, topic] of others.entries()) places[index]?.area?.topics.push(topic);
}

interface Choice {
  value: number;
  areas: { options: AreaName[] }[];
}

/** The parts of a tree, none in another, whose names cover most, at most seven. */
function bestAreas(root: TopicTree, namesOf: (topics: readonly number[]) => AreaName[]): Choice['areas'] {
  /** The best choice of at most so many areas, by their number. */
  const choose = (tree: TopicTree): Choice[] => {
    const none: Choice = { value: 0, areas: [] };
    const [first, second] = tree.parts;
    if (!first || !second) return [none];
    const [a, b] = [choose(first), choose(second)];
    const options = namesOf(tree.topics);
    const value = (options[0]?.coverage ?? 0) - COST;
    return Array.from({ length: MOST_AREAS + 1 }, (_, most) => {
      let best = most > 0 && value > 0 ? { value, areas: [{ options }] } : none;
      for (let left = 0; left <= most; left += 1) {
        const [x, y] = [
          a[Math.min(left, a.length - 1)] ?? none,
          b[Math.min(most - left, b.length - 1)] ?? none,
        ];
        if (x.value + y.value > best.value)
          best = { value: x.value + y.value, areas: [...x.areas, ...y.areas] };
      }
      return best;
    });
  };
  return choose(root).at(-1)?.areas ?? [];
}

function withOthers(areas: readonly NamedArea[], count: number): Area[] {
  const placed = new Set(areas.flatMap(({ topics }) => topics));
  const others = Array.from({ length: count }, (_, topic) => topic).filter((topic) => !placed.has(topic));
  const named = areas.map(({ name, topics }) => ({ name: name.label, topics }));
  return others.length > 0 ? [...named, { name: OTHER_TOPICS, topics: others }] : named;
}

/** Three to seven parts, by the largest of Rousseeuw’s silhouettes (1987). */
function clearestParting(groups: readonly NamedGroup[]): (readonly number[])[] {
  const centres = groups.map(({ centre }) => centre);
  const likeness = likenesses(centres);
  const most = Math.min(MOST_AREAS, Math.max(FEWEST_AREAS, Math.floor(groups.length / 2)), groups.length);
  const fewest = Math.min(FEWEST_AREAS, most);
  const partings = Array.from({ length: most - fewest + 1 }, (_, more) => {
    const parts = joinTopics(centres, fewest + more).map(({ topics }) => topics);
    return { parts, clearness: silhouette(parts, likeness) };
  });
  return partings.sort((a, b) => b.clearness - a.clearness)[0]?.parts ?? [];
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
