import { buildGlossary, type GlossaryPaper } from '../glossary/glossary.ts';
import { keyTermFinder } from '../glossary/key-terms.ts';
import type { KeyTerm } from '../glossary/schema.ts';
import type { PermalinksFile, Redirect } from '../permalinks/schema.ts';
import type { ContentSource } from './content-source.ts';
import type { IdentifiedPaper } from './identify-papers.ts';

/** What glossary and terms read of papers. */
export function textsOf(papers: readonly IdentifiedPaper[]): GlossaryPaper[] {
  return papers.map(({ slug, entry: { title, abstract } }) => ({
    id: slug,
    title: title.plain,
    abstract: abstract.plain,
  }));
}

/** The terms that the site has pages for, those that have had one before among them. */
export function publishedTerms(
  { acronyms, permalinks }: Pick<ContentSource, 'acronyms' | 'permalinks'>,
  papers: readonly IdentifiedPaper[],
): KeyTerm[] {
  const texts = textsOf(papers);
  return keyTermFinder(texts, buildGlossary(texts, acronyms))({ kept: permalinks?.permalinks.terms });
}

/** Addresses of terms that no paper holds any more lead to the list of terms. */
export function lostTerms(file: PermalinksFile | undefined, terms: readonly KeyTerm[]): Redirect[] {
  const live = new Set(terms.map(({ slug }) => slug));
  return [...(file?.permalinks.terms.keys() ?? [])]
    .filter((slug) => !live.has(slug))
    .map((slug) => ({ id: `terms/${slug}`, section: 'terms', slug, target: { section: 'terms' } }));
}
