import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { authors, hasAuthorFiles } from '../../../data/papers.ts';
import { redirects } from '../../../data/redirects.ts';
import { feedResponse, hasFeed } from '../../../data/responses.ts';
import { routes, site } from '../../../data/site.ts';

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
}) =>
  feedResponse(papers, {
    title: `${author.name} · ${site.shortTitle}`,
    description: `Papers here by someone of the name ${author.name}.`,
    path: routes.author(author.slug),
  });
