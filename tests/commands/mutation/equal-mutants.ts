/** A change that makes no difference anybody could see, with the reason why no test can notice it. */
interface EqualMutant {
  file: string;
  /** The line as it stands, without the space before it. */
  line: string;
  /** What the change puts into it; any where it is left out. */
  replacement?: string;
  why: string;
}

const EQUAL: readonly EqualMutant[] = [
  {
    file: 'src/permalinks/record-permalinks.ts',
    line: 'const isKnown = known?.title === sourceTitle || (known?.title && titleKey(known.title) === key);',
    replacement: 'false',
    why: 'titles that are the same have the same key; the comparison only saves making it',
  },
  {
    file: 'src/permalinks/keep-permalinks.ts',
    line: 'const key = permalinks.papers.get(slug)?.key;',
    why: 'a redirect was made from an entry, which is there',
  },
  ...['paper', 'topic', 'listing', 'author'].map((page) => ({
    file: 'src/permalinks/redirect-paths.ts',
    line: `return slug === undefined ? routes.${page}s() : routes.${page}(slug);`,
    replacement: 'false',
    why: 'an address leaves out a part that is missing',
  })),
  {
    file: 'src/corpus/merge-entries.ts',
    line: 'return compare(candidate.title.plain, known.title.plain) < 0;',
    replacement: 'compare(candidate.title.plain, known.title.plain) <= 0',
    why: 'of two equal titles and abstracts either may be kept',
  },
  {
    file: 'src/formats/references.ts',
    line: '.filter((_, place) => place < ENOUGH_AUTHORS || place === author.length - 1)',
    replacement: 'place <= ENOUGH_AUTHORS',
    why: 'one author more than any style shows',
  },
  {
    file: 'src/listing/markdown/imprint.ts',
    line: 'return issued === undefined ? undefined : { issued };',
    replacement: 'false',
    why: 'what looks like a date has a year that can be read',
  },
  {
    file: 'src/listing/markdown/addresses.ts',
    line: "if (at >= 0 && (found === undefined || (found === 'paper' && at < rank) || found === 'other')) {",
    replacement: 'at <= rank',
    why: 'of one rank there is one kind',
  },
  {
    file: 'src/topics/characteristic-terms.ts',
    line: 'const weight = inside < 2 || inside <= expected ? 0 : surprise(inside, term.papers.length, share);',
    replacement: 'inside < expected',
    why: 'what is as frequent as expected is no surprise, which is 0 as well',
  },
  ...['false', 'Math.abs(value) <= ENOUGH'].map((replacement) => ({
    file: 'src/topics/logistic.ts',
    line: 'if (change.every((value) => Math.abs(value) < ENOUGH)) break;',
    replacement,
    why: 'further steps change no number by more than the ten-millionth that is left out',
  })),
  ...[
    ['src/text/entities.ts', "if (!text.includes('&')) return text;", 'false'],
    ['src/text/entities.ts', 'if (/x(?:20|00)/.test(decoded)) {', 'true'],
    ['src/text/entities.ts', "if (!decoded.includes('\\\\u')) return decoded;", 'false'],
    ['src/text/inline/addresses.ts', 'if (!CANDIDATE.test(text)) return addresses;', 'false'],
    [
      'src/text/inline/addresses.ts',
      'if (groups.doi === undefined && !HOST_AHEAD.test(text)) return undefined;',
      'false',
    ],
    ['src/text/inline/quotes-dashes.ts', "if (!text.includes('--')) return text;", 'false'],
    ['src/text/inline/quotes-dashes.ts', "if (!text.includes('~')) return text;", 'false'],
    ['src/text/inline/html-tags.ts', "if (!text.includes('<')) return text;", 'false'],
    ['src/text/clean.ts', 'if (!NEEDS_CLEANING.test(raw)) return raw;', 'false'],
    [
      'src/text/inline/braces.ts',
      "if (!text.includes('{')) return { partner: () => -1, isDropped: () => false };",
      'false',
    ],
    ['src/metadata/bibtex/field-text.ts', 'if (!/[\\\\{}]/.test(tex)) return tex;', 'false'],
  ].map(([file = '', line = '', replacement = '']) => ({
    file,
    line,
    replacement,
    why: 'a look at the text that saves the work where there is nothing to find',
  })),
  ...[
    ['src/text/inline/read-commands.ts', 'if (open < 0) return;', 'open <= 0'],
    ['src/text/inline/read-commands.ts', 'if (open < 0) break;', 'open <= 0'],
    ['src/text/inline/read-commands.ts', 'if (open >= 0 && !isEmpty) {', 'open > 0'],
    ['src/text/inline/read-environments.ts', 'if (open < 0) return;', 'open <= 0'],
    ['src/text/inline/read-links.ts', 'if (open < 0) return;', 'open <= 0'],
    ['src/text/inline/read-links.ts', 'if (second < 0) {', 'second <= 0'],
  ].map(([file = '', line = '', replacement = '']) => ({
    file,
    line,
    replacement,
    why: 'the command stands before its argument, which is never at 0',
  })),
  ...[
    [
      'src/metadata/bibtex/read-entries.ts',
      'for (let at = start; at < this.#text.length; at += 1) {',
      'at <= this.#text.length',
    ],
    [
      'src/metadata/bibtex/read-entries.ts',
      'for (let at = start + 1; at < this.#text.length; at += 1) {',
      'at <= this.#text.length',
    ],
    ['src/metadata/bibtex/field-text.ts', 'for (let at = 0; at < tex.length; at += 1) {', 'at <= tex.length'],
    ['src/metadata/json-lines.ts', 'for (let at = 0; at < source.length; at += 1) {', 'at <= source.length'],
    ['src/text/inline/braces.ts', 'for (let at = 0; at < text.length; at += 1) {', 'at <= text.length'],
    ['src/text/inline/addresses.ts', 'for (let at = start; at < text.length; ) {', 'at <= text.length'],
  ].map(([file = '', line = '', replacement = '']) => ({
    file,
    line,
    replacement,
    why: 'behind the last character is none',
  })),
  {
    file: 'src/metadata/bibtex/read-entries.ts',
    line: 'if (!(error instanceof Broken)) throw error;',
    replacement: 'false',
    why: 'the reader throws nothing else',
  },
  ...['true', '(score[paper] ?? 0) >= 0'].map((replacement) => ({
    file: 'src/search/engine/later/verbatim.ts',
    line: '.filter((paper) => (score[paper] ?? 0) > 0)',
    replacement,
    why: 'a score of 0 stays 0; to leave it out saves sorting it',
  })),
  {
    file: 'src/search/engine/forms.ts',
    line: 'if (!forms.has(longer)) parts.push({ pages, share: PREFIX_SHARE });',
    replacement: 'true',
    why: 'of two shares for one place the larger counts',
  },
  {
    file: 'src/text/inline/html-tags.ts',
    line: "const seen = close === '/' ? 2 : 1;",
    replacement: "close !== '/'",
    why: 'only whether both were seen counts',
  },
  {
    file: 'src/text/writing.ts',
    line: "return tag.split('-')[0]?.toLowerCase() ?? '';",
    replacement: "tag.split('-')[0]?.toUpperCase()",
    why: 'tags are only compared with each other',
  },
];

/** Whether a change is known to be none. */
export function isEqual(file: string, line: string, replacement: string): boolean {
  return EQUAL.some(
    (known) =>
      known.file === file &&
      known.line === line &&
      (known.replacement === undefined || known.replacement === replacement),
  );
}
