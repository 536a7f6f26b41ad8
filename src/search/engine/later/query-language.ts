import { wordsOf } from '../../format/words.ts';
import { type Clause, clausesOf, type Query, type TextField } from '../query.ts';
import { isProse } from './query-kinds.ts';

const TEXT_FIELDS: ReadonlySet<string> = new Set(['title', 'abstract', 'author']);
const FIELDS: ReadonlySet<string> = new Set([...TEXT_FIELDS, 'topic', 'listing', 'venue', 'year', 'has']);
/** Sign, field with its colon, then a quotation (closed or not) or everything up to the next space. */
const PART = /([+-]?)(?:([a-z]+):)?(?:"([^"]*)("?)|(\S+))|\S/gy;
const YEARS = /^(\d{4})?(\.\.)?(\d{4})?$/;
/** A minus that excludes: nothing of a sentence before it or after its word. */
const MARK_BEFORE = /[.,;:!?(–—]$/;
const MARK_AFTER = /[.,;:!?)]$/;
/** Words that exclude at the end of prose, which is looked at for them. */
const LONGEST_EXCLUSIONS = 200;
const LAST_EXCLUSIONS = /(?<![.,;:!?(–—-])((?:\s+-[\p{L}\p{N}][\p{L}\p{N}-]*)+)\s*$/u;
/** A group in parentheses with nothing but alternatives in it. */
const ALTERNATIVES = /\(((?:[^\s"()]|"[^"()]*")+(?:\s+OR\s+(?:[^\s"()]|"[^"()]*")+)*)\)/g;

/**
 * Reads a query. Nothing a reader types is an error: what has no meaning as an operator is searched as words, and prose
 * has no operators but words excluded at its end.
 * @param text with straight quotation marks
 */
export function parseQuery(text: string): Query {
  return isProse(text) ? parseProse(text) : parseOperators(text);
}

function parseProse(text: string): Query {
  const excluded = LAST_EXCLUSIONS.exec(text.slice(-LONGEST_EXCLUSIONS))?.[1] ?? '';
  const groups = [
    ...clausesOf(text.slice(0, text.length - excluded.length).replaceAll('"', ' ')),
    ...splitParts(excluded).flatMap((part) => readPart(part, [])),
  ].map((clause) => [clause]);
  return { groups, hints: [] };
}

function parseOperators(text: string): Query {
  const query: Query = { groups: [], hints: [] };
  const parts = splitParts(withoutParentheses(text, query.hints));
  /** Operator that waits for what follows it. */
  let waiting: 'OR' | 'AND' | 'NOT' | undefined;
  parts.forEach((part, index) => {
    if (part === 'OR' || part === 'AND' || part === 'NOT') {
      const isLast = index === parts.length - 1;
      const lacksLeft = part !== 'NOT' && query.groups.length === 0;
      // “a AND NOT b” says no more than “a NOT b”.
      if (isLast || lacksLeft || (waiting && part !== 'NOT')) query.hints.push(misplaced(part));
      else waiting = part;
      return;
    }
    const isPart = waiting !== 'NOT' || part.startsWith('-') ? part : `-${part}`;
    const clauses = readPart(isPart, query.hints, parts[index - 1]);
    const [first, ...rest] = clauses;
    if (!first) return;
    const group = query.groups.at(-1);
    if (waiting === 'OR' && group) {
      if (first.sign === 'not' || group.some(({ sign }) => sign === 'not')) {
        query.hints.push('OR does not go with a minus sign.');
        query.groups.push([first]);
      } else group.push(first);
    } else {
      if (waiting === 'AND')
        for (const clause of [first, ...(group?.length === 1 ? group : [])]) require(clause);
      query.groups.push([first]);
    }
    waiting = undefined;
    query.groups.push(...rest.map((clause) => [clause]));
  });
  return query;
}

function require(clause: Clause): void {
  if (clause.sign === 'should') clause.sign = 'must';
}

function misplaced(operator: string): string {
  return operator === 'NOT' ? 'NOT stands before a word.' : `${operator} stands between two words.`;
}

/** Takes parentheses away: around alternatives they say nothing that OR does not say, and nothing else is grouped. */
function withoutParentheses(text: string, hints: string[]): string {
  const plain = text.replace(ALTERNATIVES, ' $1 ');
  // A minus before a parenthesis, or OR beside one that holds more than alternatives, would mean something else.
  if (/\(/.test(plain) && /\b(?:OR|AND|NOT)\b/.test(plain))
    hints.push('Parentheses group only words with OR between them, so others were left out.');
  if (/[\p{L}\p{N}]\*/u.test(plain))
    hints.push('“*” stands for nothing here: endings are forgiven without it.');
  return /\b(?:OR|AND|NOT)\b|[a-z]:/.test(plain)
    ? plain.replace(/[()](?=[^"]*(?:"[^"]*"[^"]*)*$)/g, ' ')
    : plain;
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

/** @param before the part before it, if there is one */
function readPart(part: string, hints: string[], before = ''): Clause[] {
  PART.lastIndex = 0;
  const [, signMark = '', name = '', quoted, closing, bare = ''] = PART.exec(part) ?? [];
  const value = quoted ?? bare;
  const isDash = signMark === '-' && (MARK_BEFORE.test(before) || MARK_AFTER.test(bare));
  const sign = isDash ? 'should' : signMark === '-' ? 'not' : signMark === '+' ? 'must' : 'should';

  if (quoted !== undefined && closing === '' && name === '') {
    hints.push('A quotation mark is missing.');
    return clausesOf(value, sign);
  }
  const bareField = /^([a-z]+):$/.exec(bare)?.[1] ?? '';
  if (FIELDS.has(bareField)) hints.push(withoutSpace(bareField));
  if (name !== '' && !FIELDS.has(name)) return clausesOf(part.slice(signMark.length).replaceAll('"', ' '));
  if (name !== '' && wordsOf(value).length === 0) {
    hints.push(withoutSpace(name));
    return clausesOf(name);
  }
  if (name === 'topic' || name === 'listing' || name === 'venue') return [{ kind: name, text: value, sign }];
  if (name === 'has') {
    if (value.toLowerCase() === 'code') return [{ kind: 'code', sign }];
    hints.push('Only “has:code” is known.');
    return clausesOf(value, sign);
  }
  if (name === 'year') return readYears(value, sign, hints) ?? clausesOf(value, sign);
  const words = wordsOf(value);
  if (words.length === 0) return [];
  if (TEXT_FIELDS.has(name)) return [{ kind: 'phrase', text: value, words, field: name as TextField, sign }];
  // A word that is excluded is exact, as a quotation is.
  if (quoted !== undefined || sign === 'not')
    return [{ kind: 'phrase', text: trimMarks(value), words, sign }];
  return clausesOf(value, sign);
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
