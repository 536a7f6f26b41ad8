import { papers } from '../data/papers.ts';
import { textResponse } from '../data/responses.ts';
import { routes, SITE_DESCRIPTION, SITE_NAME } from '../data/site.ts';
import { topics } from '../data/topics.ts';
import { llmsTxt } from '../formats/llms-txt.ts';

export const GET = () => {
  const overview = topics.map(({ id, data: { title, definition } }) => ({ id, title, definition }));
  const site = { name: SITE_NAME, description: SITE_DESCRIPTION, topics: overview, papers };
  return textResponse(llmsTxt(site, routes), 'text/plain');
};
