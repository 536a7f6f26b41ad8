import type { Routes } from '../routes.ts';
import type { CitedPaper } from './export-context.ts';
import { isPreprint } from './item-types.ts';

/** Address of a paper's page on arXiv. */
export function arxivAddress(arxiv: string): string {
  return `https://arxiv.org/abs/${arxiv}`;
}

/**
 * The DOI that arXiv registers for each of its papers.
 * @see https://info.arxiv.org/help/doi.html
 */
function arxivDoi(arxiv: string): string {
  return `10.48550/arXiv.${arxiv}`;
}

/**
 * The DOI of what is cited, the same in every format: the recorded one, or arXiv's where the preprint is cited. A
 * publication whose own DOI is not known has none; its preprint is named by its arXiv identifier.
 */
export function citedDoi(paper: Pick<CitedPaper, 'type' | 'venue' | 'doi' | 'arxiv'>): string | undefined {
  return paper.doi ?? (paper.arxiv !== undefined && isPreprint(paper) ? arxivDoi(paper.arxiv) : undefined);
}

/** Address of a DOI at its resolver. A DOI may hold `#`, `?`, `<` and other characters that addresses reserve. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}

/** Address of a paper in every format: its page here, which leads on to all others. */
export function pageAddress({ id }: Pick<CitedPaper, 'id'>, routes: Routes): string {
  return routes.absolute(routes.paper(id));
}

/** Where the text itself is found: at arXiv, at its DOI, or else from its page here. */
export function textAddress(paper: CitedPaper, routes: Routes): string {
  if (paper.arxiv) return arxivAddress(paper.arxiv);
  return paper.doi ? doiAddress(paper.doi) : pageAddress(paper, routes);
}
