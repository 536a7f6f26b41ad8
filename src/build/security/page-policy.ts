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
  const start = html.indexOf('>', html.indexOf('<head')) + 1;
  return `${html.slice(0, start)}<meta http-equiv="content-security-policy" content="${policy}">${html.slice(start)}`;
}

/** The style sheets that stand in a page's head, in order. What stands in its body is none of ours. */
function headStyles(html: string): string[] {
  const styles: string[] = [];
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
    if (!LETTER.test(html.charAt(tag + 1))) continue;
    const start = endOfTag(html, tag + 1);
    const name = TOLD_APART.find((each) => html.startsWith(each, tag + 1));
    if (name === 'body' || start < 0) break;
    tag = start - 1;
    if (name === undefined) continue;
    const end = html.indexOf(`</${name}>`, start);
    if (end < 0) break;
    if (name === 'style') styles.push(html.slice(start, end));
    tag = end;
  }
  return styles;
}

/** Elements that begin like this: no other does that stands in a head. */
const TOLD_APART = ['style', 'script', 'body'] as const;
const LETTER = /[a-z]/;
const [DOUBLE_QUOTE, QUOTE, CLOSING] = ['"', "'", '>'].map((sign) => sign.charCodeAt(0));

/** Where a tag ends, in whose attributes “<style>” may stand: a title can be just that. @returns -1 where it does not end */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charCodeAt(at);
    if (sign === CLOSING) return at + 1;
    if (sign !== DOUBLE_QUOTE && sign !== QUOTE) continue;
    at = html.indexOf(sign === QUOTE ? "'" : '"', at + 1);
    if (at < 0) break;
  }
  return -1;
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
