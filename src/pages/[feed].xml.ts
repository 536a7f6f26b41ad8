import { exportContext } from '../data/citations.ts';
import { feedFacts, hasFeed } from '../data/feeds.ts';
import { papers } from '../data/papers.ts';
import { routes, site } from '../data/site.ts';
import { atomFeed } from '../formats/atom.ts';
import { textResponse } from '../formats/text-response.ts';

/** The feed of the site, where there is a date to sort it by. */
export const getStaticPaths = () => (hasFeed(papers) ? [{ params: { feed: 'feed' } }] : []);

export const GET = () => {
  const facts = feedFacts({
    title: `${site.title}: newest papers`,
    description: site.description,
    path: routes.home(),
  });
  return textResponse(atomFeed(papers, facts, exportContext), 'application/atom+xml');
};
