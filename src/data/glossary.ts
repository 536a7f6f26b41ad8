import { getLiveCollection } from 'astro:content';
import { compare } from '../compare.ts';
import type { GlossaryEntry, KeyTerm } from '../glossary/schema.ts';
import { helpExamples } from '../lists/help-examples.ts';
import { letterPages } from '../lists/letter-pages.ts';
import { suggestSearches } from '../lists/search-suggestions.ts';
import { findCompounds } from '../search/index/find-compounds.ts';
import { readTexts } from '../search/index/read-texts.ts';
import { countByYear, papers, requirePaper } from './papers.ts';
import { recordsOf } from './records.ts';

/** Papers in which an example is sought of words written in two ways: enough to have one, and read in no time. */
const READ_FOR_EXAMPLES = 100;
/** Terms that the help's examples are made of. */
const SUGGESTIONS = 4;

/** Abbreviations by short form, capitals and small letters alike. */
export const glossary: readonly GlossaryEntry[] = recordsOf(await getLiveCollection('glossary')).sort(
  (a, b) => compare(a.short.toLowerCase(), b.short.toLowerCase()) || compare(a.short, b.short),
);

/** Pages of the glossary by letter; none where one page holds it. */
export const glossaryPages = letterPages(glossary, ({ short }) => short);

/** Characteristic terms by label. */
export const terms: readonly KeyTerm[] = recordsOf(await getLiveCollection('terms')).sort(
  (a, b) => compare(a.label.toLowerCase(), b.label.toLowerCase()) || compare(a.slug, b.slug),
);

/** Pages of the terms by letter; none where one page holds them. */
export const termPages = letterPages(terms, ({ label }) => label);

const termBySlug: ReadonlyMap<string, KeyTerm> = new Map(terms.map((term) => [term.slug, term]));

/** The term of that slug. @throws {Error} where there is none */
export function requireTerm(slug: string): KeyTerm {
  const term = termBySlug.get(slug);
  if (!term) throw new Error(`There is no term “${slug}”.`);
  return term;
}

/** Number of papers with a term by year, see {@link countByYear}. */
export function countTermByYear(slug: string): Map<string, number> {
  return countByYear(requireTerm(slug).papers.map(requirePaper));
}

/** What the help shows of the search, in words of these papers. */
export const searchHelp = helpExamples(
  papers,
  suggestSearches(terms, SUGGESTIONS),
  findCompounds(
    readTexts(papers.slice(0, READ_FOR_EXAMPLES).map(({ title, abstract = '' }) => [title, abstract])),
  ),
);
