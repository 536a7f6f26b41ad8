import type { Routes } from '../routes.ts';
import type { Author, Paper, Placement } from '../schema.ts';

/** Facts of a paper that bibliographic formats write. */
const CITED_FACTS = [
  'type',
  'issued',
  'venue',
  'uncitedVenue',
  'volume',
  'issue',
  'pages',
  'publisher',
  'language',
  'preprint',
  'doi',
  'arxiv',
] as const satisfies readonly (keyof Paper)[];
type CitedFacts = Pick<Paper, (typeof CITED_FACTS)[number]>;

/** What bibliographic formats need of a paper. */
export interface CitedPaper extends Pick<Paper, 'id' | 'title' | 'abstract'>, CitedFacts {
  /** Authors in order, at least one; missing where they are not known. */
  authors?: readonly CitedAuthor[] | undefined;
  /** Topics, best first. */
  topics: readonly { id: string }[];
  /** Listings that it stands in. */
  listings: readonly { id: string }[];
  /** What a reader says of it, in the reader's own files. */
  reader?: ReaderWords;
}

/** What a reader says of a paper. */
export interface ReaderWords {
  /** How far the reader has come: `to read`, `reading` or `read`; missing where that is not asked. */
  status?: string;
  /** The reader's own tags. */
  tags: readonly string[];
  /** In Markdown; empty where there is none. */
  note: string;
  /** What programs for screening read, each in a note of its own. */
  marks?: readonly string[];
}

/** A paper without what formats do not need, to be sent from thread to thread. */
export function citedPaper(paper: CitedPaper): CitedPaper {
  const { id, title, abstract, authors, topics, listings } = paper;
  const facts = Object.fromEntries(
    CITED_FACTS.map((fact) => [fact, paper[fact]]).filter(([, value]) => value !== undefined),
  );
  return { id, title, abstract, ...(authors && { authors }), topics, listings, ...facts };
}

/** What the files beside pages say of a paper: nothing that turns with other papers. */
export interface FiledPaper extends CitedPaper {
  authors?: readonly Author[] | undefined;
  listings: readonly Pick<Placement, 'id' | 'rank'>[];
  links: Paper['links'];
}

/** A paper without what the files beside pages do not say. */
export function filedPaper(paper: Paper): FiledPaper {
  const { authors, links } = paper;
  return {
    ...citedPaper(paper),
    authors,
    topics: paper.topics.map(({ id }) => ({ id })),
    listings: paper.listings.map(({ id, rank }) => ({ id, rank })),
    links,
  };
}

/** A paper with nothing but what a reference to it names: the same references come of the same. */
export function referencedPaper(paper: CitedPaper): CitedPaper {
  return { ...citedPaper(paper), abstract: '', topics: [], listings: [] };
}

/** A person as bibliographic formats name them. */
export type CitedAuthor = Omit<Author, 'slug'>;

/** What exports need to know besides the papers. */
export interface ExportContext {
  routes: Routes;
  /** Citation key of each paper, by slug. */
  citationKeys: ReadonlyMap<string, string>;
  /** Title of each topic, by id. */
  topicTitles: ReadonlyMap<string, string>;
}

/** The search that an export answers; written into the export, so that it can be repeated. */
export interface ExportedSearch {
  /** What was searched for, as typed. */
  query: string;
  /** Full address of the search page with its query and filters. */
  address: string;
  /** Day of the search, `YYYY-MM-DD`. */
  date: string;
  /** Whether what papers mean took part, besides the words they have. */
  byMeaning?: boolean;
}

/** Titles of a paper's topics, best first. */
export function topicTitles({ topics }: Pick<CitedPaper, 'topics'>, context: ExportContext): string[] {
  return topics.map(({ id }) => context.topicTitles.get(id)).filter((title) => title !== undefined);
}

/**
 * Topics as keywords of formats that list them with commas between: a comma within would make two of one.
 * @example `Agents, tools and planning` becomes `Agents / tools and planning`
 */
export function keywords(paper: Pick<CitedPaper, 'topics' | 'reader'>, context: ExportContext): string[] {
  return allKeywords(paper, context).map((title) => title.replace(/\s*[,;]\s*/g, ' / '));
}

/** Titles of a paper's topics, and the reader's own tags where it has any. */
export function allKeywords(
  { topics, reader }: Pick<CitedPaper, 'topics' | 'reader'>,
  context: ExportContext,
): string[] {
  return [...new Set([...topicTitles({ topics }, context), ...(reader?.tags ?? [])])];
}

/** What is said beside the citation of a preprint whose publication is not known well enough to be cited. */
export function publicationNote({ uncitedVenue }: Pick<CitedPaper, 'uncitedVenue'>): string | undefined {
  if (uncitedVenue === undefined) return undefined;
  return `Published in ${uncitedVenue}${/\b(?:19|20)\d\d\b/.test(uncitedVenue) ? '' : ', year not known'}.`;
}

/** The paper's citation key; the slug where none was assigned. */
export function keyOf({ id }: Pick<CitedPaper, 'id'>, { citationKeys }: ExportContext): string {
  return citationKeys.get(id) ?? id;
}

/** A search in one sentence. */
export function describeSearch({ query, address, date, byMeaning }: ExportedSearch): string {
  const how = byMeaning === undefined ? '' : byMeaning ? ', by words and meaning' : ', by words alone';
  return `Search for “${query}” on ${date}${how}: ${address}`;
}
