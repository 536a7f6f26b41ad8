import type { TopicScore } from '../corpus/schema.ts';
import type { Topic } from './schema.ts';

/** A term in the title says as much as three in the abstract. */
const TITLE_WEIGHT = 3;
/** A term is counted this often at most in one abstract, so that one repeated word does not decide. */
const ABSTRACT_CAP = 2;
/** Score at which a paper is half sure to belong. */
const HALF = 4;
/** A topic needs a term in the title, or two mentions in the abstract. */
const LEAST_EVIDENCE = 2;
/** Further topics need this share of the best one's evidence. */
const LEAST_SHARE = 0.4;
const MOST_TOPICS = 4;

/** Finds the topics of a paper. */
export type TopicAssigner = (title: string, abstract: string) => TopicScore[];

/**
 * Builds an assigner from hand-written terms. Terms are looked up word by word in one table, so that the cost for a
 * paper is its length times the longest term's number of words, however many topics there are.
 * @param topics pairs of topic id and topic
 */
export function createTopicAssigner(topics: readonly (readonly [id: string, topic: Topic])[]): TopicAssigner {
  const topicsByTerm = new Map<string, string[]>();
  let longest = 1;
  for (const [id, { terms }] of topics) {
    for (const term of terms) {
      const words = termWords(term);
      if (words.length === 0) continue;
      longest = Math.max(longest, words.length);
      const key = words.join(' ');
      const ids = topicsByTerm.get(key);
      if (ids === undefined) topicsByTerm.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }

  return (title, abstract) => {
    const evidence = new Map<string, number>();
    const collect = (text: string, weight: number, cap: number) => {
      for (const [term, count] of countTerms(termWords(text), longest, topicsByTerm)) {
        for (const id of topicsByTerm.get(term) ?? []) {
          evidence.set(id, (evidence.get(id) ?? 0) + weight * Math.min(count, cap));
        }
      }
    };
    collect(title, TITLE_WEIGHT, 1);
    collect(abstract, 1, ABSTRACT_CAP);
    const ranked = [...evidence].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1));
    const best = ranked[0]?.[1] ?? 0;
    return ranked
      .filter(([, value]) => value >= LEAST_EVIDENCE && value >= LEAST_SHARE * best)
      .slice(0, MOST_TOPICS)
      .map(([id, value]) => ({ id, score: Math.round((1000 * value) / (value + HALF)) / 1000 }));
  };
}

function countTerms(
  words: readonly string[],
  longest: number,
  known: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start < words.length; start += 1) {
    let key = '';
    for (let length = 1; length <= longest && start + length <= words.length; length += 1) {
      key = length === 1 ? (words[start] ?? '') : `${key} ${words[start + length - 1]}`;
      if (known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Words in lower case without diacritics; hyphens part words, and a plural s is dropped from words of four letters or more. */
function termWords(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
  );
}
