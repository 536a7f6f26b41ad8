import type { APIRoute } from 'astro';
import { routes } from '../data/site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${routes.absolute(routes.file('sitemap-index.xml'))}\n`);
