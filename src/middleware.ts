import { defineMiddleware } from 'astro:middleware';
import { keepOwnHashes, policyFirst } from './build/security/page-policy.ts';

/** The last hand on every page. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(policyFirst(keepOwnHashes(await response.text())), response);
});
