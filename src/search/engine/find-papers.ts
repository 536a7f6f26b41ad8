import type { SearchTable } from '../format/search-table.ts';
import type { SearchRequest } from './answer.ts';
import { largestAt, orderByScore } from './order-papers.ts';
import { isPlain, papersAbout, type Query, SHORTEST_SENTENCE } from './query.ts';
import { lookUpTerms } from './query-terms.ts';
import { LEAST_COVERAGE, MEASURE_OF_COVERAGE } from './ranking-constants.ts';
import { addRelated, scorePapers } from './scoring.ts';
import { sortingScript } from './sorting-script.ts';
import type { TermSources } from './terms.ts';
import type { Asked, FoundPapers } from './understood.ts';

/**
 * Finds papers and ranks them.
 * @param newest whether the newest of the good papers come first
 */
export async function findPapers(
  query: Query,
  request: SearchRequest,
  table: SearchTable,
  sources: TermSources,
  newest = false,
): Promise<FoundPapers> {
  const typing = (request.typing ?? false) && /[\p{L}\p{N}]$/u.test(request.q);
  const { tests, ...asked } = await ask(query, typing, table, sources);
  const { score, coverage, rarity, giveBack } = await scorePapers(
    asked.terms,
    table,
    sources.titlesWith,
    table.count,
    sources.pace,
  );
  if (table.relatedTo) await addRelated(score, table.relatedTo, sources.pace);
  if (asked.terms.length >= SHORTEST_SENTENCE) {
    const { raiseQuoted } = await import('./later/verbatim.ts');
    await raiseQuoted(score, asked.terms, table.titleLengths, sources.pace);
  }
  const plain = isPlain(query);
  const papers =
    query.groups.length > 0 || request.q.trim() === ''
      ? papersCovered(
          coverage,
          // Conditions say themselves what is no result.
          plain ? LEAST_COVERAGE * largestAt(coverage, MEASURE_OF_COVERAGE) : 0,
          plain && query.groups.length > 0,
          tests,
          score,
        )
      : [];
  giveBack();
  if (newest && request.sort === 'relevance') {
    const { putNewestFirst } = await sortingScript();
    putNewestFirst(papers, score, (await sources.columns()).months);
  }
  return { papers, ...asked, scores: { score, rarity } };
}

/** Where papers that are results stand until they are in order, kept for the next query. */
let room = new Uint32Array();

/**
 * Papers that are results, the best first. It has a function of its own since the loops of one that waits are not made
 * fast, and so that the room is no other query's meanwhile.
 * @param least coverage that they have at least
 * @param needsWord whether they have a word of the query
 */
function papersCovered(
  coverage: Float64Array,
  least: number,
  needsWord: boolean,
  tests: Asked['tests'],
  score: Float64Array,
): number[] {
  const needed = needsWord ? Math.max(least, Number.MIN_VALUE) : least;
  if (room.length < coverage.length) room = new Uint32Array(coverage.length);
  let size = 0;
  for (let paper = 0; paper < coverage.length; paper++) {
    if ((coverage[paper] ?? 0) < needed) continue;
    if (tests.length === 0 || tests.every((test) => test(paper))) room[size++] = paper;
  }
  return orderByScore(room.subarray(0, size), score);
}

/** What a query asks for; conditions are loaded with the first query that has any. */
async function ask(query: Query, typing: boolean, table: SearchTable, sources: TermSources): Promise<Asked> {
  if (!isPlain(query)) {
    const { findConditions } = await import('./later/conditions.ts');
    return findConditions(query, typing, table, sources);
  }
  const clauses = query.groups.flat();
  const words = clauses.flatMap((clause) => ('words' in clause ? clause.words : []));
  const terms = await lookUpTerms(words, typing, sources);
  return { terms, tests: [], hints: [], sentence: papersAbout(clauses) };
}
