import { papers } from '../data/papers.ts';
import { routes, site } from '../data/site.ts';
import { topics } from '../data/topics.ts';
import { llmsTxt } from '../formats/llms-txt.ts';
import { textResponse } from '../formats/text-response.ts';

export const GET = () => {
  const overview = topics.map(({ id, data: { title, definition } }) => ({ id, title, definition }));
  const { title: name, description } = site;
  return textResponse(llmsTxt({ name, description, topics: overview, papers }, routes), 'text/plain');
};
