import { fromPagefindText } from '../../format/beside/pagefind-text.ts';

/** A stretch of text, marked where it matches the query. It is plain text: escape it or set it as text content. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Words shown of an abstract. */
const LENGTH = 36;
/** Words shown before the first hit. */
const LEAD = 6;
/**
 * The stretch of an abstract that holds most different words of the query, with the hits marked.
 * @param content text of the paper as Pagefind keeps it, one word to a place
 * @param from first place of the abstract
 * @param to place after its last one
 * @param placesOfTerms places of each word of the query in this paper
 */
export function makeExcerpt(
  content: string,
  from: number,
  to: number,
  placesOfTerms: readonly (readonly number[])[],
): ExcerptPart[] {
  const hits = placesOfTerms
    .flatMap((places, term) => places.map((place) => ({ place, term })))
    .filter(({ place }) => place >= from && place < to)
    .sort((a, b) => a.place - b.place);
  const marked = new Set(hits.map(({ place }) => place));
  let best = { start: from, terms: 0 };
  /** How often each word stands in the stretch that begins with the hit in hand. */
  const within = new Map<number, number>();
  let next = 0;
  for (const { place: first, term: left } of hits) {
    for (; (hits[next]?.place ?? to) < first + LENGTH - LEAD && next < hits.length; next++) {
      const entered = hits[next]?.term ?? 0;
      within.set(entered, (within.get(entered) ?? 0) + 1);
    }
    if (within.size > best.terms) best = { start: first - LEAD, terms: within.size };
    const rest = (within.get(left) ?? 0) - 1;
    if (rest > 0) within.set(left, rest);
    else within.delete(left);
  }
  const pieces = content.split(' ');
  const start = startOf(pieces, from, Math.min(best.start, to - LENGTH));
  const end = Math.min(to, start + LENGTH);
  const parts: ExcerptPart[] = [{ text: start > from ? '… ' : '', marked: false }];
  pieces.slice(start, end).forEach((piece, i) => {
    // A place holds one word and the punctuation around it, which is not marked.
    const [before = '', word = '', after = ''] = fromPagefindText(`${piece} `).split(WORD);
    parts.push({ text: before, marked: false }, { text: word, marked: marked.has(start + i) });
    parts.push({ text: after, marked: false });
  });
  if (end < to) parts.push({ text: '…', marked: false });
  return joinEqual(parts);
}

/** Words that an excerpt may begin earlier to begin with a clause. */
const CLAUSE = 6;

/** The place nearest before a wanted one where a clause begins, or else a word that is no part of a longer one. */
function startOf(pieces: readonly string[], from: number, wanted: number): number {
  for (let at = wanted; at > Math.max(from, wanted - CLAUSE); at--)
    if (/[.!?;:,][^\p{L}\p{N}]*$/u.test(pieces[at - 1] ?? '') && !goesOn(pieces[at - 1])) return at;
  let start = Math.max(from, wanted);
  while (start > from && goesOn(pieces[start - 1])) start--;
  return start;
}

/** Whether the next place belongs to the same word, such as `3.5` after `GPT-`. */
function goesOn(piece = ''): boolean {
  return !fromPagefindText(`${piece} `).endsWith(' ');
}

const WORD = /([\p{Alphabetic}\p{N}]+(?:\+\+|#)?)/u;

function joinEqual(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const { text, marked } of parts) {
    const last = joined.at(-1);
    if (last?.marked === marked || text === '') {
      if (last) last.text += text;
    } else joined.push({ text, marked });
  }
  return joined;
}
