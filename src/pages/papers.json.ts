import type { APIRoute } from 'astro';
import { papers } from '../data/papers.ts';
import { textResponse } from '../data/responses.ts';
import { routes } from '../data/site.ts';
import { papersJson } from '../formats/papers-json.ts';

export const GET: APIRoute = () => textResponse(papersJson(papers, routes), 'application/json');
