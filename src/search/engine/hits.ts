import type { SearchTable } from '../format/search-table.ts';
import type { Hit, Substitution } from './answer.ts';
import { besideScript } from './beside-script.ts';
import type { Pace } from './pace.ts';
import type { SearchClient } from './pagefind-client.ts';
import type { QueryTerms, Term } from './terms.ts';

/** What is shown of a paper that a search found. */
export async function hitOf(
  paper: number,
  { terms }: QueryTerms,
  table: SearchTable,
  client: SearchClient,
  pace: Pace,
): Promise<Hit> {
  const { year, topics, lengths, ...row } = await client.row(paper);
  await pace(terms.length);
  const words = [...new Map(terms.map((term) => [term.word, term])).values()];
  return {
    ...row,
    ...(year !== undefined && { year: String(year).padStart(4, '0') }),
    topics: topics.flatMap((number) => table.topics[number] ?? []),
    matched: words.filter(({ pages }) => pages.has(paper)).map(({ word }) => word),
    missed: words.filter(({ pages }) => !pages.has(paper)).map(({ word }) => word),
    why: substitutionsOf(
      words
        .filter(({ own }) => !own.has(paper))
        .map((term) => ({
          ...term,
          alternatives: term.alternatives.filter(({ pages }) => pages.has(paper)),
        })),
    ),
    text: async () => {
      const [{ hitText }, content] = await Promise.all([besideScript(), client.text(paper)]);
      await pace(terms.length);
      return hitText(content, paper, terms, lengths);
    },
  };
}

/** What was searched besides the words as typed; each substitution once, although it may stand for several words. */
export function substitutionsOf(terms: readonly Term[]): Substitution[] {
  const found = new Map<string, Substitution>();
  for (const { own, alternatives } of terms)
    for (const { kind, typed, text } of alternatives) {
      // Joined and parted spellings are the same word: they are worth a mention only where the word itself is nowhere.
      if (kind === 'joined' && own.size > 0) continue;
      const key = `${kind} ${typed}`;
      const known = found.get(key) ?? { kind, typed, searched: [] };
      if (!known.searched.includes(text)) known.searched.push(text);
      found.set(key, known);
    }
  return [...found.values()];
}
