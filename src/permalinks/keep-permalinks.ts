import { fewestPapersOfAuthor } from '../lists/list-files.ts';
import type { Note, Problem } from '../problem.ts';
import { assignSlugs } from '../text/keys/slug.ts';
import { paperNews } from './news.ts';
import { type PaperIdentity, recognisePapers } from './recognise-papers.ts';
import { resolveRedirects } from './resolve-redirects.ts';
import type { PermalinksFile, Redirect, Section } from './schema.ts';

/** What the site is about to have pages for. */
export interface CurrentContent {
  papers: readonly (PaperIdentity & {
    /** Title as plain text, which a new slug is made from. */
    title: string;
    /** Slugs of the authors, each once. */
    authors: readonly string[];
  })[];
  /** Ids of the topics that an editor wrote. */
  topics: readonly string[];
  listings: readonly string[];
}

/** Addresses of the pages, as they are to be. */
export interface KeptPermalinks {
  /** Slug of each paper, in their order. */
  slugs: string[];
  /** Recorded citation key of each paper that has one, by slug. */
  citationKeys: Map<string, string>;
  /** People with pages: papers enough, or a page that has been published. */
  authors: Set<string>;
  redirects: Redirect[];
  problems: Problem[];
  notes: Note[];
}

/**
 * Gives every page its address: the recorded one where there is one, a new one that was never used otherwise.
 * @param file the recorded addresses; undefined where none are kept, so that every address is new
 */
export function keepPermalinks(current: CurrentContent, file: PermalinksFile | undefined): KeptPermalinks {
  const { papers } = current;
  if (!file) {
    const slugs = assignSlugs(papers.map(({ title }) => title));
    const none = { citationKeys: new Map(), redirects: [], problems: [], notes: [] };
    return { slugs, authors: authorsWithPages(papers, new Set()), ...none };
  }
  const { permalinks } = file;
  const recognised = recognisePapers(papers, file);
  const fresh = papers.flatMap(({ title }, index) => (recognised.slugs[index] === undefined ? [title] : []));
  const freshSlugs = assignSlugs(fresh, new Set(permalinks.papers.keys())).values();
  const slugs = recognised.slugs.map((slug) => slug ?? freshSlugs.next().value ?? '');

  const published = [...permalinks.authors].filter(([, { redirect }]) => redirect === undefined);
  const authors = authorsWithPages(papers, new Set(published.map(([slug]) => slug)));
  const live = {
    papers: new Set(slugs),
    topics: new Set(current.topics),
    listings: new Set(current.listings),
    authors,
  };
  const { redirects, problems } = resolveRedirects(file, live);
  for (const section of ['topics', 'listings', 'authors'] as const)
    problems.push(...lostAddresses(section, live[section], file));
  return {
    slugs,
    citationKeys: recordedKeys(file, redirects),
    authors,
    redirects,
    problems: [...recognised.problems, ...problems, ...sharedKeys(file)],
    notes: [...recognised.notes, ...paperNews(papers, fresh, file), ...unrecorded(live, file)],
  };
}

function authorsWithPages(
  papers: CurrentContent['papers'],
  published: ReadonlySet<string>,
): KeptPermalinks['authors'] {
  const fewest = fewestPapersOfAuthor(papers.length);
  const counts = new Map<string, number>();
  for (const { authors } of papers)
    for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([author, count]) => count >= fewest || published.has(author))
      .map(([author]) => author),
  );
}

function lostAddresses(
  section: Exclude<Section, 'papers'>,
  live: ReadonlySet<string>,
  { file, permalinks, lineOf }: PermalinksFile,
): Problem[] {
  return [...permalinks[section]]
    .filter(([slug, { redirect }]) => redirect === undefined && !live.has(slug))
    .map(([slug]) => {
      const line = lineOf(section, slug);
      return {
        kind: 'lost-address',
        file,
        ...(line !== undefined && { line }),
        text: `${section}/${slug}`,
      };
    });
}

/** A renamed paper, which has no key of its own yet, is cited by the key of its old address. */
function recordedKeys({ permalinks }: PermalinksFile, redirects: readonly Redirect[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [slug, { key, redirect }] of permalinks.papers)
    if (key !== undefined && redirect === undefined) keys.set(slug, key);
  for (const { section, slug, target } of redirects) {
    if (section !== 'papers' || target.section !== 'papers' || target.slug === undefined) continue;
    const key = permalinks.papers.get(slug)?.key;
    if (key !== undefined && !keys.has(target.slug)) keys.set(target.slug, key);
  }
  return keys;
}

/** Keys that two entries have, for example since one was copied by hand. */
function sharedKeys({ file, permalinks, lineOf }: PermalinksFile): Problem[] {
  const holders = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [slug, { key, redirect }] of permalinks.papers) {
    if (key === undefined || redirect !== undefined) continue;
    const other = holders.get(key);
    if (other !== undefined) {
      const line = lineOf('papers', slug);
      const text = `papers.${slug}.key: ${key} is the key of ${other}`;
      problems.push({ kind: 'invalid-data', file, ...(line !== undefined && { line }), text });
    }
    holders.set(key, slug);
  }
  return problems;
}

function unrecorded(
  live: Readonly<Record<Section, ReadonlySet<string>>>,
  { file, permalinks }: PermalinksFile,
): Note[] {
  const missing = (Object.keys(live) as Section[]).flatMap((section) =>
    [...live[section]].filter((slug) => !permalinks[section].has(slug)).map((slug) => `${section}/${slug}`),
  );
  if (missing.length === 0) return [];
  const message = `${missing.length === 1 ? '1 new address is' : `${missing.length} new addresses are`} not recorded yet, ${missing[0]} first · run “npm run permalinks” before you publish`;
  return [{ file, message }];
}
