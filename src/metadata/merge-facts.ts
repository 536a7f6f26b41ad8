import type { BibliographicFacts } from './facts.ts';

/** DOIs of servers that keep preprints: arXiv, bioRxiv and medRxiv, ChemRxiv, OSF, Preprints.org, Research Square, SSRN, TechRxiv. */
const PREPRINT_DOI = /^10\.(?:48550|1101|64898|26434|31219|31234|31235|31222|20944|21203|2139|36227)\//;
/** The same where a record names them as its journal. */
const PREPRINT_VENUE =
  /^(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|techrxiv|research square|ssrn|preprints(?:\.org)?)\b/i;

/** Facts that belong to one publication: from two records of it they must not be mixed. */
const PUBLICATION = [
  'type',
  'issued',
  'venue',
  'uncitedVenue',
  'volume',
  'issue',
  'pages',
  'publisher',
  'doi',
  'url',
] as const;
/** Facts of the text itself, whichever record knows them. */
const OF_TEXT = ['authors', 'keywords', 'language', 'arxiv', 'code'] as const;

/** Whether a record is that of a publication and not of a preprint. */
export function isPublication({ type, venue, doi, publisher }: BibliographicFacts): boolean {
  if (type === 'article' || type === 'manuscript' || (doi && PREPRINT_DOI.test(doi))) return false;
  if (venue) return !PREPRINT_VENUE.test(venue);
  return (
    doi !== undefined || publisher !== undefined || type === 'book' || type === 'thesis' || type === 'report'
  );
}

/**
 * Facts of one paper from all its records, the most trusted first. A publication is cited before a preprint; the
 * preprint's date, DOI and address are kept beside it. What the cited record lacks comes from other records of the same
 * publication.
 */
export function mergeFacts(all: readonly BibliographicFacts[]): BibliographicFacts {
  const [first = {}] = all;
  const published = all.filter(isPublication);
  const cited = published[0] ?? first;
  const preprint = published.length > 0 ? all.find((facts) => !isPublication(facts)) : undefined;
  const same = all.filter((facts) => isPublication(facts) === published.length > 0 && agree(facts, cited));
  const merged: BibliographicFacts = { ...cited };
  for (const name of PUBLICATION) fill(merged, same, name);
  for (const name of OF_TEXT) fill(merged, all, name);
  const early = {
    issued: preprint?.issued,
    doi: preprint?.doi === cited.doi ? undefined : preprint?.doi,
    url: preprint?.arxiv || preprint?.url === cited.url ? undefined : preprint?.url,
  };
  const kept = Object.fromEntries(Object.entries(early).filter(([, value]) => value !== undefined));
  if (!merged.preprint && Object.keys(kept).length > 0) merged.preprint = kept;
  return merged;
}

/** Two records that name no different year, venue or DOI. */
function agree(a: BibliographicFacts, b: BibliographicFacts): boolean {
  const differ = (one?: string, other?: string) => one !== undefined && other !== undefined && one !== other;
  return (
    !differ(a.issued?.slice(0, 4), b.issued?.slice(0, 4)) &&
    !differ(a.doi?.toLowerCase(), b.doi?.toLowerCase())
  );
}

function fill<K extends keyof BibliographicFacts>(
  facts: BibliographicFacts,
  others: readonly BibliographicFacts[],
  name: K,
): void {
  const known = others.find((other) => other[name] !== undefined)?.[name];
  if (facts[name] === undefined && known !== undefined) facts[name] = known;
}
