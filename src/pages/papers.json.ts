import type { APIRoute } from 'astro';
import { linesOf } from '../data/paper-lines.ts';
import { papers } from '../data/papers.ts';
import { papersJson } from '../formats/papers-json.ts';
import { textResponse } from '../formats/text-response.ts';

export const GET: APIRoute = () => textResponse(papersJson(papers, linesOf), 'application/json');
