import type { BibliographicFacts } from '../metadata/facts.ts';

/** A paper of the collection as services are asked about it. */
export interface AskedPaper {
  slug: string;
  /** As the listing writes it. */
  title: string;
  /** Keys of all titles that it has in listings. */
  keys: readonly string[];
  /** Plain text; empty where no listing has one. */
  abstract: string;
  /** What is known of it from files made by hand. */
  facts: BibliographicFacts;
}

/** What a paper can lack. */
export const LACKS = ['authors', 'date', 'venue', 'identifier', 'abstract'] as const;
export type Lack = (typeof LACKS)[number];

/** What is not known of a paper. */
export function lacksOf({ facts, abstract }: Pick<AskedPaper, 'facts' | 'abstract'>): Lack[] {
  const known: Record<Lack, unknown> = {
    authors: facts.authors,
    date: facts.issued,
    venue: facts.venue ?? facts.uncitedVenue,
    identifier: facts.doi ?? facts.arxiv,
    abstract,
  };
  return LACKS.filter((name) => known[name] === undefined || known[name] === '');
}
