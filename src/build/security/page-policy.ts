import { createHash } from 'node:crypto';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/;
const POLICY_TAG = /<meta http-equiv="content-security-policy"[^>]*>/;
const HASH = / 'sha256-([A-Za-z0-9+/=]+)'/g;
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(text).digest('base64');
  if (hashes.size < 100) hashes.set(text, hash);
  return hash;
}

/**
 * Leaves in a page's content security policy only the hashes of scripts and styles that stand in this page. Astro names
 * those of all files of the site in every page (`trackScriptHashes` in its `core/csp/common.js`), a kilobyte that does
 * not compress and that nothing needs: files of the site are allowed as such.
 * @param html whole page
 */
export function keepOwnHashes(html: string): string {
  const own = new Set(inlineTexts(html).map(hashOf));
  return html.replace(
    POLICY,
    (_, before: string, policy: string, after: string) =>
      `${before}${policy.replace(HASH, (entry, hash: string) => (own.has(hash) ? entry : ''))}${after}`,
  );
}

/**
 * Puts a page's content security policy first in its head, so that it holds for all that follows. Astro writes it where
 * the head ends (https://github.com/withastro/astro/blob/main/packages/astro/src/runtime/server/render/head.ts).
 * @param html whole page
 */
export function policyFirst(html: string): string {
  const [policy] = POLICY_TAG.exec(html) ?? [];
  if (policy === undefined) return html;
  return html.replace(policy, () => '').replace(/<head[^>]*>/, (head) => head + policy);
}

/** A tag with its attributes, in whose values “<script>” may stand: a title can be just that. */
const TAG = /<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g;

/** What stands between the tags of scripts and styles, for each of them without a file of its own; no data. */
function inlineTexts(html: string): string[] {
  const texts: string[] = [];
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found !== null; found = TAG.exec(html)) {
    const [tag, name, attributes = ''] = found;
    if (name !== 'script' && name !== 'style') continue;
    const start = found.index + tag.length;
    const end = html.indexOf(`</${name}>`, start);
    if (end < 0) break;
    if (!/\ssrc=|application\/ld\+json/.test(attributes)) texts.push(html.slice(start, end));
    TAG.lastIndex = end;
  }
  return texts;
}
