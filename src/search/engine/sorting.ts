/** Orders of results. None of them changes which papers are found. */
export const SORTS = ['relevance', 'newest', 'oldest', 'title', 'cited'] as const;
export type Sort = (typeof SORTS)[number];
