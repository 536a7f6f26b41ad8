import { compare } from '../../compare.ts';
import { FUNCTION_WORDS } from '../../words/function-words.ts';
import { singular } from '../../words/singular.ts';

/** A neighbour in this share of all places belongs to the name. */
const LEAST_SHARE = 0.6;
/** Places looked at, which is enough to tell. */
const MOST_PLACES = 100;
/** In fewer places chance could have set the same word beside a name. */
const LEAST_PLACES = 5;
const MOST_STEPS = 2;
/** What stands between the words of one name: a space, a hyphen, the end of a genitive. */
const NEXT = /^((?:['’]s)?[ \-‐‑])(?:((?:of|in) )(\p{L}[\p{L}\p{N}]+)|(\p{L}[\p{L}\p{N}]+))/u;
const INSIDE_WORD = /[\p{L}\p{N}]$/u;
const WORD_GOES_ON = /^[\p{L}\p{N}]/u;
const PREVIOUS = /(\p{L}[\p{L}\p{N}]+)([ \-‐‑])$/u;

/**
 * A name with the words that nearly always stand beside it, since terms are cut at words that mean nothing elsewhere:
 * `Milky` → `Milky Way`, `Parkinson` → `Parkinson’s disease`, `health-related quality` → `health-related quality of life`.
 * @param texts some that hold the name
 */
export function completeName(name: string, texts: readonly string[]): string {
  let whole = name;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const longer = withNeighbour(whole, texts);
    if (longer === whole) break;
    whole = longer;
  }
  return whole;
}

function withNeighbour(name: string, texts: readonly string[]): string {
  // What stands beside it is looked at last: a pattern that began with that would be tried at every letter, and one that
  // ends with classes of letters takes longer to compile than to search with.
  const words = name.split(/[\s\-‐‑]+/).map((word) => RegExp.escape(word));
  const pattern = new RegExp(words.join('[\\s\\-‐‑]+'), 'giu');
  const after = new Map<string, number>();
  const before = new Map<string, number>();
  let places = 0;
  for (const text of texts) {
    for (const match of text.matchAll(pattern)) {
      if (INSIDE_WORD.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
      const end = match.index + match[0].length;
      const rest = text.slice(end, end + 60);
      if (WORD_GOES_ON.test(rest)) continue;
      places += 1;
      const [, sign = '', link = '', linked, next] = NEXT.exec(rest) ?? [];
      count(after, sign, link, linked ?? next);
      const [, previous, gap = ''] =
        PREVIOUS.exec(text.slice(Math.max(0, match.index - 40), match.index)) ?? [];
      if (previous !== undefined && !FUNCTION_WORDS.has(previous.toLowerCase())) bump(before, previous + gap);
      if (places >= MOST_PLACES) break;
    }
    if (places >= MOST_PLACES) break;
  }
  const next = leader(after, places);
  if (next !== undefined) return name + next;
  const previous = leader(before, places);
  return previous === undefined ? name : previous + name;
}

function count(counts: Map<string, number>, sign: string, link: string, word: string | undefined): void {
  if (word !== undefined && !FUNCTION_WORDS.has(word.toLowerCase())) bump(counts, sign + link + word);
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What stands in enough of the places, whatever its capitals and its number. */
function leader(counts: ReadonlyMap<string, number>, places: number): string | undefined {
  const byLetters = Map.groupBy(counts, ([key]) => singular(key.toLowerCase()));
  for (const forms of byLetters.values()) {
    const total = forms.reduce((sum, [, seen]) => sum + seen, 0);
    if (places >= LEAST_PLACES && total >= LEAST_SHARE * places)
      return forms.sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0];
  }
  return undefined;
}
