import type { Permalinks } from './schema.ts';

/** When more than this share of all papers have joined since, all is learnt anew. */
const MOST_JOINED = 0.1;

/**
 * The papers that what is found in texts is learnt from: topics, terms, how rare words are, the map. Were that all papers,
 * each addition would move a little of everything, on every page. So papers that were recorded since, or are not recorded
 * yet, get their places among what the others said, until they are more than a tenth.
 * @param slugs of all papers
 * @param recorded addresses that have been published; where none of these papers has been, all are learnt from
 */
export function learntPapers(
  slugs: readonly string[],
  recorded: Pick<Permalinks, 'papers'> | undefined,
): ReadonlySet<string> {
  const learnt = slugs.filter((slug) => {
    const entry = recorded?.papers.get(slug);
    return entry !== undefined && entry.joined === undefined;
  });
  const joined = slugs.length - learnt.length;
  return new Set(joined > MOST_JOINED * slugs.length ? slugs : learnt);
}
