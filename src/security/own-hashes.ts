import { createHash } from 'node:crypto';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/;
const HASH = / 'sha256-([A-Za-z0-9+/=]+)'/g;
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(text).digest('base64');
  // Linked data differs from page to page and is not worth remembering.
  if (text.length < 10_000 && hashes.size < 100) hashes.set(text, hash);
  return hash;
}

/**
 * Leaves in a page's content security policy only the hashes of scripts and styles that stand in this page. Astro names
 * those of all files of the site in every page, a kilobyte that does not compress and that nothing needs: files of the
 * site are allowed as such.
 * @param html whole page
 */
export function keepOwnHashes(html: string): string {
  const own = new Set([...inlineTexts(html, 'script'), ...inlineTexts(html, 'style')].map(hashOf));
  return html.replace(
    POLICY,
    (_, before: string, policy: string, after: string) =>
      `${before}${policy.replace(HASH, (entry, hash: string) => (own.has(hash) ? entry : ''))}${after}`,
  );
}

/** What stands between the tags of an element of that name, for each of them without a file of its own. */
function inlineTexts(html: string, name: 'script' | 'style'): string[] {
  const texts: string[] = [];
  for (let at = html.indexOf(`<${name}`); at >= 0; at = html.indexOf(`<${name}`, at)) {
    const start = html.indexOf('>', at) + 1;
    const end = start === 0 ? -1 : html.indexOf(`</${name}>`, start);
    if (end < 0) break;
    if (!html.slice(at, start).includes(' src=')) texts.push(html.slice(start, end));
    at = end;
  }
  return texts;
}
