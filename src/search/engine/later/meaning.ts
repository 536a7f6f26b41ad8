import { MEANING_INDEX, type MeaningIndex } from '../../format/later/meaning-files.ts';
import { AUTHORS_AT } from '../../format/posting-list.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { Term } from '../terms.ts';
import type { FoundPapers } from '../understood.ts';
import { likenessTo, type MeaningClient, meaningsOf, sumOf } from './meaning-vectors.ts';

/** Papers whose likeness is less than this share of the best one's are no results … */
const LEAST_LIKENESS = 0.5;
/** … and no more than so many are. */
const MOST_FOUND = 100;

/** What meaning makes of the papers that words found. */
export type FoundByMeaning = Required<Pick<FoundPapers, 'papers' | 'meaning'>>;

/**
 * Finds what a query means, and ranks it together with what its words found.
 * @param weight of a cosine beside the scores of words, which are divided by the query's rarity
 * @returns undefined where meaning has nothing to say: no word is known, or one names papers of its own
 */
export async function findByMeaning(
  found: Pick<FoundPapers, 'papers' | 'terms' | 'scores'>,
  weight: number,
  table: Pick<SearchTable, 'count' | 'stopWords'>,
  client: MeaningClient,
): Promise<FoundByMeaning | undefined> {
  const { terms, dropped } = found.terms;
  if (isAuthor(found.papers[0], terms)) return undefined;
  const index = await client.beside<MeaningIndex>(MEANING_INDEX, JSON.parse);
  if (index.spreads.length === 0) return undefined;
  const words = [...terms, ...dropped.map(({ word }) => ({ word, count: 1 }))];
  const meanings = await meaningsOf(
    words.map(({ word }) => word),
    index,
    table.stopWords,
    client,
  );
  const isNamed = terms.some(
    ({ word, own }) => own.size > 0 && own.size ** 2 <= table.count && (meanings.get(word)?.isOwn ?? true),
  );
  if (meanings.size === 0 || isNamed) return undefined;
  const likeness = await likenessTo(
    sumOf(words.map(({ word, count }) => ({ vector: meanings.get(word)?.vector, count }))),
    index,
    client,
  );
  const { papers, added } = fuse(found, likeness, weight);
  const ofTerms = terms.flatMap(({ word }) => {
    const known = meanings.get(word);
    return known ? [[word, known.vector] as const] : [];
  });
  return { papers, meaning: { added, words: new Map(ofTerms) } };
}

/**
 * Ranks papers by what their words and their meaning say together.
 * @param found papers by words, best first
 * @param likeness cosines of the papers that were compared
 * @returns the papers found, and the most alike of the others, best first
 */
export function fuse(
  { papers: byWords, scores }: Pick<FoundPapers, 'papers' | 'scores'>,
  likeness: ReadonlyMap<number, number>,
  weight: number,
): { papers: number[]; added: Set<number> } {
  // Words may find most papers of a large corpus, of which few were compared.
  const numbers = [...likeness.keys()];
  const cosines = new Float64Array(numbers.reduce((most, paper) => Math.max(most, paper + 1), 0)).fill(NaN);
  for (const [paper, value] of likeness) cosines[paper] = value;
  const isCompared = (paper: number) => !Number.isNaN(cosines[paper] ?? NaN);
  const comparedByWords = byWords.filter(isCompared);
  const known = new Set(comparedByWords);
  const least = LEAST_LIKENESS * numbers.reduce((most, paper) => Math.max(most, cosines[paper] ?? 0), 0);
  const added = [...likeness]
    .filter(([paper, value]) => value > least && !known.has(paper))
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_FOUND)
    .map(([paper]) => paper);
  const ofWords = (paper: number) => (scores?.score[paper] ?? 0) / (scores?.rarity || 1);
  const ofMeaning = (paper: number) => weight * (cosines[paper] ?? 0);
  const compared = [
    ...comparedByWords.map((paper) => ({ paper, score: ofWords(paper) + ofMeaning(paper) })),
    ...added.map((paper) => ({ paper, score: ofMeaning(paper) })),
  ].sort((a, b) => b.score - a.score || a.paper - b.paper);
  // Papers that were not compared are in order already.
  const papers: number[] = [];
  let next = 0;
  for (const paper of byWords) {
    if (isCompared(paper)) continue;
    const score = ofWords(paper);
    for (let other = compared[next]; other; other = compared[++next]) {
      if (other.score < score || (other.score === score && other.paper > paper)) break;
      papers.push(other.paper);
    }
    papers.push(paper);
  }
  for (const { paper } of compared.slice(next)) papers.push(paper);
  return { papers, added: new Set(added) };
}

/** Whether the best paper is one by a person whom the query names. */
function isAuthor(best: number | undefined, terms: readonly Term[]): boolean {
  if (best === undefined) return false;
  const found = terms.map(({ own }) => own.placesOf(best)).filter(({ length }) => length > 0);
  const names = found.filter(([first = 0]) => first >= AUTHORS_AT);
  return names.length === found.length && found.length > 0;
}
