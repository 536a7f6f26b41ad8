import { createEngine } from './engine.ts';
import { createSearchClient, fetchFrom } from './pagefind-client.ts';
import { routes } from './site-routes.ts';

/** The search over the index of this site. Nothing is fetched before the first search. */
export const engine = createEngine(createSearchClient(fetchFrom(routes.file('pagefind/'))));
