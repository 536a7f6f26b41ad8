import { dropPlural } from '../words/stem.ts';
import { foldedWords } from '../words/tokenize.ts';
import type { Topic } from './schema.ts';

/** A term in the title says as much as three in the abstract. */
const TITLE_WEIGHT = 3;
/** A term is counted this often at most in one abstract, so that one repeated word does not decide. */
const ABSTRACT_CAP = 2;

/** What a topic's hand-written terms say about one text, by topic in the order given. */
export interface TermEvidence {
  /** Weighted number of its terms in title and abstract, from 0. */
  weight: Float64Array;
  /** Number of different terms of it in the title. */
  inTitle: Float64Array;
}

/**
 * Looks for hand-written terms. They are looked up word by word in one table, so that the cost for a text is its length
 * times the longest term's number of words, however many topics there are.
 */
export function termEvidence(
  topics: readonly Pick<Topic, 'terms'>[],
): (title: string, abstract: string) => TermEvidence {
  const topicsByTerm = new Map<string, Set<number>>();
  let longest = 1;
  for (const [topic, { terms }] of topics.entries()) {
    for (const term of terms) {
      const words = termWords(term);
      if (words.length === 0) continue;
      longest = Math.max(longest, words.length);
      const key = words.join(' ');
      const known = topicsByTerm.get(key);
      if (known === undefined) topicsByTerm.set(key, new Set([topic]));
      else known.add(topic);
    }
  }
  return (title, abstract) => {
    const weight = new Float64Array(topics.length);
    const inTitle = new Float64Array(topics.length);
    for (const term of countTerms(termWords(title), longest, topicsByTerm).keys()) {
      for (const topic of topicsByTerm.get(term) ?? []) {
        weight[topic] = (weight[topic] ?? 0) + TITLE_WEIGHT;
        inTitle[topic] = (inTitle[topic] ?? 0) + 1;
      }
    }
    for (const [term, count] of countTerms(termWords(abstract), longest, topicsByTerm)) {
      for (const topic of topicsByTerm.get(term) ?? []) {
        weight[topic] = (weight[topic] ?? 0) + Math.min(count, ABSTRACT_CAP);
      }
    }
    return { weight, inTitle };
  };
}

function termWords(text: string): string[] {
  return foldedWords(text).map(dropPlural);
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
