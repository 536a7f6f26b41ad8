import { wordsOf } from '../../format/words.ts';
import type { Reading } from '../answer.ts';
import type { Clause } from '../query.ts';
import { describeClause } from './query-sentence.ts';

/** A query whose years, authors and wish for what is new have been read as such. */
export interface ReadQuery {
  /** What is left to be searched as words. */
  rest: string;
  clauses: Clause[];
  readings: Reading[];
  /** Whether the newest of the good papers come first. */
  newest: boolean;
}

/** What a reading is checked against. */
export interface ReadingSources {
  stopWords: ReadonlySet<string>;
  /** Whether two folded words stand side by side in a paper. */
  areNeighbours(first: string, second: string): Promise<boolean>;
  /** Whether a folded word is more often the name of an author than a word of a title or abstract. */
  isAuthor(word: string): Promise<boolean>;
}

const YEAR = String.raw`(?<![\p{L}\p{N}:.\-/"])((?:19|20)\d\d)(?![\p{L}\p{N}/"]|\.\d)`;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH = String.raw`\b${MONTH_NAME}\.?,?\s+`;
const IN = String.raw`(?:\b(?:in|from|of|during|published in|written in)\s+)`;
const FIRST = 0;
const LAST = 9999;

type Span = { from: number; to: number; month?: number };

/** Years in words, the ones that say most first. */
const SPANS: [pattern: RegExp, span: (a: string, b: string) => Span][] = [
  [
    pattern(
      String.raw`(?:\b(?:from|between|in)\s+)?${YEAR}\s*(?:-|–|—|\.\.|to|and|until|till|through)\s*((?:19|20)\d\d)(?![\p{L}\p{N}])`,
    ),
    (a, b) => ({ from: Math.min(+a, +b), to: Math.max(+a, +b) }),
  ],
  [pattern(String.raw`\b(?:after|newer than|later than)\s+${YEAR}`), (a) => ({ from: +a + 1, to: LAST })],
  [pattern(String.raw`\bsince\s+${YEAR}`), (a) => ({ from: +a, to: LAST })],
  [
    pattern(
      String.raw`(?:\b(?:from|in)\s+)?${YEAR}\s*(?:\+|(?:and|or)\s+(?:later|newer|after)|onwards?|on)(?![\p{L}\p{N}])`,
    ),
    (a) => ({ from: +a, to: LAST }),
  ],
  [pattern(String.raw`\b(?:before|older than|earlier than)\s+${YEAR}`), (a) => ({ from: FIRST, to: +a - 1 })],
  [pattern(String.raw`\b(?:until|till|up to)\s+${YEAR}`), (a) => ({ from: FIRST, to: +a })],
  [
    pattern(String.raw`${IN}?${YEAR}\s*(?:and|or)\s+(?:earlier|older|before)\b`),
    (a) => ({ from: FIRST, to: +a }),
  ],
  [
    pattern(`${IN}?${MONTH}${YEAR}`),
    (month, year) => ({
      from: +year,
      to: +year,
      month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    }),
  ],
  [pattern(IN + YEAR), (a) => ({ from: +a, to: +a })],
];
const BARE_YEAR = pattern(String.raw`\(?${YEAR}\)?`);
const NAME = String.raw`(?<![\p{L}\p{N}'’-])([\p{L}][\p{L}'’-]{1,40})`;
const YEAR_OF_WORK = String.raw`(?:[\s,]*\(?((?:19|20)\d\d)[a-z]?\)?(?![\p{L}\p{N}]))`;
/** `Kaplan et al. 2020`, `Kaplan and McCandless (2020)`, `Kaplan, 2020`. */
const ET_AL = pattern(String.raw`\(?${NAME},?\s+et\.?\s+al\b\.?${YEAR_OF_WORK}?`);
const TWO_AUTHORS = pattern(String.raw`\(?${NAME}\s+(?:and|&)\s+${NAME}${YEAR_OF_WORK}`);
const ONE_AUTHOR = pattern(String.raw`\(?${NAME}${YEAR_OF_WORK}`);
/** Words before a year that are no names, although somebody may be called so. */
const NO_NAME = new RegExp(`^(?:${MONTH_NAME}|in|from|of|since|before|after|until|till|to|and|year)$`, 'i');
const NEWEST = pattern(String.raw`\b(?:(?:the|most)\s+)*(?:recent|latest|newest)\b`);

/** Reads what a short query says about years, authors and what is new; text in quotation marks is left as it is. */
export async function readFacts(text: string, sources: ReadingSources): Promise<ReadQuery> {
  const read: ReadQuery = { rest: text, clauses: [], readings: [], newest: false };
  const take = (match: RegExpExecArray, says: string, ...clauses: Clause[]) => {
    const typed = match[0].trim();
    read.rest = squeeze(read.rest.replace(match[0], ' '));
    read.clauses.push(...clauses);
    read.readings.push({ typed, says, without: squeeze(text.replace(match[0], ' ')) });
  };
  const author = await findAuthor(text, sources);
  if (author) {
    const clauses = [...author.names.map(byAuthor), ...(author.year ? [inYears(spanOf(author.year))] : [])];
    take(author.match, clauses.map(say).join(', '), ...clauses);
  }
  const years = findYears(read.rest) ?? (await findBareYear(read.rest, sources));
  if (years) {
    const clause = inYears(years.span);
    take(years.match, say(clause), clause);
  }
  const newest = outsideQuotes(NEWEST, read.rest);
  if (newest) {
    read.newest = true;
    take(newest, 'newest first');
  }
  // “papers from 2023” asks for no paper with the word “papers”.
  if (read.readings.length > 0 && wordsOf(read.rest).every((word) => sources.stopWords.has(word)))
    read.rest = '';
  return read;
}

async function findAuthor(text: string, { isAuthor, areNeighbours }: ReadingSources) {
  for (const form of [ET_AL, TWO_AUTHORS, ONE_AUTHOR]) {
    const match = outsideQuotes(form, text);
    if (!match) continue;
    const found = match.slice(1).filter((part) => part !== undefined);
    const year = /^\d{4}$/.test(found.at(-1) ?? '') ? found.pop() : undefined;
    if (found.some((name) => NO_NAME.test(name))) continue;
    const words = found.flatMap(wordsOf);
    const known = await Promise.all(words.map(isAuthor));
    const isTitle = form === ONE_AUTHOR && (await areNeighbours(words.at(-1) ?? '', year ?? ''));
    if (known.every(Boolean) && !isTitle) return { match, names: found, year };
  }
  return undefined;
}

function findYears(text: string): { match: RegExpExecArray; span: Span } | undefined {
  for (const [form, span] of SPANS) {
    const match = outsideQuotes(form, text);
    if (match) return { match, span: span(match[1] ?? '', match[2] ?? '') };
  }
  return undefined;
}

/** A year by itself: no year of publication where papers have it right beside its neighbour (`TREC 2019`). */
async function findBareYear(text: string, { areNeighbours }: ReadingSources) {
  const match = outsideQuotes(BARE_YEAR, text);
  if (!match) return undefined;
  const [, year = ''] = match;
  const before = wordsOf(text.slice(0, match.index)).at(-1);
  const after = wordsOf(text.slice(match.index + match[0].length))[0];
  if (before !== undefined && (await areNeighbours(before, year))) return undefined;
  if (after !== undefined && (await areNeighbours(year, after))) return undefined;
  return { match, span: spanOf(year) };
}

function outsideQuotes(form: RegExp, text: string): RegExpExecArray | undefined {
  // Letters of a quotation are blanked, so that places stay what they are.
  const match = form.exec(text.replace(/"[^"]*"?/g, (quotation) => '"'.repeat(quotation.length)));
  return match ?? undefined;
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu');
}

function spanOf(year: string): Span {
  return { from: Number(year), to: Number(year) };
}

function inYears(span: Span): Clause {
  return { kind: 'year', ...span, sign: 'should' };
}

function byAuthor(name: string): Clause {
  return { kind: 'phrase', field: 'author', text: name, words: wordsOf(name), sign: 'should' };
}

function say(clause: Clause): string {
  return describeClause(clause, { topic: (text) => text, listing: (text) => text, venue: (text) => text });
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
