import type { SearchTable } from '../format/search-table.ts';
import type { SearchRequest } from './answer.ts';
import { isPlain } from './query.ts';
import { MEANING_EVIDENCE, MEANING_UNANSWERED, MEANING_WEIGHT } from './ranking-constants.ts';
import type { FoundPapers, Understood } from './understood.ts';

/**
 * How much what papers mean may count beside the words they have: nothing where words answer the query, or where it says
 * exactly what it wants, and the more the less words find.
 * @returns weight of a cosine beside scores that are divided by the query's rarity; 0 or more
 */
export function weightOfMeaning(
  { by }: Pick<SearchRequest, 'by'>,
  { query, readings, newest, named }: Understood,
  { papers: [best], terms: { terms }, scores, hints }: Omit<FoundPapers, 'sentence'>,
  { described, count }: Pick<SearchTable, 'described' | 'count'>,
): number {
  const isExact =
    by === 'words' || !isPlain(query) || readings.length + hints.length > 0 || newest || named !== undefined;
  if (isExact || !scores || terms.length === 0) return 0;
  if (terms.some(({ alternatives }) => alternatives.some(({ kind }) => EXACT.has(kind)))) return 0;
  if (best === undefined) return MEANING_WEIGHT;
  // Where most papers are bare titles, little is known of what they mean.
  const evidence = (scores.score[best] ?? 0) / (described / count);
  return (
    MEANING_WEIGHT * fade(evidence / scores.rarity, MEANING_UNANSWERED) * fade(evidence, MEANING_EVIDENCE)
  );
}

/** Words that stand for something of a name of its own. */
const EXACT: ReadonlySet<string> = new Set(['abbreviation', 'family']);

/** 1 up to the first number, 0 from the second one on, linear between. */
function fade(value: number, [from, to]: readonly [number, number]): number {
  return Math.max(0, Math.min(1, (to - value) / (to - from)));
}
