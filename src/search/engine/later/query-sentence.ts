import { type Clause, papersAbout, type Query } from '../query.ts';

/** Names that stand in the sentence instead of ids. */
export interface Names {
  /** Name of the topic that a query calls so. */
  topic(text: string): string;
  /** Name of the listing that a query calls so. */
  listing(text: string): string;
  /** Name of the journal or conference that a query calls so. */
  venue(text: string): string;
}

/**
 * Says in words what a query asks for, for example: papers whose title has “scaling laws”, without “speech”.
 * @returns an empty string for an empty query
 */
export function describeQuery(query: Query, names: Names): string {
  const subject: Clause[] = [];
  const conditions: string[] = [];
  for (const group of query.groups) {
    const [first] = group;
    if (!first) continue;
    if (group.length === 1 && first.kind === 'words' && first.sign === 'should') subject.push(first);
    else conditions.push(group.map((clause) => describeClause(clause, names)).join(' or '));
  }
  const about = papersAbout(subject);
  return about || conditions.length === 0
    ? [about, ...conditions].join(', ')
    : `papers ${conditions.join(', ')}`;
}

/** One condition in words, for example: from 2022 or later. */
export function describeClause(clause: Clause, names: Names): string {
  const not = clause.sign === 'not' ? 'not ' : '';
  switch (clause.kind) {
    case 'words':
      return `with ${quote(clause.text)} in any form`;
    case 'phrase':
      return describePhrase(clause.text, clause.field, clause.sign === 'not');
    case 'topic':
      return `${not}on the topic ${quote(names.topic(clause.text))}`;
    case 'listing':
      return `${not}from the listing ${quote(names.listing(clause.text))}`;
    case 'venue':
      return `${not}that appeared in ${quote(names.venue(clause.text))}`;
    case 'year':
      return not + describeYears(clause);
    case 'code':
      return not ? 'without code' : 'with code';
  }
}

function describePhrase(
  text: string,
  field: 'title' | 'abstract' | 'author' | undefined,
  isExcluded: boolean,
): string {
  if (field === 'author') return `${isExcluded ? 'not ' : ''}by ${quote(text)}`;
  if (field) return `whose ${field} ${isExcluded ? 'does not have' : 'has'} ${quote(text)}`;
  return isExcluded ? `without ${quote(text)}` : `with exactly ${quote(text)}`;
}

function describeYears({ from, to, month }: Extract<Clause, { kind: 'year' }>): string {
  if (month !== undefined) return `from ${MONTH_NAMES[month - 1]} ${from}`;
  if (from === to) return `from ${from}`;
  if (from === 0) return `from ${to} or before`;
  return to === 9999 ? `from ${from} or later` : `from ${from} to ${to}`;
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

function quote(text: string): string {
  return `“${text}”`;
}
