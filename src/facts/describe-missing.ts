import { countPapers, readableNumber } from '../formats/counted.ts';
import type { Paper } from '../schema.ts';

/**
 * What most papers of a build lack and `npm run facts` can fetch, in one line. A paper with fetched facts lacks nothing: it
 * was asked for, and the rest was not found.
 * @returns undefined where at least half of the papers have an abstract, and at least half have authors
 */
export function describeMissing(
  papers: readonly Pick<Paper, 'abstract' | 'authors' | 'fetched'>[],
): string | undefined {
  const unasked = papers.filter(({ fetched }) => fetched === undefined);
  const lacks: readonly [what: string, count: number][] = [
    ['abstract', unasked.filter(({ abstract }) => abstract === '').length],
    ['authors', unasked.filter(({ authors }) => authors === undefined).length],
  ];
  const most = lacks.filter(([, count]) => count > papers.length / 2);
  if (most.length === 0) return undefined;
  const missing = most.map(([what, count]) => `${readableNumber(count)} without ${what}`).join(', ');
  return `${countPapers(papers.length)}, ${missing} · “npm run facts” fetches abstracts, authors and dates`;
}
