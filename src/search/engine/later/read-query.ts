import { decodeIdentifiers } from '../../format/later/identifiers.ts';
import type { SearchClient } from '../pagefind-client.ts';
import { type Query, wordsQuery } from '../query.ts';
import type { TermSources } from '../terms.ts';
import type { Understood } from '../understood.ts';
import { cleanQuery, hasOperators, mayHaveFacts, mayIdentify } from './query-kinds.ts';

/** Reads a query that may hold identifiers, operators, years or names of authors. */
export async function readQuery(
  typed: string,
  sources: TermSources,
  client: SearchClient,
): Promise<Understood> {
  const text = cleanQuery(typed);
  const named = await identify(text, client);
  return { ...(await readText(text, sources)), ...(named ? { named } : {}) };
}

async function readText(text: string, sources: TermSources): Promise<Understood> {
  if (!mayHaveFacts(text)) return { query: await readOperators(text), readings: [], newest: false };
  const [{ readFacts }, { readingSources }] = await Promise.all([
    import('./readings.ts'),
    import('./reading-sources.ts'),
  ]);
  const { rest, clauses, readings, newest } = await readFacts(text, readingSources(sources));
  const query = await readOperators(rest);
  if (readings.length === 0) return { query, readings, newest };
  const groups = [...query.groups, ...clauses.map((clause) => [clause])];
  return { query: { ...query, groups }, readings, newest, unread: await readOperators(text) };
}

/** Papers that a text calls by an identifier, where it may do so. */
async function identify(text: string, client: SearchClient) {
  if (!mayIdentify(text)) return undefined;
  const { lookUp } = await import('./look-up.ts');
  return lookUp(text, await client.beside('identifiers.txt', decodeIdentifiers));
}

async function readOperators(text: string): Promise<Query> {
  if (!hasOperators(text)) return wordsQuery(text);
  const { parseQuery } = await import('./query-language.ts');
  return parseQuery(text);
}
