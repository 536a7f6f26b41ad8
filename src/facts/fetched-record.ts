import { compare } from '../compare.ts';
import type { CslItem } from '../metadata/csl.ts';
import { type BibliographicFacts, factsFromCsl } from '../metadata/facts.ts';
import { isPublication, mergeFacts } from '../metadata/merge-facts.ts';
import { familyKey } from '../metadata/same-paper.ts';
import type { FactSource } from '../schema.ts';
import { SERVICES, type Service } from './candidate.ts';
import { cslDate, itemOf } from './csl-fields.ts';
import { FACT_NAMES } from './fact-names.ts';
import { identifierFrom, isArxiv } from './identifier.ts';
import type { Found } from './inquire.ts';
import type { AskedPaper } from './paper.ts';
import { RULES } from './services.ts';

/** Of a preprint its server knows best; what indexes say of it comes after. */
const ABOUT_PREPRINTS: readonly Service[] = [
  'arxiv',
  'datacite',
  'crossref',
  'openalex',
  'semanticscholar',
  'dblp',
];
/** Whose abstracts are taken, the best first. */
const ABSTRACTS: readonly Service[] = ['arxiv', 'openalex', 'crossref'];

/** Who tells family names from given names. */
const PARTED: ReadonlySet<Service> = new Set(['crossref', 'datacite']);

type Known = Found & { facts: BibliographicFacts };

/** A record made of what services say, with sentences on where they contradict each other. */
export interface FetchedRecord {
  item: CslItem;
  contradictions: string[];
}

/**
 * One record of a paper from all that was found of it: the publication before the preprint, and of each what the most
 * trusted service says; what it does not know comes from the next one.
 */
export function fetchedRecord(
  paper: Pick<AskedPaper, 'slug' | 'title' | 'abstract'>,
  found: readonly Found[],
  unanswered: readonly Service[] = [],
): FetchedRecord {
  const known = found.map((one) => ({ ...one, facts: factsOf(one) })).sort(byTrust);
  const facts = mergeFacts(known.map((one) => one.facts));
  const abstract = paper.abstract === '' ? abstractOf(known) : undefined;
  const sources = new Map<Found, Set<string>>();
  const credit = (one: Found | undefined, name: string) => {
    if (one) sources.set(one, (sources.get(one) ?? new Set()).add(name));
  };
  for (const [name, label] of entriesOf(FACT_NAMES))
    if (facts[name] !== undefined) credit(sourceOf(name, facts, known), label);
  credit(abstract, 'abstract');
  const authors = sourceOf('authors', facts, known)?.candidate.item.author;
  const { preprint, arxiv } = facts;
  const contradictions = contradictionsOf(known);
  const item = itemOf(paper.title, {
    id: paper.slug,
    type: facts.type,
    author: authors,
    issued: cslDate(facts.issued),
    'original-date': cslDate(preprint?.issued),
    'container-title': facts.venue,
    volume: facts.volume,
    issue: facts.issue,
    page: facts.pages?.replace('–', '-'),
    publisher: facts.publisher,
    language: facts.language,
    DOI: facts.doi && inSmallLetters(facts.doi),
    abstract: abstract?.candidate.item.abstract,
    custom: {
      ...(arxiv && { arxiv }),
      ...(facts.uncitedVenue && { venue: facts.uncitedVenue }),
      ...(preprint?.doi && { preprint: preprint.doi }),
      facts: [...sources].map(([one, names]) => sourceRecord(one, [...names])),
      ...(contradictions.length > 0 && { contradictions }),
      ...(unanswered.length > 0 && { unanswered: [...unanswered] }),
    },
  });
  return { item, contradictions };
}

/** A DOI as people write it: some registries give it in capitals, which mean the same. */
function inSmallLetters(doi: string): string {
  return /\p{Lu}{3}/u.test(doi) && !/\p{Ll}/u.test(doi) ? doi.toLowerCase() : doi;
}

/** The DOI that arXiv registers says no more than the identifier. */
function factsOf({ candidate }: Found): BibliographicFacts {
  const { doi, ...facts } = factsFromCsl(candidate.item);
  const isOfArxiv = doi !== undefined && isArxiv(identifierFrom(doi) ?? '');
  return { ...facts, ...(doi && !isOfArxiv && { doi }) };
}

function entriesOf<T extends object>(record: T): [keyof T, T[keyof T]][] {
  return Object.entries(record) as [keyof T, T[keyof T]][];
}

function sourceRecord({ candidate, request, day }: Found, of: string[]): FactSource {
  return { of, source: RULES[candidate.service].name, request, day };
}

/** Publications by their order, then preprints by theirs; of one service the earlier text first. */
function byTrust(a: Known, b: Known): number {
  const [rankA, rankB] = [trust(a), trust(b)];
  return (
    rankA - rankB ||
    compare(a.facts.issued ?? '9', b.facts.issued ?? '9') ||
    compare(a.candidate.id, b.candidate.id)
  );
}

function trust({ facts, candidate }: Known): number {
  return isPublication(facts)
    ? SERVICES.indexOf(candidate.service)
    : SERVICES.length + ABOUT_PREPRINTS.indexOf(candidate.service);
}

/** The most trusted one of those that say just this; of authors one that knows their family names for sure. */
function sourceOf(
  name: keyof BibliographicFacts,
  facts: BibliographicFacts,
  known: readonly Known[],
): Known | undefined {
  const text = JSON.stringify(facts[name]);
  const same = (one: Known) => JSON.stringify(one.facts[name]) === text;
  if (name === 'authors')
    return (
      known.find((one) => PARTED.has(one.candidate.service) && haveSameNames(one.facts, facts)) ??
      known.find(same)
    );
  if (name !== 'preprint') return known.find(same);
  // The date of a preprint is that of its own record.
  return known.find(
    (one) => same(one) || (!isPublication(one.facts) && one.facts.issued === facts.preprint?.issued),
  );
}

function haveSameNames(one: BibliographicFacts, other: BibliographicFacts): boolean {
  const names = ({ authors }: BibliographicFacts) => JSON.stringify(authors?.map(({ name }) => name));
  return names(one) === names(other);
}

function abstractOf(known: readonly Known[]): Known | undefined {
  return ABSTRACTS.flatMap((service) =>
    known.filter(({ candidate }) => candidate.service === service && candidate.item.abstract),
  )[0];
}

/** Where what is said of the cited text differs, in words: `year: 2021 (Crossref), 2022 (OpenAlex)`. */
function contradictionsOf(known: readonly Known[]): string[] {
  const [cited] = known;
  const same = known.filter((one) => cited && isPublication(one.facts) === isPublication(cited.facts));
  const values: readonly [name: string, of: (facts: BibliographicFacts) => string | undefined][] = [
    ['year', ({ issued }) => issued?.slice(0, 4)],
    ['DOI', ({ doi }) => doi?.toLowerCase()],
    ['first author', ({ authors }) => authors?.[0] && familyKey(authors[0])],
  ];
  return values.flatMap(([name, of]) => {
    const said = new Map<string, string>();
    for (const { facts, candidate } of same) {
      const value = of(facts);
      if (value && !said.has(value)) said.set(value, RULES[candidate.service].name);
    }
    if (said.size < 2) return [];
    return [`${name}: ${[...said].map(([value, service]) => `${value} (${service})`).join(', ')}`];
  });
}
