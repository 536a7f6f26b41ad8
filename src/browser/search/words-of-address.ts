/** Parts of addresses that name a kind of page and not what it is about. */
const KINDS = new Set(
  'papers topics listings authors years terms glossary map search about index html'.split(' '),
);

/** As much of an address as can be searched for, in words. */
const MOST_WORDS = 16;

/**
 * The words of an address that leads nowhere: `/papers/lm-infinite-simple/` is `lm infinite simple`. Most such addresses
 * were meant for a paper, and a paper's address is made of its title.
 * @param path path of the address, as it stands there
 * @param base path of the site, with a slash at both ends
 * @returns words with a space between; empty where there are none
 */
export function wordsOfAddress(path: string, base: string): string {
  const own = path.startsWith(base) ? path.slice(base.length) : path;
  return decode(own)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !KINDS.has(word.toLowerCase()))
    .slice(0, MOST_WORDS)
    .join(' ');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
