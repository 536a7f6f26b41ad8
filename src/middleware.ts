import { defineMiddleware } from 'astro:middleware';
import { keepOwnHashes } from './build/security/own-hashes.ts';

/** The last hand on every page. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepOwnHashes(await response.text()), response);
});
