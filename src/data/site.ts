import { createRoutes } from '../routes.ts';

export const SITE_NAME = 'Carrel';

/** One sentence about the site, for the home page and link previews. */
export const SITE_DESCRIPTION =
  'A reader’s desk for saved listings of papers: browse, search and compare their titles and abstracts.';

export const routes = createRoutes(import.meta.env.BASE_URL, import.meta.env.SITE ?? 'http://localhost:4321');
