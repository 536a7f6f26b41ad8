/* What is new to a reader. Lists load this, so that it brings nothing else with it. */

/** A paper that came after the site's first day, with what it can be followed by. */
export interface Addition {
  /** Slug of the paper. */
  id: string;
  title: string;
  /** Day on which it was added. */
  added: string;
  /** Ids of its topics, slugs of its authors, id of its venue. */
  topics: readonly string[];
  authors: readonly string[];
  venue?: string;
}

/** `new.json`: the papers added last. */
export interface Additions {
  /** The last day on which papers were added. */
  newest: string;
  /** Of papers added before this day nothing is said. */
  from: string;
  /** The last added first, those of one day in the order of all papers. */
  papers: readonly Addition[];
}

/** How far a reader has seen what was added: everything before a day, and those papers of it. */
export interface Seen {
  day: string;
  papers: readonly string[];
}

/** What a reader has seen who has seen all of it. */
export function allSeen({ newest, papers }: Additions): Seen {
  return { day: newest, papers: papers.filter(({ added }) => added === newest).map(({ id }) => id) };
}

/** Whether a paper came after what a reader has seen. A day may bring papers twice. */
export function isNew({ id, added }: Pick<Addition, 'id' | 'added'>, seen: Seen): boolean {
  return added > seen.day || (added === seen.day && !seen.papers.includes(id));
}
