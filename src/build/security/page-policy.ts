import { createHash } from 'node:crypto';
import { pageScript, prefetchRules } from '../../browser/preferences/inline-scripts.ts';

/**
 * What pages may load: nothing but the site's own files, and of the scripts that stand in a page the two that stand in
 * every one. The search reads Pagefind's index by itself, so that not even WebAssembly is needed.
 * @see https://www.w3.org/TR/CSP3/
 */
const POLICY = [
  "default-src 'none'",
  ...['connect-src', 'font-src', 'img-src', 'manifest-src', 'worker-src', 'form-action'].map(
    (directive) => `${directive} 'self'`,
  ),
  "base-uri 'none'",
  `script-src 'self' ${[pageScript, prefetchRules].map(source).join(' ')}`,
  "style-src 'self'",
].join(';');

/**
 * Puts a page's content security policy first in its head, so that it holds for all that follows. Astro's own
 * (`security.csp`) hashes what each page holds anew, in a job of its own, which takes as long as rendering the page.
 * @param html whole page, whose small style sheets stand in its head
 */
export function withPolicy(html: string): string {
  const policy = [POLICY, ...headStyles(html).map(knownSource)].join(' ');
  return html.replace(
    /<head[^>]*>/,
    (head) => `${head}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/** A tag with its attributes, in whose values “<style>” may stand: a title can be just that. */
const TAG = /<([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/g;

/** The style sheets that stand in a page's head, in order. What stands in its body is none of ours. */
function headStyles(html: string): string[] {
  const styles: string[] = [];
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found !== null; found = TAG.exec(html)) {
    const [tag, name] = found;
    if (name === 'body') break;
    if (name !== 'style' && name !== 'script') continue;
    const start = found.index + tag.length;
    const end = html.indexOf(`</${name}>`, start);
    if (end < 0) break;
    if (name === 'style') styles.push(html.slice(start, end));
    TAG.lastIndex = end;
  }
  return styles;
}

/** Sources of style sheets; a site has as many as kinds of pages. */
const known = new Map<string, string>();

function knownSource(text: string): string {
  const found = known.get(text) ?? source(text);
  known.set(text, found);
  return found;
}

function source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
