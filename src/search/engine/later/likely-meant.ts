import { areBeside, soundOf } from './sound.ts';

/** Errors in words of at least so many letters leave little doubt. */
const LONG = 7;

/**
 * Whether a word is near enough to one that was typed to be searched without asking. A letter changed in a short word
 * usually gives another word with another meaning (`hate`, `have`), unless they sound alike, two letters are swapped or
 * the keys lie side by side.
 * @param typed a word that no paper has
 * @param meant a word one or two typing errors from it
 */
export function isLikelyMeant(typed: string, meant: string): boolean {
  if (soundOf(typed) === soundOf(meant)) return typed[0] === meant[0] || typed.length >= LONG;
  if (typed.length >= LONG) return true;
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  const start = commonStart(short, long);
  if (short.length < long.length)
    return long.length >= (start > 0 ? LONG - 1 : LONG) && long.slice(start + 1) === short.slice(start);
  const rest = short.slice(start);
  const other = long.slice(start);
  if (start > 0 && rest[0] === other[1] && rest[1] === other[0]) return true;
  return (
    areBeside(rest[0] ?? '', other[0] ?? '') && rest.slice(1) === other.slice(1) && typed.length >= LONG - 2
  );
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
