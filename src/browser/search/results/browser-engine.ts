import { createEngine } from '../../../search/engine/engine.ts';
import { createSearchClient, fetchFrom } from '../../../search/engine/pagefind-client.ts';
import { routes } from '../../site-routes.ts';

/** The search over the index of this site. Nothing is fetched before the first search. */
export const engine = createEngine(createSearchClient(fetchFrom(routes.file('pagefind/'))));
