import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { exportContext } from '../../../data/citations.ts';
import { feedFacts, hasFeed } from '../../../data/feeds.ts';
import { authors, hasAuthorFiles } from '../../../data/papers.ts';
import { redirects } from '../../../data/redirects.ts';
import { routes, site } from '../../../data/site.ts';
import { atomFeed } from '../../../formats/atom.ts';
import { textResponse } from '../../../formats/text-response.ts';

export function getStaticPaths() {
  const bySlug = new Map(authors.map((entry) => [entry.author.slug, entry]));
  // Feed readers go on asking at the old address of a person.
  const moved = redirects.flatMap(({ section, slug, target }) => {
    const entry = section === 'authors' && target.section === 'authors' && bySlug.get(target.slug ?? '');
    return entry ? [[slug, entry] as const] : [];
  });
  return [...bySlug, ...moved]
    .filter(([, { author, papers }]) => hasAuthorFiles(author) && hasFeed(papers))
    .map(([slug, entry]) => ({ params: { slug }, props: entry }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { author, papers },
}) => {
  const facts = feedFacts({
    title: `${author.name} · ${site.shortTitle}`,
    description: `Papers here by someone of the name ${author.name}.`,
    path: routes.author(author.slug),
  });
  return textResponse(atomFeed(papers, facts, exportContext), 'application/atom+xml');
};
