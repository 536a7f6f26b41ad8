import type { Routes } from '../routes.ts';
import type { Author, Paper } from '../schema.ts';

/** What bibliographic formats need of a paper. */
export interface CitedPaper extends Pick<Paper, 'id' | 'title' | 'abstract'> {
  /** Authors in order, at least one; missing where they are not known. */
  authors?: readonly CitedAuthor[] | undefined;
  issued?: string | undefined;
  venue?: string | undefined;
  doi?: string | undefined;
  arxiv?: string | undefined;
  /** Topics, best first. */
  topics: readonly { id: string }[];
  /** Listings that it stands in. */
  listings: readonly { id: string }[];
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
export interface SearchRecord {
  /** What was searched for, as typed. */
  query: string;
  /** Full address of the search page with its query and filters. */
  address: string;
  /** Day of the search, `YYYY-MM-DD`. */
  date: string;
}

/** Titles of a paper's topics, best first. */
export function topicTitles({ topics }: Pick<CitedPaper, 'topics'>, context: ExportContext): string[] {
  return topics.map(({ id }) => context.topicTitles.get(id)).filter((title) => title !== undefined);
}

/** The paper's citation key; the slug where none was assigned. */
export function keyOf({ id }: Pick<CitedPaper, 'id'>, { citationKeys }: ExportContext): string {
  return citationKeys.get(id) ?? id;
}

/** A search in one sentence. */
export function describeSearch({ query, address, date }: SearchRecord): string {
  return `Search for “${query}” on ${date}: ${address}`;
}
