import anyAscii from 'any-ascii';
import type { Paper } from '../schema.ts';

/** Words of a title that say little about it. */
const MINOR_WORDS = new Set(
  'a an and are as at be by can could do does for from has have how if in into is it its not of on or our should so than that the their these this to toward towards via was we what when where which who why will with without you your'.split(
    ' ',
  ),
);

const LONGEST_NAME = 24;
const MARK_LENGTH = 4;

/**
 * Citation keys by slug: `family2024word` and a mark of four characters, for example `mukherjee2023stack4x7q`.
 *
 * A key depends on its own paper alone (first author, year and slug), never on the other papers, so it stays when
 * papers are added, removed or reordered. That rules out marks for papers that happen to share a name, year and word:
 * the older paper's key would have to change. Instead every key ends in a mark made from the slug, which is
 * unique. Should even the marks agree (one in 466,560 for two papers alike in all else), both get a longer one.
 * Keys are lower-case ASCII letters and digits, which every program takes.
 *
 * A key that is recorded is kept whatever becomes known of the paper's authors and year.
 */
export function citationKeys(
  papers: readonly Pick<Paper, 'id' | 'authors' | 'issued' | 'citationKey'>[],
): Map<string, string> {
  const holders = new Map<string, number>();
  const keys = papers.map((paper) => paper.citationKey ?? citationKey(paper));
  for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  return new Map(
    papers.map((paper, index) => {
      const key = keys[index] ?? '';
      const keeps = paper.citationKey !== undefined || holders.get(key) === 1;
      return [paper.id, keeps ? key : citationKey(paper, 2 * MARK_LENGTH)];
    }),
  );
}

/** The key of one paper, as `citationKeys` gives it where no two keys agree. */
export function citationKey(
  { id, authors, issued }: Pick<Paper, 'id' | 'authors' | 'issued'>,
  markLength = MARK_LENGTH,
): string {
  const [first] = authors ?? [];
  const family = lettersOf(first?.family ?? first?.name ?? '') || 'anon';
  return `${family}${issued?.slice(0, 4) ?? 'nd'}${mainWord(id)}${mark(id, markLength)}`;
}

function lettersOf(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z]+/g, '')
    .slice(0, LONGEST_NAME);
}

/** First word of a slug that means something; its letters only. */
function mainWord(slug: string): string {
  const words = slug.split('-').filter((word) => /[a-z]/.test(word));
  const word = words.find((word) => !MINOR_WORDS.has(word)) ?? words[0] ?? 'paper';
  return word.replace(/[^a-z]+/g, '').slice(0, LONGEST_NAME);
}

/** A mark from a text: 32-bit FNV-1a hashes (Fowler, Noll, Vo), each a digit and three digits or letters. */
function mark(text: string, length: number): string {
  let marks = '';
  for (let round = 0; marks.length < length; round += 1) {
    let hash = 0x811c9dc5 ^ round;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    // The lowest bits of FNV-1a are its weakest: fold the upper half in.
    const value = (hash ^ (hash >>> 15)) >>> 0;
    marks += (value % 10) + (Math.floor(value / 10) % 36 ** 3).toString(36).padStart(3, '0');
  }
  return marks.slice(0, length);
}
