import { createRoutes } from '../routes.ts';

/** The site's addresses, as the browser knows them. */
export const routes = createRoutes(import.meta.env.BASE_URL, location.origin);
