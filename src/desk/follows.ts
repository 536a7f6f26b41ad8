import { changed, NEVER } from './kept-paper.ts';
import type { Follow } from './schema.ts';
import { type Addition, type Additions, isNew, type Seen } from './seen.ts';

/** What a reader can change of what is followed. */
export interface FollowEdit {
  name?: string;
  kept?: boolean;
  seen?: Seen;
}

/**
 * Something followed, with what the reader changes of it; what stays as it is keeps the moment of its last change.
 * @param id address below the base path
 * @param known as it is stored; undefined where it never was followed
 * @param at moment of the change
 */
export function editFollow(id: string, known: Follow | undefined, edit: FollowEdit, at: string): Follow {
  const before: Follow = known ?? {
    id,
    name: { value: id, at: NEVER },
    kept: { value: false, at: NEVER },
    seen: { value: { day: NEVER.slice(0, 10), papers: [] }, at: NEVER },
  };
  const seen = edit.seen && { day: edit.seen.day, papers: [...edit.seen.papers] };
  return {
    id,
    name: changed(before.name, edit.name, at),
    kept: changed(before.kept, edit.kept, at),
    seen: changed(before.seen, seen, at),
  };
}

/** Which of the papers are what is followed; undefined for a search, which only the search can tell. */
export function followedAmong<T extends Addition>(id: string, papers: readonly T[]): T[] | undefined {
  const [section, slug] = id.split('/');
  if (slug === undefined) return [];
  switch (section) {
    case 'topics':
      return papers.filter(({ topics }) => topics.includes(slug));
    case 'authors':
      return papers.filter(({ authors }) => authors.includes(slug));
    case 'venues':
      return papers.filter(({ venue }) => venue === slug);
    default:
      return undefined;
  }
}

/** The papers that have come since the reader looked at what is followed, whatever they are about. */
export function cameSince({ seen }: Follow, { papers }: Additions): Addition[] {
  return papers.filter((paper) => isNew(paper, seen.value));
}

/** Whether what the reader has seen ends before what the site lists begins. */
export function isPast({ seen }: Follow, { from }: Additions): boolean {
  return seen.value.day < from;
}

/**
 * A search as it is followed: its address without the page of results and the order, which decide nothing of what is found.
 * @param query of the address of the search page
 */
export function savedSearch(query: string): { id: string; name: string } {
  const parameters = new URLSearchParams(query);
  for (const key of ['page', 'sort']) parameters.delete(key);
  const narrowed = [...parameters].filter(([key]) => key !== 'q').map(([, value]) => value);
  const q = parameters.get('q') ?? '';
  return {
    id: `search/?${parameters}`,
    name: [...(q ? [`“${q}”`] : []), ...narrowed].join(', ') || 'all papers',
  };
}
