import { compare } from '../../compare.ts';
import { surprise } from '../characteristic-terms.ts';
import type { NameCandidate, NameCandidates } from './name-candidates.ts';
import { PHRASE_FACTOR } from './name-groups.ts';
import type { NamedGroup } from './named-groups.ts';

/** A topic shares the name of its area if so many of its papers hold it … */
const LEAST_SHARE = 0.25;
/** … by so many times as much as of all papers. */
const LEAST_LIFT = 1.25;
/** A name stands for topics if this share of them shares it. */
const LEAST_TOPICS = 0.75;
/** Names that are looked at closely, since that reads texts. */
const MOST_LOOKED_AT = 10;

/** What an area may be called, with the topics that share the name. */
export interface AreaName {
  name: NameCandidate;
  /** Topics by their place, ascending. */
  topics: readonly number[];
  /** Sum of the shares of the topics’ papers that hold the name. */
  coverage: number;
}

/** Names for sets of topics. */
export interface AreaNames {
  /** The names that most of some topics share, best first. */
  of(topics: readonly number[]): AreaName[];
  /** Share of a topic’s papers that hold a name; 0 where that is not more than of all papers. */
  share(name: NameCandidate, topic: number): number;
}

/** @param count number of all papers */
export function areaNames(
  groups: readonly NamedGroup[],
  { candidates, named }: NameCandidates,
  count: number,
): AreaNames {
  const topicOf = new Int32Array(count).fill(-1);
  for (const [topic, { rows }] of groups.entries()) for (const row of rows) topicOf[row] = topic;
  const sizes = groups.map(({ rows }) => rows.length);
  const labels = new Set(groups.map(({ name }) => name.label));
  const countsOf = new Map<NameCandidate, Uint32Array>();
  const countIn = (candidate: NameCandidate) => {
    let counts = countsOf.get(candidate);
    if (!counts) {
      counts = new Uint32Array(groups.length);
      for (const row of candidate.rows) {
        const topic = topicOf[row] ?? -1;
        if (topic >= 0) counts[topic] = (counts[topic] ?? 0) + 1;
      }
      countsOf.set(candidate, counts);
    }
    return counts;
  };
  const share = (candidate: NameCandidate, topic: number) => {
    const own = (countIn(candidate)[topic] ?? 0) / Math.max(1, sizes[topic] ?? 0);
    return own >= LEAST_SHARE && own >= (LEAST_LIFT * candidate.rows.length) / count ? own : 0;
  };
  return {
    share,
    of(topics) {
      const size = topics.reduce((sum, topic) => sum + (sizes[topic] ?? 0), 0);
      const ranked = candidates.flatMap((candidate) => {
        const sharing = topics.filter((topic) => share(candidate, topic) > 0);
        if (sharing.length < 2 || sharing.length < LEAST_TOPICS * topics.length) return [];
        const counts = countIn(candidate);
        const inside = topics.reduce((sum, topic) => sum + (counts[topic] ?? 0), 0);
        const coverage = sharing.reduce((sum, topic) => sum + share(candidate, topic), 0);
        const strength =
          coverage *
          (candidate.stems.length > 1 ? PHRASE_FACTOR : 1) *
          surprise(inside, candidate.rows.length, size / count);
        return [{ name: candidate, topics: sharing, coverage, strength }];
      });
      ranked.sort((a, b) => b.strength - a.strength || compare(a.name.label, b.name.label));
      return ranked.slice(0, MOST_LOOKED_AT).flatMap(({ name: candidate, ...rest }) => {
        const name = named(candidate);
        return name && !labels.has(name.label) ? [{ ...rest, name }] : [];
      });
    },
  };
}
