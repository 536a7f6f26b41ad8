import { papers } from '../data/papers.ts';
import { redirects } from '../data/redirects.ts';
import { catalogueJson } from '../desk/catalogue.ts';
import { textResponse } from '../formats/text-response.ts';

export const GET = () => textResponse(catalogueJson(papers, redirects), 'application/json');
