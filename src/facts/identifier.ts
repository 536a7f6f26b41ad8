import type { CslItem } from '../metadata/csl.ts';
import { factsFromCsl } from '../metadata/facts.ts';
import { arxivFrom, doiFrom } from '../metadata/identifiers.ts';
import { identifiersOf } from '../metadata/same-paper.ts';

/** Identifiers of a record, as `identifiersOf` writes them: `doi …` in lower case, `arxiv …` without version. */
export function identifiersOfItem(item: CslItem): string[] {
  const preprint = arxivFrom(item);
  const facts = factsFromCsl(item);
  return [...new Set([...identifiersOf(facts), ...(preprint ? [`arxiv ${preprint}`] : [])])];
}

/** The identifier in a text that is nothing else: a DOI or an arXiv identifier, also as an address. */
export function identifierFrom(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const arxiv = arxivFrom({ title: '', URL: value });
  if (arxiv) return `arxiv ${arxiv}`;
  const doi = doiFrom({ title: '', DOI: value });
  return doi && `doi ${doi.toLowerCase()}`;
}

/** The DOI by which an identifier is registered; arXiv registers its own. */
export function doiOf(identifier: string): string {
  return identifier.startsWith('arxiv ') ? `10.48550/arxiv.${identifier.slice(6)}` : identifier.slice(4);
}

export function isArxiv(identifier: string): boolean {
  return identifier.startsWith('arxiv ');
}
