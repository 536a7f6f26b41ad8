import type { APIRoute } from 'astro';
import { papers } from '../data/papers.ts';
import { routes } from '../data/site.ts';
import { papersJson } from '../formats/papers-json.ts';
import { textResponse } from '../formats/text-response.ts';

export const GET: APIRoute = () => textResponse(papersJson(papers, routes), 'application/json');
