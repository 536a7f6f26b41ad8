import { papers } from '../data/papers.ts';
import { feedResponse } from '../data/responses.ts';
import { routes, site } from '../data/site.ts';

export const GET = () =>
  feedResponse(papers, {
    title: `${site.title}: newest papers`,
    description: site.description,
    path: routes.home(),
  });
