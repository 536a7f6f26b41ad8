import { papers } from '../data/papers.ts';
import { redirects } from '../data/redirects.ts';
import { textResponse } from '../data/responses.ts';
import { catalogueJson } from '../desk/catalogue.ts';

export const GET = () => textResponse(catalogueJson(papers, redirects), 'application/json');
