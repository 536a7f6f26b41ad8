import { type FacetColumn, type PaperColumns, yearOf } from '../../format/beside/paper-columns.ts';
import { findName } from '../../format/later/find-name.ts';
import { ABSTRACT_AT, AUTHORS_AT } from '../../format/posting-list.ts';
import { type FacetName, type SearchTable, splitList } from '../../format/search-table.ts';
import type { Compounds } from '../compounds.ts';
import { type Clause, type Condition, isCondition, type Query, type TextField } from '../query.ts';
import { lookUpTerms } from '../query-terms.ts';
import type { QueryTerms, TermSources } from '../terms.ts';
import type { Asked } from '../understood.ts';
import type { WordIndex } from '../word-index.ts';
import { hasAny } from './has-any.ts';
import { findPhrase } from './phrases.ts';
import { describeQuery } from './query-sentence.ts';

/** Conditions that call something by its name. */
const NAMED: ReadonlySet<Condition['kind']> = new Set(['topic', 'listing', 'venue']);

/** Whether a paper meets a condition. */
export type Test = (paper: number) => boolean;

/** What conditions are tested against. */
export interface ConditionSources {
  table: SearchTable;
  columns: () => Promise<PaperColumns>;
  index: WordIndex;
  compounds: Compounds;
  /** Papers that have a folded word in any form. */
  papersWith: (words: readonly string[]) => Promise<Test>;
}

/**
 * What a query with conditions asks for: the words to rank by, tests that must all pass, and sentences about conditions
 * that make no sense here.
 */
export async function findConditions(
  query: Query,
  typing: boolean,
  table: SearchTable,
  terms: TermSources,
): Promise<Asked> {
  const optional = wordsIn(query, (clause) => clause.kind === 'words' && clause.sign !== 'not');
  // Phrases and fields are ranked by their words too, yet these alone find nothing.
  const ranked = wordsIn(query, (clause) => clause.kind === 'phrase' && clause.sign !== 'not');
  const sources: ConditionSources = {
    ...terms,
    table,
    papersWith: async (words) => {
      const each = await lookUpTerms(words, false, terms);
      return (paper) => each.terms.every(({ pages }) => pages.has(paper));
    },
  };
  const hints: string[] = [];
  const groups = query.groups.filter((group) => group.length > 1 || group.some(isCondition));
  const [wanted, others, ...tests] = await Promise.all([
    lookUpTerms(optional, typing, terms),
    lookUpTerms(ranked, false, { ...terms, vocabulary: async () => new Map() }),
    ...groups.map(async (group): Promise<Test> => {
      const alternatives = await Promise.all(group.map((clause) => testOf(clause, sources, hints)));
      return (paper) => alternatives.some((test) => test(paper));
    }),
  ]);
  const needsWord = query.groups.some(
    (group) => group.length === 1 && group.every((clause) => !isCondition(clause)),
  );
  if (needsWord) tests.push(hasAny(wanted));
  return { terms: combine(wanted, others), tests, hints, sentence: await sayQuery(query, terms.columns) };
}

function wordsIn(query: Query, isWanted: (clause: Clause) => boolean): string[] {
  return query.groups.flat().flatMap((clause) => (isWanted(clause) && 'words' in clause ? clause.words : []));
}

function combine(a: QueryTerms, b: QueryTerms): QueryTerms {
  const placeAfter = a.length + 10;
  return {
    length: a.length + b.length,
    terms: [...a.terms, ...b.terms],
    sequence: [
      ...a.sequence,
      ...b.sequence.map(({ term, place }) => ({ term: term + a.terms.length, place: place + placeAfter })),
    ],
    dropped: [...a.dropped, ...b.dropped.map(({ word, place }) => ({ word, place: place + placeAfter }))],
  };
}

/** Says in words what a query asks for, with the names of topics, listings and venues. */
async function sayQuery(query: Query, columns: TermSources['columns']): Promise<string> {
  const isNamed = query.groups.flat().some(({ kind }) => NAMED.has(kind));
  const facets = isNamed ? (await columns()).facets : undefined;
  const nameIn =
    ({ values }: { values: readonly FacetName[] } = { values: [] }) =>
    (text: string) =>
      values[findName(values, text)]?.name ?? text;
  return describeQuery(query, {
    topic: nameIn(facets?.topic),
    listing: nameIn(facets?.listing),
    venue: nameIn(facets?.venue),
  });
}

/** What a clause asks of a paper. What names nothing that is here is met by no paper, whatever its sign. */
async function testOf(clause: Clause, sources: ConditionSources, hints: string[]): Promise<Test> {
  const test = await testOfCondition(clause, sources);
  if (test) return clause.sign === 'not' ? (paper) => !test(paper) : test;
  if ('text' in clause) hints.push(`There is no ${clause.kind} “${clause.text}”.`);
  return () => false;
}

/** @returns nothing where a condition names a topic, listing or venue that is not here */
async function testOfCondition(
  condition: Condition,
  { table, columns, index, compounds, papersWith }: ConditionSources,
): Promise<Test | undefined> {
  switch (condition.kind) {
    case 'words':
      return papersWith(condition.words);
    case 'phrase':
      return phraseTest(condition, table, index, compounds);
    case 'year':
      return dateTest(condition, (await columns()).months);
    case 'code': {
      const { has } = (await columns()).facets;
      return (paper) => has.setOf[paper] === 1;
    }
    case 'topic':
    case 'listing':
    case 'venue':
      return memberTest(condition.text, (await columns()).facets[condition.kind]);
  }
}

async function phraseTest(
  { words, field }: Extract<Condition, { kind: 'phrase' }>,
  table: SearchTable,
  index: WordIndex,
  compounds: Compounds,
): Promise<Test> {
  const found = await findPhrase(words, index, compounds, splitList(table.names));
  return (paper) => (found.get(paper) ?? []).some((start) => field === undefined || fieldAt(start) === field);
}

/** The field that a place is in. */
function fieldAt(place: number): TextField {
  return place < ABSTRACT_AT ? 'title' : place < AUTHORS_AT ? 'abstract' : 'author';
}

function dateTest({ from, to, month }: Extract<Condition, { kind: 'year' }>, months: Uint16Array): Test {
  if (month !== undefined) return (paper) => months[paper] === from * 12 + month;
  return (paper) => {
    const year = yearOf(months[paper]);
    return year !== undefined && year >= from && year <= to;
  };
}

function memberTest(text: string, { values, sets, setOf }: FacetColumn): Test | undefined {
  const number = findName(values, text);
  return number < 0 ? undefined : (paper) => sets[setOf[paper] ?? 0]?.includes(number) ?? false;
}
