import type { SearchEngine, SearchRequest } from '../../search/engine/engine.ts';

/** Slugs of all papers that a search finds, in rank order, whether what they mean took part, and the query in words. */
export async function allHits(
  engine: SearchEngine,
  request: SearchRequest,
): Promise<{ ids: string[]; byMeaning: boolean; sentence: string }> {
  const ids: string[] = [];
  let byMeaning = false;
  let sentence = '';
  let pages = 1;
  for (let page = 1; page <= pages; page += 1) {
    const byWords = await engine.search({ ...request, page });
    const answer = (await byWords.byMeaning?.()) ?? byWords;
    byMeaning = answer.withMeaning === true;
    sentence = answer.sentence;
    ids.push(...answer.hits.map(({ id }) => id));
    pages = answer.pages;
  }
  return { ids, byMeaning, sentence };
}
