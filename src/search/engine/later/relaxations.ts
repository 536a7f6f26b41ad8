import { type Clause, clausesOf, type Query, SHORTEST_SENTENCE } from '../query.ts';
import type { FoundPapers, Understood } from '../understood.ts';

/** A query that asks for less, with a sentence that says so. */
interface Relaxation extends Understood {
  hint: string;
}

/**
 * Reads a query that finds nothing with less in it.
 * @param understood changed in place to what was found by
 * @returns undefined where nothing is found so either
 */
export async function relax(
  understood: Understood,
  find: (query: Query) => Promise<FoundPapers>,
): Promise<FoundPapers | undefined> {
  for (const { hint, ...other } of relaxations(understood)) {
    const found = await find(other.query);
    if (found.papers.length === 0) continue;
    Object.assign(understood, other);
    return { ...found, hints: [...found.hints, hint] };
  }
  return undefined;
}

/** What is tried in turn for a query that finds nothing as it was read. */
export function relaxations(understood: Understood): Relaxation[] {
  const { query, unread } = understood;
  const words = { ...understood, query: withoutQuotations(query), hint: NO_QUOTATION };
  const found = [words];
  if (unread) found.push({ query: unread, readings: [], newest: false, hint: NOT_READ });
  const all = allWords(unread ?? query);
  if (all.groups.length >= SHORTEST_SENTENCE)
    found.push({ query: all, readings: [], newest: false, hint: NO_CONDITIONS });
  return found;
}

const NO_QUOTATION = 'No paper has the quoted words one after another, so they were searched one by one.';
const NOT_READ = 'No paper fits the years or authors, so all was searched as words.';

const NO_CONDITIONS = 'No paper meets all that this asks for, so it was searched as words.';

/** A long text with nothing in it but words: what looks like a condition may be none. */
function allWords({ groups, hints }: Query): Query {
  const texts = groups.flat().flatMap((clause) => ('text' in clause ? [clause.text] : []));
  return { groups: texts.flatMap((text) => clausesOf(text)).map((clause) => [clause]), hints };
}

/** The query with its quotations as words. A single quoted word stays as it is: it was meant literally. */
function withoutQuotations(query: Query): Query {
  const groups = query.groups.map((group) =>
    group.map((clause): Clause => {
      const isQuotation = clause.kind === 'phrase' && !clause.field && clause.sign !== 'not';
      return isQuotation && clause.words.length > 1 ? { ...clause, kind: 'words' } : clause;
    }),
  );
  return { ...query, groups };
}
