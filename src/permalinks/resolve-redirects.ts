import { compare } from '../compare.ts';
import type { Problem } from '../problem.ts';
import { type PermalinksFile, type Redirect, SECTIONS, type Section } from './schema.ts';

type Target = Redirect['target'];

/**
 * Follows every redirect to its end.
 * @param live slugs that pages have now, by section
 * @returns the redirects by section and slug; a problem for each that leads to no page or leaves from one
 */
export function resolveRedirects(
  { file, permalinks, lineOf }: PermalinksFile,
  live: Readonly<Record<Section, ReadonlySet<string>>>,
): { redirects: Redirect[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const section of SECTIONS) {
    for (const [slug, { redirect }] of permalinks[section]) {
      if (redirect === undefined) continue;
      const id = `${section}/${slug}`;
      const line = lineOf(section, slug);
      const place = { file, ...(line !== undefined && { line }) };
      if (live[section].has(slug)) problems.push({ ...place, kind: 'redirect-in-use', text: id });
      const path = [id];
      const target = follow(parseTarget(redirect, section), path, permalinks, live);
      if (target) redirects.push({ id, section, slug, target });
      else problems.push({ ...place, kind: 'redirect-to-nothing', text: path.join(' → ') });
    }
  }
  redirects.sort((a, b) => compare(a.id, b.id));
  return { redirects, problems };
}

/** @param path addresses passed so far; those on the way are added */
function follow(
  target: Target,
  path: string[],
  permalinks: PermalinksFile['permalinks'],
  live: Readonly<Record<Section, ReadonlySet<string>>>,
): Target | undefined {
  const { section, slug } = target;
  if (slug === undefined || live[section].has(slug)) return target;
  const id = `${section}/${slug}`;
  const isCircle = path.includes(id);
  path.push(id);
  const next = permalinks[section].get(slug)?.redirect;
  return isCircle || next === undefined
    ? undefined
    : follow(parseTarget(next, section), path, permalinks, live);
}

/** What a redirect names: a slug of its own section, or an address of one or two parts. */
function parseTarget(redirect: string, section: Section): Target {
  const [, first, slug] = redirect.split('/');
  if (first === undefined) return { section, slug: redirect };
  const named = SECTIONS.find((section) => section === first) ?? section;
  return slug ? { section: named, slug } : { section: named };
}
