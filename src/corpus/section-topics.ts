import type { Listing } from '../listing-schema.ts';
import type { Paper } from '../schema.ts';
import { fileId } from '../text/keys/file-id.ts';
import type { Decisions } from '../topics/decisions.ts';
import type { ShownTopic } from '../topics/schema.ts';
import type { ListFile } from './content-source.ts';
import { joinedSections, type PlacedPaper } from './list-sections.ts';

/** Topics that are the sections of lists, and which papers they have. */
export interface SectionTopics {
  topics: [id: string, topic: ShownTopic][];
  decisions: Decisions;
  /** Ids of the topics of each list, by the places of their headings among its sections. */
  byListing: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/**
 * The sections of lists in Markdown as topics: in the lists' order, each in the area of the heading above it, with what
 * is written under the heading as its introduction. Sections of one name below one heading are one topic.
 * @param titles of the lists, by id
 */
export function sectionTopics(
  lists: readonly ListFile[],
  papers: readonly PlacedPaper[],
  titles: ReadonlyMap<string, string>,
): SectionTopics {
  const topics = new Map<string, ShownTopic>();
  const decisions = new Map<string, string[]>();
  const byListing = new Map<string, ReadonlyMap<number, string>>();
  for (const { id: listing, list } of lists) {
    const own = papers.flatMap(({ id, listed }) =>
      listed
        .filter((facts) => facts.listing === listing && facts.section >= 0)
        .map(({ section }) => ({ id, section })),
    );
    const counts = list.sections.map(
      (_, at) => new Set(own.flatMap(({ id, section }) => (section === at ? [id] : []))).size,
    );
    const joined = joinedSections(list.sections, counts);
    const ids = new Map<number, string>();
    const used = [...new Set(own.map(({ section }) => joined[section] ?? section))].sort((a, b) => a - b);
    for (const at of used) {
      const section = list.sections[at];
      if (!section) continue;
      const area = areaOf(list.sections, at, used) ?? titles.get(listing) ?? section.title;
      const id = freeId(section.title, area, topics);
      ids.set(at, id);
      if (topics.has(id)) continue;
      topics.set(id, {
        title: section.title,
        area,
        order: topics.size + 1,
        definition: section.introduction ?? definitionOf(area, section.title, titles.get(listing)),
        terms: [],
        section: section.introduction === undefined ? 'bare' : 'introduced',
      });
    }
    byListing.set(listing, ids);
    for (const { id, section } of own) {
      const topic = ids.get(joined[section] ?? section);
      const known = decisions.get(id) ?? [];
      if (topic !== undefined && !known.includes(topic)) decisions.set(id, [...known, topic]);
    }
  }
  return { topics: [...topics], decisions, byListing };
}

/** The heading above a section; a section on the ground floor that others stand below is an area with them. */
function areaOf(
  sections: ListFile['list']['sections'],
  at: number,
  used: readonly number[],
): string | undefined {
  const above = sections[at]?.above;
  if (above !== undefined) return sections[above]?.title;
  return used.some((other) => sections[other]?.above === at) ? sections[at]?.title : undefined;
}

/** What a heading's papers have in common, where nothing is written under it. */
function definitionOf(area: string, title: string, list: string | undefined): string {
  const place = area === title || area === list ? '' : ` › ${area}`;
  return `Papers under this heading of ${list ?? 'the list'}${place}.`;
}

/** An id of its own for each heading of an area: that of its words, with the area's before them where another area has it. */
function freeId(title: string, area: string, topics: ReadonlyMap<string, ShownTopic>): string {
  const plain = fileId(title);
  const isSame = (id: string) => topics.get(id)?.area === area && topics.get(id)?.title === title;
  const ids = [plain, fileId(`${area} ${title}`)];
  const free = ids.find((id) => !topics.has(id) || isSame(id));
  if (free !== undefined) return free;
  let number = 2;
  while (topics.has(`${plain}-${number}`) && !isSame(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
}

/** The sections that a paper stands in, where they are a facet of their own. */
export function sectionsOf(paper: string, facet: SectionTopics | undefined): Pick<Paper, 'sections'> {
  const ids = facet?.decisions.get(paper);
  return ids ? { sections: [...ids] } : {};
}

/** The sections that a list's papers can be narrowed by, where they are a facet of their own. */
export function facetSections(listing: string, facet: SectionTopics | undefined): Pick<Listing, 'sections'> {
  const ids = new Set(facet?.byListing.get(listing)?.values());
  const sections = (facet?.topics ?? []).flatMap(([id, { title }]) => (ids.has(id) ? [{ id, title }] : []));
  return sections.length > 0 ? { sections } : {};
}
