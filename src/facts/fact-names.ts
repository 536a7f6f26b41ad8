import type { BibliographicFacts } from '../metadata/facts.ts';

/** What facts are called in a record's sources. */
export const FACT_NAMES = {
  authors: 'authors',
  issued: 'date',
  venue: 'venue',
  uncitedVenue: 'venue',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  publisher: 'publisher',
  doi: 'DOI',
  arxiv: 'arXiv identifier',
  preprint: 'date of the preprint',
  type: 'type',
  language: 'language',
} as const satisfies Partial<Record<keyof BibliographicFacts, string>>;

/** Whether a fact is among these, by the name that it has in a record's sources. */
export function isKnown(name: string, facts: BibliographicFacts): boolean {
  return Object.entries(FACT_NAMES).some(
    ([fact, called]) => called === name && facts[fact as keyof typeof FACT_NAMES] !== undefined,
  );
}
