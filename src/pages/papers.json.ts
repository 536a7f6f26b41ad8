import type { APIRoute } from 'astro';
import { papers } from '../data/papers.ts';
import { routes } from '../data/site.ts';
import { papersJson } from '../formats/papers-json.ts';

export const GET: APIRoute = () =>
  new Response(papersJson(papers, routes), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
