import type { JudgedQuery } from './judged-queries.ts';
import { mean, ndcg, precision, recall, reciprocalRank } from './measures.ts';

/** One line of the table. */
export interface Row {
  queries: string;
  engine: string;
  count: number;
  'nDCG@10': number;
  'MRR@10': number;
  'P@20': number;
  'R@20': number;
  'R@100': number;
  /** Share of the queries with no result at all. */
  none: number;
}

/** A query and what was found for it. */
export interface Answered {
  query: JudgedQuery;
  /** Documents found, best first. */
  ids: string[];
}

/** One row for each type of query, in the order in which they come. */
export function rowsOf(name: string, answers: readonly Answered[]): Row[] {
  const queries = answers.map(({ query }) => query);
  const types = [...new Set(queries.map(({ type }) => type))];
  return types.map((type) => {
    const all = answers.filter(({ query }) => query.type === type);
    const judged = all.filter(({ query }) => query.judged.size > 0);
    const average = (measure: (ids: string[], grades: JudgedQuery['judged']) => number) =>
      round(mean(judged.map(({ ids, query }) => measure(ids, query.judged))));
    return {
      queries: type,
      engine: name,
      count: judged.length,
      'nDCG@10': average(ndcg),
      'MRR@10': average(reciprocalRank),
      'P@20': average((ids, grades) => precision(ids, grades, 20)),
      'R@20': average((ids, grades) => recall(ids, grades, 20)),
      'R@100': average((ids, grades) => recall(ids, grades, 100)),
      none: round(mean(all.map(({ ids }) => Number(ids.length === 0)))),
    };
  });
}

function round(n: number): number {
  return Number(n.toFixed(3));
}
