import { papers } from '../data/papers.ts';
import { feedResponse } from '../data/responses.ts';
import { routes, SITE_DESCRIPTION, SITE_NAME } from '../data/site.ts';

export const GET = () =>
  feedResponse(papers, {
    title: `${SITE_NAME}: newest papers`,
    description: SITE_DESCRIPTION,
    path: routes.home(),
  });
