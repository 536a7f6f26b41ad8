import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { papersByTopic } from '../../../data/papers.ts';
import { redirects } from '../../../data/redirects.ts';
import { feedResponse, hasFeed } from '../../../data/responses.ts';
import { routes, site } from '../../../data/site.ts';
import { requireTopic, topics } from '../../../data/topics.ts';

export function getStaticPaths() {
  const moved = redirects.flatMap(({ section, slug, target }) =>
    section === 'topics' && target.section === 'topics' && target.slug !== undefined
      ? [{ id: slug, topic: requireTopic(target.slug) }]
      : [],
  );
  // Feed readers go on asking at the old address of a topic.
  return [...topics.map((topic) => ({ id: topic.id, topic })), ...moved]
    .filter(({ topic }) => hasFeed(papersByTopic.get(topic.id) ?? []))
    .map(({ id, topic }) => ({ params: { id }, props: { topic } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { topic } }) =>
  feedResponse(papersByTopic.get(topic.id) ?? [], {
    title: `${topic.data.title} · ${site.shortTitle}`,
    description: topic.data.definition,
    path: routes.topic(topic.id),
  });
