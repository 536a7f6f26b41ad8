import type { QueryTerms } from '../terms.ts';

/** Whether a paper has any of the words. */
export function hasAny({ terms }: QueryTerms): (paper: number) => boolean {
  // With common words first, few are asked for.
  const commonFirst = terms.toSorted((a, b) => b.pages.size - a.pages.size);
  return (paper) => commonFirst.some(({ pages }) => pages.has(paper));
}
