import type { Routes } from '../routes.ts';
import type { CitedPaper } from './export-context.ts';

/** Address of a paper's page on arXiv. */
export function arxivAddress(arxiv: string): string {
  return `https://arxiv.org/abs/${arxiv}`;
}

/**
 * The DOI that arXiv registers for each of its papers.
 * @see https://info.arxiv.org/help/doi.html
 */
export function arxivDoi(arxiv: string): string {
  return `10.48550/arXiv.${arxiv}`;
}

/** Address of a DOI at its resolver. A DOI may hold `#`, `?`, `<` and other characters that addresses reserve. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where the paper itself is found: at arXiv, at its DOI, or else on its page here. */
export function paperAddress(paper: CitedPaper, routes: Routes): string {
  if (paper.arxiv) return arxivAddress(paper.arxiv);
  return paper.doi ? doiAddress(paper.doi) : routes.absolute(routes.paper(paper.id));
}
