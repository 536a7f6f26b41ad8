import { papers } from '../data/papers.ts';
import { textResponse } from '../data/responses.ts';
import { routes, site } from '../data/site.ts';
import { topics } from '../data/topics.ts';
import { llmsTxt } from '../formats/llms-txt.ts';

export const GET = () => {
  const overview = topics.map(({ id, data: { title, definition } }) => ({ id, title, definition }));
  const { title: name, description } = site;
  return textResponse(llmsTxt({ name, description, topics: overview, papers }, routes), 'text/plain');
};
