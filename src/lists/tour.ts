import type { ListingHeading } from '../listing-schema.ts';
import { fileId } from '../text/keys/file-id.ts';

/** A list with headings between its papers. */
export interface Tour<T> {
  papers: readonly T[];
  headings: readonly ListingHeading[];
}

const OVERVIEW =
  /\b(?:survey|review|overview|tutorial|primer|introduction|roadmap|landscape|past, present)\b/i;

/** Papers to begin with: those whose titles say that they are surveys or overviews, in the order given. */
export function overviewsOf<T extends { title: string }>(papers: readonly T[], most = 4): T[] {
  return papers.filter(({ title }) => OVERVIEW.test(title)).slice(0, most);
}

/** The anchor of a part of a tour on its page. */
export function partAnchor(title: string): string {
  return `part-${fileId(title)}`;
}

/**
 * Papers by sub-theme: first those that give an overview, then the sub-themes, last the rest, each part in the order
 * given. Where most of a list are overviews, none comes first.
 */
export function tour<T extends { id: string; title: string }>(
  papers: readonly T[],
  subThemes: readonly { title: string; papers: readonly string[] }[],
): Tour<T> {
  const overviews = overviewsOf(papers);
  const parts = [
    { title: 'Overviews', papers: 2 * overviews.length < papers.length ? overviews.map(({ id }) => id) : [] },
    ...subThemes,
    { title: 'Further papers', papers: papers.map(({ id }) => id) },
  ];
  const placed = new Set<string>();
  const ordered: T[] = [];
  const headings: ListingHeading[] = [];
  for (const { title, papers: ids } of parts) {
    const wanted = new Set(ids);
    const own = papers.filter(({ id }) => wanted.has(id) && !placed.has(id));
    if (own.length === 0) continue;
    headings.push({ title, depth: 2, anchor: partAnchor(title), place: ordered.length });
    ordered.push(...own);
    for (const { id } of own) placed.add(id);
  }
  return { papers: ordered, headings };
}
