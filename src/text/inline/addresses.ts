/** An address found in running text. */
export type FoundAddress = {
  /** Absolute http(s) address. */
  url: string;
  /** The address as the text shows it, LaTeX's escapes resolved. */
  shown: string;
  /** Index of its first character in the text. */
  start: number;
  /** Index after its last character. */
  end: number;
};

/** Ends of host names that make `host/path` an address even without `https://`. */
const TOP_LEVEL =
  'com|org|net|io|ai|edu|gov|dev|app|co|cn|de|uk|eu|fr|jp|ch|in|info|me|ly|gl|gle|be|us|tech|science|page|site|xyz|biz|ms|nl|it|ca|au|kr|se|no|at|sh|tw|hk|sg';
const HOST = '(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,5}';

const START = new RegExp(
  [
    '(?<scheme>https?:(?:\\/\\/|\\\\\\/\\\\\\/)\\s?(?=[a-z0-9]))',
    `(?<bare>(?<![\\p{L}\\p{N}@.:/_\\\\-])(?=(?:www\\.${HOST}[a-z]{2,})|(?:${HOST}(?:${TOP_LEVEL})\\/[\\p{L}\\p{N}~@])|(?:[a-z0-9-]{1,62}\\.(?:github|gitlab)\\.io(?![\\p{L}\\p{N}]))))`,
    '(?<arxiv>(?<![\\p{L}\\p{N}])arxiv:\\s?(?<arxivId>\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?|[a-z-]{2,12}\\/\\d{7})(?![\\p{L}\\p{N}]))',
    '(?<doi>(?<![\\p{L}\\p{N}])doi:\\s?(?=10\\.\\d{4,9}\\/))',
  ].join('|'),
  'giu',
);

/** Most texts hold no address; one look tells. */
const CANDIDATE = /https?:|www\.|arxiv:|doi:|\.[a-z]{2,7}\/|\.io(?![a-z])/i;

/** Characters that an address in prose cannot hold; all but Latin letters beyond ASCII end it too. */
const BREAKS = /[\s<>"`|^{}[\]]|''|[^\x21-\x7E\p{Script=Latin}]/u;
const TRAILING = /[.,;:!?'*~_\-\\]/;
/** A host with a dot; tested before the rest is read, so that nothing is read twice. */
const HOST_AHEAD = /(?:[a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}/iy;
const VALID_HOST = /^https?:\/\/(?:[a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}(?=[/:?#]|$)/i;

/** A bracket in an address that is not closed within so many characters belongs to the prose. */
const LONGEST_BRACKET = 200;

/** Reads an address from `start` on: LaTeX's escapes are resolved, brackets must be balanced, final punctuation is left out. */
function readAddress(text: string, start: number): { shown: string; end: number } {
  const units: string[] = [];
  const ends: number[] = [];
  let open = 0;
  let openedAt = 0;
  for (let at = start; at < text.length; ) {
    const character = text.charAt(at);
    let width = 1;
    let meant = character;
    if (character === '\\') {
      const escaped = /\\(?:([_%#&~/-])(?:\{\})?|textunderscore\b ?|textasciitilde\b ?)/y;
      escaped.lastIndex = at;
      const found = escaped.exec(text);
      if (found === null) break;
      width = found[0].length;
      meant = found[1] === '-' ? '' : (found[1] ?? (found[0].startsWith('\\textu') ? '_' : '~'));
    } else if (open > 0 && units.length - openedAt > LONGEST_BRACKET) break;
    else if (BREAKS.test(character) || (character === "'" && text.charAt(at + 1) === "'")) break;
    else if (character === '~' && !/[a-z0-9]/i.test(text.charAt(at + 1))) break;
    else if (
      (character === ',' || character === ';') &&
      /^[,;]\s?(?:https?:|www\.)/i.test(text.slice(at, at + 8))
    )
      break;
    else if (
      character === 'h' &&
      units.length > 0 &&
      !'/=?&'.includes(units[units.length - 1] ?? '') &&
      /^https?:\/\//.test(text.slice(at, at + 8))
    )
      break;
    else if (character === '(') {
      if (open === 0) openedAt = units.length;
      open += 1;
    } else if (character === ')') {
      if (open === 0) break;
      open -= 1;
    }
    at += width;
    for (const unit of meant) {
      units.push(unit);
      ends.push(at);
    }
  }
  let length = open > 0 ? openedAt : units.length;
  while (TRAILING.test(units[length - 1] ?? '')) length -= 1;
  return { shown: units.slice(0, length).join(''), end: ends[length - 1] ?? start };
}

function readStart(text: string, found: RegExpExecArray): FoundAddress | undefined {
  const groups = found.groups ?? {};
  const start = found.index;
  if (groups.arxivId !== undefined) {
    const shown = found[0];
    return { url: `https://arxiv.org/abs/${groups.arxivId}`, shown, start, end: start + shown.length };
  }
  const after = start + found[0].length;
  HOST_AHEAD.lastIndex = after;
  if (groups.doi === undefined && !HOST_AHEAD.test(text)) return undefined;
  const { shown, end } = readAddress(text, after);
  if (groups.doi !== undefined)
    return { url: `https://doi.org/${shown}`, shown: found[0] + shown, start, end };
  const scheme = groups.scheme;
  const prefix =
    scheme === undefined ? 'https://' : `${scheme.slice(0, scheme.indexOf(':')).toLowerCase()}://`;
  const url = prefix + shown;
  if (!VALID_HOST.test(url)) return undefined;
  return { url, shown: scheme === undefined ? shown : url, start, end };
}

/**
 * Every address in a text, in order: `https://…`, `www.…`, `github.com/x/y` and other hosts with a path,
 * `name.github.io`, `arXiv:2306.03268` and `doi:10.…`. Without trailing punctuation or brackets.
 */
export function findAddresses(text: string): FoundAddress[] {
  const addresses: FoundAddress[] = [];
  if (!CANDIDATE.test(text)) return addresses;
  START.lastIndex = 0;
  for (let found = START.exec(text); found !== null; found = START.exec(text)) {
    const address = readStart(text, found);
    if (address === undefined) START.lastIndex = found.index + 1;
    else {
      addresses.push(address);
      START.lastIndex = address.end;
    }
  }
  return addresses;
}
