import type { Paper } from '../schema.ts';

/** A fact of papers, with the number of papers it is known of. */
export interface FactCount {
  label: string;
  known: number;
}

/** Shown where any is known: most collections have no file of citations. */
const CITES = 'Papers here that it cites';
const FACTS: readonly [label: string, isKnown: (paper: Paper) => boolean][] = [
  ['Title', () => true],
  ['Abstract', ({ abstract }) => abstract !== ''],
  ['A bibliographic record', ({ record }) => record !== undefined],
  ['Authors', ({ authors }) => authors !== undefined],
  ['Date', ({ issued }) => issued !== undefined],
  ['… to the day', ({ issued = '' }) => issued.length === 10],
  ['Venue', ({ venue }) => venue !== undefined],
  ['DOI', ({ doi }) => doi !== undefined],
  ['arXiv identifier', ({ arxiv }) => arxiv !== undefined],
  ['Links in the abstract or record', ({ links }) => links.length > 0],
  ['… to code', ({ links }) => links.some(({ kind }) => kind === 'code')],
  ['Abbreviations that the paper defines', ({ definedAbbreviations }) => definedAbbreviations.length > 0],
  ['Topics', ({ topics }) => topics.length > 0],
  [CITES, ({ cites }) => cites !== undefined],
  ['Related papers', ({ related }) => related.length > 0],
];

/** Of how many papers each fact is known. */
export function countKnownFacts(papers: readonly Paper[]): FactCount[] {
  return FACTS.map(([label, isKnown]) => ({ label, known: papers.filter(isKnown).length })).filter(
    ({ label, known }) => label !== CITES || known > 0,
  );
}
