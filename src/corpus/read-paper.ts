import { type BibliographicFacts, factsFromCsl } from '../metadata/facts.ts';
import { titleKey } from '../text/keys/title-key.ts';
import { type NormalizedText, normalizeText, normalizeTitle } from '../text/normalize.ts';
import type { ListedPaper } from './listing-entries.ts';

/** What an entry of a listing says. */
export interface ReadPaper {
  /** What titles that differ only in case, spacing, dashes or punctuation have in common. */
  key: string;
  title: NormalizedText;
  /** Empty where there is none. */
  abstract: NormalizedText;
  /** Facts of its record. */
  facts?: BibliographicFacts;
}

const NOTHING: NormalizedText = { plain: '', html: '', links: [] };

/** Reads title, abstract and record of an entry: most of the time that it takes to tell papers apart. */
export function readPaper({ title, abstract, record }: ListedPaper): ReadPaper {
  return {
    key: titleKey(title),
    title: normalizeTitle(title),
    abstract: abstract === '' ? NOTHING : normalizeText(abstract),
    ...(record && { facts: factsFromCsl(record.item) }),
  };
}
