import type { Catalogue } from '../../desk/catalogue.ts';
import { routes } from '../site-routes.ts';

let fetched: Promise<Catalogue> | undefined;

/** What all papers of the site are recognised by. Rejects where it cannot be had; a later call tries again. */
export function fetchCatalogue(): Promise<Catalogue> {
  fetched ??= fetch(routes.file('catalogue.json')).then((response) => {
    if (!response.ok) throw new Error(`The list of all papers cannot be had (${response.status}).`);
    return response.json();
  });
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}
