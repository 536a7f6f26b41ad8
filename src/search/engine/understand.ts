import type { SearchClient } from './pagefind-client.ts';
import { wordsQuery } from './query.ts';
import type { TermSources } from './terms.ts';
import type { Understood } from './understood.ts';

/**
 * What may be more than words: signs that operators and addresses have, a minus before a word, a name with two hyphens,
 * four digits, words that are operators or speak of authors and of what is new, full-width letters.
 */
const MORE_THAN_WORDS =
  /[^\p{L}\p{M}\p{N}\s'’.,;?!-]|[.,]\S|(?:^|\s)-\S|-\S*-|\d{4}|\b(?:AND|OR|NOT|[Ee]t\.? al|[Rr]ecent|[Ll]atest|[Nn]ewest)\b|[\u3000\uff01-\uff5e]/u;

/** Reads a query. What understands more than words is loaded with the first query that may have more. */
export async function understand(
  typed: string,
  sources: TermSources,
  client: SearchClient,
): Promise<Understood> {
  if (!MORE_THAN_WORDS.test(typed)) return { query: wordsQuery(typed), readings: [], newest: false };
  const { readQuery } = await import('./later/read-query.ts');
  return readQuery(typed, sources, client);
}
