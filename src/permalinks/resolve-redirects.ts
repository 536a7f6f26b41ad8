import { compare } from '../compare.ts';
import type { Problem } from '../problem.ts';
import { type PermalinksFile, type Redirect, SECTIONS, type Section } from './schema.ts';

type Target = Redirect['target'] & { section: Section };

/** Addresses of a redirect's way that a problem names. */
const MOST_NAMED = 6;

/**
 * Follows every redirect to its end, each step once.
 * @param live slugs that pages have now, by section
 * @returns the redirects by section and slug; a problem for each that leads to no page or leaves from one
 */
export function resolveRedirects(
  { file, permalinks, lineOf }: PermalinksFile,
  live: Readonly<Record<Section, ReadonlySet<string>>>,
): { redirects: Redirect[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  const next = ({ section, slug }: Target): Target | undefined => {
    const redirect = slug === undefined ? undefined : permalinks[section].get(slug)?.redirect;
    return redirect === undefined ? undefined : parseTarget(redirect, section);
  };
  const isPage = ({ section, slug }: Target) => slug === undefined || live[section].has(slug);
  const ends = new Map<string, Target | undefined>();
  /** The page that a redirect ends at; undefined where it ends at none, or goes round. */
  const endOf = (start: Target): Target | undefined => {
    const way = new Set<string>();
    let place: Target | undefined = start;
    while (place && !isPage(place)) {
      const id = idOf(place);
      const isKnown: boolean = ends.has(id);
      if (isKnown || way.has(id)) {
        place = isKnown ? ends.get(id) : undefined;
        break;
      }
      way.add(id);
      place = next(place);
    }
    for (const id of way) ends.set(id, place);
    return place;
  };
  for (const section of SECTIONS) {
    for (const [slug, { redirect }] of permalinks[section]) {
      if (redirect === undefined) continue;
      const id = `${section}/${slug}`;
      const line = lineOf(section, slug);
      const place = { file, ...(line !== undefined && { line }) };
      if (live[section].has(slug)) problems.push({ ...place, kind: 'redirect-in-use', text: id });
      const target = endOf(parseTarget(redirect, section));
      if (target) redirects.push({ id, section, slug, target });
      else problems.push({ ...place, kind: 'redirect-to-nothing', text: wayFrom({ section, slug }, next) });
    }
  }
  redirects.sort((a, b) => compare(a.id, b.id));
  return { redirects, problems };
}

/** The way of a redirect, as far as somebody wants to read it, up to where it goes round. */
function wayFrom(start: Target, next: (place: Target) => Target | undefined): string {
  const way = [idOf(start)];
  for (let place = next(start); place !== undefined; place = next(place)) {
    const isCircle = way.includes(idOf(place));
    way.push(way.length < MOST_NAMED ? idOf(place) : '…');
    if (isCircle || way.length > MOST_NAMED) break;
  }
  return way.join(' → ');
}

/** A whole section, which has no slug, is a page: no way leads on from there. */
function idOf({ section, slug }: Target): string {
  return `${section}/${slug}`;
}

/** What a redirect names: a slug of its own section, or an address of one or two parts. */
function parseTarget(redirect: string, section: Section): Target {
  const [, first, slug] = redirect.split('/');
  if (first === undefined) return { section, slug: redirect };
  const named = SECTIONS.find((section) => section === first) ?? section;
  return slug ? { section: named, slug } : { section: named };
}
