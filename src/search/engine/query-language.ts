import { wordsOf } from '../format/words.ts';

/** Fields of a paper that hold text. */
export type TextField = 'title' | 'abstract' | 'author';

/** What one part of a query asks for. */
export type Condition =
  /** Words in any form, one or more of which a paper should have: `pre-training` is one condition of two words. */
  | { kind: 'words'; text: string; words: string[] }
  /** Words one after another, exactly as written, anywhere or in one field. */
  | { kind: 'phrase'; text: string; words: string[]; field?: TextField }
  | { kind: 'topic' | 'listing'; text: string }
  | { kind: 'year'; from: number; to: number }
  | { kind: 'code' };

/** A condition with the sign before it. */
export type Clause = Condition & {
  /** `must` for `+`, `not` for `-`, otherwise `should`. Everything but plain words must hold anyway. */
  sign: 'must' | 'not' | 'should';
};

/** A query: each group holds the alternatives that `OR` joins. */
export interface Query {
  groups: Clause[][];
  /** Sentences about what could not be understood as written. */
  hints: string[];
}

const TEXT_FIELDS: ReadonlySet<string> = new Set(['title', 'abstract', 'author']);
const FIELDS: ReadonlySet<string> = new Set([...TEXT_FIELDS, 'topic', 'listing', 'year', 'has']);
/** Sign, field with its colon, then a quotation (closed or not) or everything up to the next space. */
const PART = /([+-]?)(?:([a-z]+):)?(?:"([^"]*)("?)|(\S+))|\S/gy;
const CURLY_QUOTES = /[“”„‟«»]/g;
const YEARS = /^(\d{4})?(\.\.)?(\d{4})?$/;

/**
 * Reads a query. Nothing a reader types is an error: what has no meaning as an operator is searched as words.
 * @param text as typed
 */
export function parseQuery(text: string): Query {
  const query: Query = { groups: [], hints: [] };
  let joins = false;
  const parts = splitParts(text.replace(CURLY_QUOTES, '"'));
  parts.forEach((part, index) => {
    if (part === 'OR') {
      if (query.groups.length === 0 || index === parts.length - 1 || joins)
        query.hints.push('OR stands between two words.');
      else joins = true;
      return;
    }
    const clauses = readPart(part, query.hints);
    const [first, ...rest] = clauses;
    if (!first) return;
    const group = query.groups.at(-1);
    if (joins && group) {
      if (first.sign === 'not' || group.some(({ sign }) => sign === 'not')) {
        query.hints.push('OR does not go with a minus sign.');
        query.groups.push([first]);
      } else group.push(first);
    } else query.groups.push([first]);
    joins = false;
    query.groups.push(...rest.map((clause) => [clause]));
  });
  return query;
}

/** Splits at spaces outside quotation marks. */
function splitParts(text: string): string[] {
  const parts: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    if (/\s/.test(text[PART.lastIndex] ?? '')) {
      PART.lastIndex++;
      continue;
    }
    const part = PART.exec(text)?.[0];
    if (part === undefined) break;
    parts.push(part);
  }
  return parts;
}

function readPart(part: string, hints: string[]): Clause[] {
  PART.lastIndex = 0;
  const [, signMark = '', name = '', quoted, closing, bare = ''] = PART.exec(part) ?? [];
  const sign = signMark === '-' ? 'not' : signMark === '+' ? 'must' : 'should';
  const value = quoted ?? bare;
  const asWords = (text: string, wordSign: Clause['sign'] = sign): Clause[] =>
    text.split(/\s+/).flatMap((word) => {
      const words = wordsOf(word);
      return words.length > 0 ? [{ kind: 'words', text: word, words, sign: wordSign } satisfies Clause] : [];
    });

  if (quoted !== undefined && closing === '' && name === '') {
    hints.push('A quotation mark is missing.');
    return asWords(value);
  }
  const bareField = /^([a-z]+):$/.exec(bare)?.[1] ?? '';
  if (FIELDS.has(bareField)) hints.push(withoutSpace(bareField));
  if (name !== '' && !FIELDS.has(name)) return asWords(part.slice(signMark.length).replaceAll('"', ' '));
  if (name !== '' && wordsOf(value).length === 0) {
    hints.push(withoutSpace(name));
    return asWords(name, 'should');
  }
  if (name === 'topic' || name === 'listing') return [{ kind: name, text: value, sign }];
  if (name === 'has') {
    if (value.toLowerCase() === 'code') return [{ kind: 'code', sign }];
    hints.push('Only “has:code” is known.');
    return asWords(value);
  }
  if (name === 'year') return readYears(value, sign, hints) ?? asWords(value);
  const words = wordsOf(value);
  if (words.length === 0) return [];
  if (TEXT_FIELDS.has(name)) return [{ kind: 'phrase', text: value, words, field: name as TextField, sign }];
  // A word that is excluded is exact, as a quotation is.
  if (quoted !== undefined || sign === 'not')
    return [{ kind: 'phrase', text: trimMarks(value), words, sign }];
  return asWords(value);
}

function readYears(value: string, sign: Clause['sign'], hints: string[]): Clause[] | undefined {
  const [, first, range, last] = YEARS.exec(value) ?? [];
  if ((!first && !last) || (!range && last)) {
    hints.push('Write years as “year:2023” or “year:2022..2024”.');
    return undefined;
  }
  const from = first ? Number(first) : 0;
  const to = last ? Number(last) : range ? 9999 : from;
  return [{ kind: 'year', from: Math.min(from, to), to: Math.max(from, to), sign }];
}

function withoutSpace(field: string): string {
  return `Write what you look for right after “${field}:”, without a space.`;
}

function trimMarks(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
}

/** Whether a clause must hold: all do but plain words. */
export function isCondition(clause: Clause): boolean {
  return clause.kind !== 'words' || clause.sign !== 'should';
}

/** Says what papers with some of these words are about, for example: papers about “kv cache”. */
export function papersAbout(words: readonly Condition[]): string {
  const text = words.map((clause) => ('text' in clause ? clause.text : '')).join(' ');
  return text && `papers about “${text}”`;
}
