import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { authors } from '../../../data/papers.ts';
import { feedResponse, hasFeed } from '../../../data/responses.ts';
import { routes, site } from '../../../data/site.ts';

export function getStaticPaths() {
  return authors
    .filter(({ papers }) => hasFeed(papers))
    .map((entry) => ({ params: { slug: entry.author.slug }, props: entry }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { author, papers },
}) =>
  feedResponse(papers, {
    title: `${author.name} · ${site.shortTitle}`,
    description: `Papers here by someone of the name ${author.name}.`,
    path: routes.author(author.slug),
  });
