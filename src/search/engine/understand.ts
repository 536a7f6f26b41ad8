import type { SearchTable } from '../format/search-table.ts';
import type { Reading } from './answer.ts';
import type { SearchClient } from './pagefind-client.ts';
import {
  cleanQuery,
  hasOperators,
  isPlain,
  mayHaveFacts,
  mayIdentify,
  papersAbout,
  type Query,
  wordsQuery,
} from './query.ts';
import type { TermSources } from './terms.ts';

/** What a reader has asked for. */
export interface Understood {
  query: Query;
  readings: Reading[];
  /** Whether the newest of the good papers come first. */
  newest: boolean;
  /** The query with nothing read into it, where something was. */
  unread?: Query;
}

/** Reads a query. What understands operators, years and names of authors is loaded with the first query that has any. */
export async function understand(
  typed: string,
  table: SearchTable,
  sources: TermSources,
): Promise<Understood> {
  const text = cleanQuery(typed);
  if (!mayHaveFacts(text)) return { query: await readQuery(text), readings: [], newest: false };
  const [{ readFacts }, { readingSources }] = await Promise.all([
    import('./later/readings.ts'),
    import('./later/reading-sources.ts'),
  ]);
  const { rest, clauses, readings, newest } = await readFacts(text, readingSources(table, sources));
  const query = await readQuery(rest);
  if (readings.length === 0) return { query, readings, newest };
  const groups = [...query.groups, ...clauses.map((clause) => [clause])];
  return { query: { ...query, groups }, readings, newest, unread: await readQuery(text) };
}

/** Papers that a text calls by an identifier, where it may do so. */
export async function identify(typed: string, client: SearchClient) {
  const text = cleanQuery(typed);
  if (!mayIdentify(text)) return undefined;
  const { lookUp } = await import('./later/look-up.ts');
  return lookUp(text, await client.identifiers());
}

/** The query in words; how conditions are said is loaded together with what tests them. */
export async function sentenceOf(query: Query, table: SearchTable): Promise<string> {
  if (isPlain(query)) return papersAbout(query.groups.flat());
  const { sayQuery } = await import('./later/conditions.ts');
  return sayQuery(query, table);
}

async function readQuery(text: string): Promise<Query> {
  if (!hasOperators(text)) return wordsQuery(text);
  const { parseQuery } = await import('./later/query-language.ts');
  return parseQuery(text);
}
