import type { Service, ServiceRules } from './candidate.ts';
import { arxiv } from './services/arxiv.ts';
import { crossref } from './services/crossref.ts';
import { datacite } from './services/datacite.ts';
import { dblp } from './services/dblp.ts';
import { openalex } from './services/openalex.ts';
import { semanticScholar } from './services/semantic-scholar.ts';

/** How each service is asked and read. */
export const RULES: Readonly<Record<Service, ServiceRules>> = {
  crossref,
  datacite,
  openalex,
  dblp,
  semanticscholar: semanticScholar,
  arxiv,
};
