import { papers } from '../data/papers.ts';
import { feedResponse, hasFeed } from '../data/responses.ts';
import { routes, site } from '../data/site.ts';

/** The feed of the site, where there is a date to sort it by. */
export const getStaticPaths = () => (hasFeed(papers) ? [{ params: { feed: 'feed' } }] : []);

export const GET = () =>
  feedResponse(papers, {
    title: `${site.title}: newest papers`,
    description: site.description,
    path: routes.home(),
  });
