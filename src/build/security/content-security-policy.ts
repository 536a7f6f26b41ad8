import { createHash } from 'node:crypto';
import { pageScript, prefetchRules } from '../../browser/preferences/inline-scripts.ts';

/**
 * What pages may load, as Astro's setting `security.csp`; Astro adds the hashes of its own scripts and styles. Nothing but
 * the site's own files: the search reads Pagefind's index by itself, so that not even WebAssembly is needed.
 * @see https://docs.astro.build/en/reference/configuration-reference/#securitycsp
 */
export const contentSecurityPolicy = {
  algorithm: 'SHA-256',
  directives: [
    "default-src 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ],
  scriptDirective: { hashes: [pageScript, prefetchRules].map(hashOf) },
} as const satisfies object;

function hashOf(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
