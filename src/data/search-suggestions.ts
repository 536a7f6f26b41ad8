import { suggestSearches } from '../lists/search-suggestions.ts';
import { terms } from './glossary.ts';
import { papers } from './papers.ts';
import { site } from './site.ts';
import { requireTopic } from './topics.ts';

/** Examples on the home page. */
const SUGGESTIONS = 4;

const areaByPaper = new Map(
  papers.map(({ id, topics: [main] }) => [id, main && requireTopic(main.id).data.area]),
);

/** Queries that the home page offers, each with how it is shown: the editors', or phrases of each area. */
export const searchSuggestions: readonly { text: string; query: string }[] =
  site.examples.length > 0
    ? site.examples.map((text) => ({ text, query: text }))
    : suggestSearches(terms, SUGGESTIONS, (id) => areaByPaper.get(id)).map((text) => ({
        text,
        query: `"${text}"`,
      }));
