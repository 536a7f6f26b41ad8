import type { MarkdownList } from '../listing/markdown/parse.ts';
import type { ListingHeading } from '../listing-schema.ts';
import { assignSlugs } from '../text/keys/slug.ts';
import type { ListedFacts } from './listing-entries.ts';

/** A paper of a listing with what lists tell of it. */
export interface PlacedPaper {
  id: string;
  listed: readonly (ListedFacts & { listing: string })[];
}

/** Headings with fewer papers join the heading above. */
const FEWEST = 3;

/** Places of the headings that a heading stands under, from the ground floor to itself. */
function headingPath(sections: MarkdownList['sections'], section: number): number[] {
  const path: number[] = [];
  for (let at: number | undefined = section; at !== undefined && at >= 0; at = sections[at]?.above)
    path.unshift(at);
  return path;
}

/**
 * The headings of a list between its papers, in its order; a paper stands under the heading where it comes first.
 * @param papers in the order of the list
 * @param ids of the sections that papers are narrowed by, by their places
 */
export function listingHeadings(
  listing: string,
  { sections }: MarkdownList,
  papers: readonly PlacedPaper[],
  ids?: ReadonlyMap<number, string>,
): ListingHeading[] {
  const headings: Omit<ListingHeading, 'anchor'>[] = [];
  let open: number[] = [];
  for (const [place, { listed }] of papers.entries()) {
    const section = listed.find((facts) => facts.listing === listing)?.section ?? -1;
    const path = headingPath(sections, section);
    for (const [index, at] of path.entries()) {
      if (open[index] === at) continue;
      const id = ids?.get(at);
      headings.push({
        title: sections[at]?.title ?? '',
        depth: index + 1,
        place,
        ...(id !== undefined && { section: id }),
      });
      open = [];
    }
    open = path;
  }
  const anchors = assignSlugs(headings.map(({ title }) => `Heading ${title}`));
  return headings.map((heading, index) => ({ ...heading, anchor: anchors[index] ?? '' }));
}

/**
 * Which section of a list the papers of each count to: those of a section with one or two papers count to the one above,
 * if there is one.
 * @param counts number of papers of each section
 */
export function joinedSections(sections: MarkdownList['sections'], counts: readonly number[]): number[] {
  const own = [...counts];
  const joined = sections.map((_, at) => at);
  // A heading stands behind the one above it, so that the deepest are asked first.
  for (const [at, { above }] of [...sections.entries()].toReversed()) {
    const count = own[at] ?? 0;
    if (above === undefined || count === 0 || count >= FEWEST) continue;
    joined[at] = above;
    own[above] = (own[above] ?? 0) + count;
  }
  return joined.map((_, at) => {
    let to = at;
    while (joined[to] !== undefined && joined[to] !== to) to = joined[to] ?? to;
    return to;
  });
}
