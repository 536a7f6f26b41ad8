import { findName, type SearchTable, yearOf } from '../../format/search-table.ts';
import type { Compounds } from '../compounds.ts';
import { type Clause, isCondition, type Query, type TextField } from '../query.ts';
import type { WordIndex } from '../word-index.ts';
import { findPhrase } from './phrases.ts';
import { describeQuery } from './query-sentence.ts';

/** Whether a paper meets a condition. */
export type Test = (paper: number) => boolean;

/** What conditions are tested against. */
export interface ConditionSources {
  table: SearchTable;
  index: WordIndex;
  compounds: Compounds;
  /** Papers that have a folded word in any form. */
  papersWith: (words: readonly string[]) => Promise<Test>;
}

/**
 * Everything that a paper must meet besides having some of the words.
 * @returns tests that must all pass, and sentences about conditions that make no sense here
 */
export async function findConditions(
  query: Query,
  sources: ConditionSources,
): Promise<{ tests: Test[]; hints: string[] }> {
  const hints: string[] = [];
  const groups = query.groups.filter((group) => group.length > 1 || group.some(isCondition));
  const tests = await Promise.all(
    groups.map(async (group): Promise<Test> => {
      const alternatives = await Promise.all(group.map((clause) => testOf(clause, sources, hints)));
      return (paper) => alternatives.some((test) => test(paper));
    }),
  );
  return { tests, hints };
}

/** Says in words what a query asks for, with the names of topics, listings and venues. */
export function sayQuery(query: Query, { topics, listings, venues }: SearchTable): string {
  return describeQuery(query, {
    topic: (text) => topics[findName(topics, text)]?.name ?? text,
    listing: (text) => listings[findName(listings, text)]?.name ?? text,
    venue: (text) => venues[findName(venues, text)]?.name ?? text,
  });
}

async function testOf(clause: Clause, sources: ConditionSources, hints: string[]): Promise<Test> {
  const test = await positiveTest(clause, sources, hints);
  return clause.sign === 'not' ? (paper) => !test(paper) : test;
}

async function positiveTest(clause: Clause, sources: ConditionSources, hints: string[]): Promise<Test> {
  const { table } = sources;
  switch (clause.kind) {
    case 'words':
      return sources.papersWith(clause.words);
    case 'phrase': {
      const found = await findPhrase(clause.words, sources.index, sources.compounds);
      return (paper) =>
        [...(found.get(paper) ?? [])].some(([start, end]) =>
          isInField(table, paper, start, end, clause.field),
        );
    }
    case 'year':
      return (paper) => {
        const year = yearOf(table, paper);
        if (clause.month !== undefined) return table.months[paper] === clause.from * 12 + clause.month;
        return year !== undefined && year >= clause.from && year <= clause.to;
      };
    case 'code':
      return table.hasCode;
    case 'topic':
    case 'listing':
    case 'venue': {
      const [names, membersOf] = {
        topic: [table.topics, table.topicsOf] as const,
        listing: [table.listings, table.listingsOf] as const,
        venue: [table.venues, table.venuesOf] as const,
      }[clause.kind];
      const number = findName(names, clause.text);
      if (number < 0) {
        hints.push(`There is no ${clause.kind} “${clause.text}”.`);
        return () => clause.sign === 'not';
      }
      return (paper) => membersOf(paper).includes(number);
    }
  }
}

function isInField(
  table: SearchTable,
  paper: number,
  start: number,
  end: number,
  field?: TextField,
): boolean {
  const titleEnd = table.titleLengths[paper] ?? 0;
  const abstractEnd = titleEnd + (table.abstractLengths[paper] ?? 0);
  // A phrase does not reach from one field into the next.
  const place =
    end <= titleEnd ? 'title' : start < titleEnd ? undefined : end <= abstractEnd ? 'abstract' : 'author';
  return place !== undefined && !(place === 'author' && start < abstractEnd) && (field ?? place) === place;
}
