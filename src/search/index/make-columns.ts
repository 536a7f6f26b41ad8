import type { StoredColumns } from '../format/beside/paper-columns.ts';
import { encodeNumbers } from '../format/number-text.ts';
import type { FacetName } from '../format/search-table.ts';
import type { SearchNames } from './make-table.ts';
import type { SearchPaper } from './search-paper.ts';

/** What papers are narrowed and sorted by. */
export function columnsOf(papers: readonly SearchPaper[], names: SearchNames): StoredColumns {
  const { sections = [], venues = [] } = names;
  const topics = encodeSets(
    papers.map((paper) => paper.topics),
    names.topics,
  );
  const listings = encodeSets(
    papers.map((paper) => paper.listings),
    names.listings,
  );
  const venueNumbers = new Map(venues.map(({ id }, index) => [id, index + 1]));
  const months = papers.map((paper) => monthOf(paper.issued));
  const firstMonth = months.reduce((least, month) => (month > 0 ? Math.min(least, month) : least), Infinity);
  return {
    firstMonth: Number.isFinite(firstMonth) ? firstMonth : 0,
    months: encodeNumbers(months.map((month) => (month === 0 ? 0 : month - firstMonth + 1))),
    ...(papers.some(({ citedBy = 0 }) => citedBy > 0) && {
      cited: encodeNumbers(papers.map(({ citedBy = 0 }) => citedBy)),
    }),
    listings: [...names.listings],
    topicSets: topics.sets,
    topicsOf: topics.setOf,
    listingSets: listings.sets,
    listingsOf: listings.setOf,
    ...(sections.length > 0 && {
      sections: {
        names: [...sections],
        ...encodeSets(
          papers.map((paper) => paper.sections ?? []),
          sections,
        ),
      },
    }),
    venues: [...venues],
    venueOf: encodeNumbers(papers.map(({ venueId = '' }) => venueNumbers.get(venueId) ?? 0)),
    code: papers.map((paper) => (paper.hasCode ? '1' : '0')).join(''),
  };
}

/** Months from year 0 plus one; 0 without a date. A year alone counts as its January. */
function monthOf(issued: string | undefined): number {
  if (issued === undefined) return 0;
  const [year = '0', month = '1'] = issued.split('-');
  return Number(year) * 12 + Number(month);
}

function encodeSets(
  idsOf: (readonly string[])[],
  names: readonly FacetName[],
): { sets: number[][]; setOf: string } {
  const numberOf = new Map(names.map(({ id }, number) => [id, number]));
  const sets = new Map<string, { number: number; members: number[] }>();
  const setOf = idsOf.map((ids) => {
    const members = ids.flatMap((id) => numberOf.get(id) ?? []);
    const key = members.join(' ');
    const known = sets.get(key) ?? { number: sets.size, members };
    sets.set(key, known);
    return known.number;
  });
  return { sets: [...sets.values()].map(({ members }) => members), setOf: encodeNumbers(setOf) };
}
