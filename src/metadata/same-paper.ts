import type { BibliographicFacts } from './facts.ts';
import { isPublication } from './merge-facts.ts';

/** What two entries are compared by. */
export interface EntryIdentity {
  /** Key of the title. */
  key: string;
  facts: BibliographicFacts;
}

/** Identifiers under which an entry may be known besides its title. */
export function identifiersOf({ doi, arxiv, preprint }: BibliographicFacts): string[] {
  const dois = [doi, preprint?.doi].filter((one) => one !== undefined).map((one) => one.toLowerCase());
  return [
    ...(arxiv ? [`arxiv ${arxiv}`] : []),
    ...dois.map((one) => (one.startsWith('10.48550/arxiv.') ? `arxiv ${one.slice(15)}` : `doi ${one}`)),
  ];
}

/**
 * Whether two entries that share a title or an identifier are one paper. Papers may have the same title (“Introduction”)
 * and records a wrong identifier, so authors must not be others, and of one title two publications must not have two
 * DOIs.
 */
export function isSamePaper(a: EntryIdentity, b: EntryIdentity): boolean {
  if (haveOtherAuthors(a.facts, b.facts)) return false;
  if (a.key === b.key) return !areTwoPublications(a.facts, b.facts);
  const shared = new Set(identifiersOf(a.facts));
  return identifiersOf(b.facts).some((identifier) => shared.has(identifier)) && resemble(a.key, b.key);
}

/** Two records that both name authors, and none of them is in both. */
function haveOtherAuthors(a: BibliographicFacts, b: BibliographicFacts): boolean {
  if (!a.authors || !b.authors) return false;
  const names = new Set(a.authors.map(familyKey));
  return !b.authors.some((author) => names.has(familyKey(author)));
}

/** What people are compared by: the last word of a family name, since particles are written in many ways, folded. */
export function familyKey({ family, name }: { family?: string | undefined; name: string }): string {
  const words = (family ?? name).split(/\s+/);
  return (words.at(-1) ?? '').normalize('NFKD').replace(/\P{L}/gu, '').toLowerCase();
}

function areTwoPublications(a: BibliographicFacts, b: BibliographicFacts): boolean {
  if (!isPublication(a) || !isPublication(b) || !a.doi || !b.doi) return false;
  return a.doi.toLowerCase() !== b.doi.toLowerCase();
}

/** Whether two title keys share at least a third of their pairs of letters (Dice's coefficient). */
export function resemble(a: string, b: string): boolean {
  const pairs = (key: string) =>
    new Set(Array.from({ length: Math.max(1, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size) >= 1 / 3;
}
