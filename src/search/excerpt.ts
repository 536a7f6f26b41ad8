import { fromPagefindText } from './pagefind-text.ts';
import type { SearchTable } from './search-table.ts';

/** A stretch of text, marked where it matches the query. It is plain text: escape it or set it as text content. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Words shown of an abstract. */
const LENGTH = 36;

/**
 * The stretch of an abstract that holds most different words of the query, with the hits marked.
 * @param content text of the paper as Pagefind keeps it, one word to a place
 * @param placesOfTerms places of each word of the query in this paper
 */
export function makeExcerpt(
  content: string,
  paper: number,
  table: SearchTable,
  placesOfTerms: readonly (readonly number[])[],
): ExcerptPart[] {
  const from = table.titleLengths[paper] ?? 0;
  const to = from + (table.abstractLengths[paper] ?? 0);
  const places = content.split(' ');
  const hits = placesOfTerms
    .flatMap((termPlaces, term) => termPlaces.map((place) => ({ place, term })))
    .filter(({ place }) => place >= from && place < to)
    .sort((a, b) => a.place - b.place);
  const start = Math.max(from, Math.min(bestStart(hits, from), to - LENGTH));
  const end = Math.min(to, start + LENGTH);
  const marked = new Set(hits.map(({ place }) => place));
  const parts: ExcerptPart[] = [];
  if (start > from) parts.push({ text: '… ', marked: false });
  for (let place = start; place < end; place++) {
    const piece = fromPagefindText(`${places[place] ?? ''} `);
    const text = place === end - 1 ? piece.trimEnd() : piece;
    parts.push(...splitMarks(text, marked.has(place)));
  }
  if (end < to) parts.push({ text: ' …', marked: false });
  return joinEqual(parts);
}

/** Start of the window with most different terms; among equals the first one. */
function bestStart(hits: readonly { place: number; term: number }[], from: number): number {
  let best = { start: from, terms: 0 };
  const counts = new Map<number, number>();
  let first = 0;
  for (const hit of hits) {
    counts.set(hit.term, (counts.get(hit.term) ?? 0) + 1);
    while (hit.place - (hits[first]?.place ?? hit.place) >= LENGTH - 8) {
      const { term } = hits[first] ?? hit;
      const left = (counts.get(term) ?? 1) - 1;
      if (left > 0) counts.set(term, left);
      else counts.delete(term);
      first++;
    }
    if (counts.size > best.terms)
      best = { start: Math.max(from, (hits[first]?.place ?? from) - 6), terms: counts.size };
  }
  return best.start;
}

/** Marks the word itself, not the punctuation around it. */
function splitMarks(text: string, isMarked: boolean): ExcerptPart[] {
  if (!isMarked) return [{ text, marked: false }];
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}\p{N}]*)([\p{L}\p{N}+#]*(?:[^\s]*[\p{L}\p{N}])?[+#]*)([\s\S]*)$/u.exec(text) ?? [];
  return [
    { text: before, marked: false },
    { text: word, marked: true },
    { text: after, marked: false },
  ].filter((part) => part.text !== '');
}

function joinEqual(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.marked === part.marked) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
