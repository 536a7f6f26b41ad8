import { compare } from '../compare.ts';
import type { Paper } from '../schema.ts';
import type { Additions } from './seen.ts';

/** Papers after which a day is the last that is listed: whoever comes less often looks at the list of all. */
const MOST = 300;

/** Papers of which the day is known on which they were added, the last ones first; else in the order given. */
export function sortByAdded<T extends Pick<Paper, 'added'>>(papers: readonly T[]): T[] {
  return papers
    .filter(({ added }) => added !== undefined)
    .sort((a, b) => compare(b.added ?? '', a.added ?? ''));
}

/**
 * The papers that were added last, by whole days. Those of the first day are no news to anybody.
 * @param papers in the order in which those of one day are told
 * @param venueOf id of a paper's venue, where it has a page
 * @returns undefined where no day is known
 */
export function additionsOf(
  papers: readonly Paper[],
  venueOf: (paper: Paper) => string | undefined,
  most = MOST,
): Additions | undefined {
  const sorted = sortByAdded(papers);
  const [newest, first] = [sorted[0]?.added, sorted.at(-1)?.added];
  if (newest === undefined || first === undefined) return undefined;
  const last = sorted[most]?.added ?? first;
  const isWhole = last === first;
  const listed = sorted.filter(({ added = '' }) => (isWhole ? added > first : added > last));
  const from = isWhole ? first : (listed.at(-1)?.added ?? newest);
  return {
    newest,
    from,
    papers: listed.map((paper) => {
      const venue = venueOf(paper);
      return {
        id: paper.id,
        title: paper.title,
        added: paper.added ?? '',
        topics: paper.topics.map(({ id }) => id),
        authors: paper.authors?.map(({ slug }) => slug) ?? [],
        ...(venue && { venue }),
      };
    }),
  };
}

/** `new.json`, a paper a line. */
export function additionsJson({ newest, from, papers }: Additions): string {
  const lines = papers.map((paper) => JSON.stringify(paper));
  return `{"newest":"${newest}","from":"${from}","papers":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`;
}
