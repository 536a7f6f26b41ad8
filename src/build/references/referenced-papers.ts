import type { IdentifiedPaper } from '../../corpus/identify-papers.ts';
import { type CitedPaper, referencedPaper } from '../../formats/export-context.ts';

/**
 * Papers up to which references are formatted: the citation processor takes some three milliseconds a paper, which in a
 * large corpus is longer than all the rest. The files, from which every program formats its own, are always there.
 */
const MOST_FORMATTED = 5_000;

/** Whether a corpus of so many papers has formatted references. */
export function hasFormattedReferences(papers: number): boolean {
  return papers <= MOST_FORMATTED;
}

/** What references to papers name; none in a large corpus. It is known before anything is found out from their texts. */
export function referencedPapers(papers: readonly IdentifiedPaper[]): CitedPaper[] {
  if (!hasFormattedReferences(papers.length)) return [];
  return papers.map(({ slug, entry, facts }) =>
    referencedPaper({ ...facts, id: slug, title: entry.title.plain, abstract: '', topics: [], listings: [] }),
  );
}
