import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedResponse } from '../../../data/feeds.ts';
import { papersByTopic } from '../../../data/papers.ts';
import { routes, SITE_NAME } from '../../../data/site.ts';
import { topics } from '../../../data/topics.ts';

export function getStaticPaths() {
  return topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { topic } }) =>
  feedResponse(papersByTopic.get(topic.id) ?? [], {
    title: `${topic.data.title} · ${SITE_NAME}`,
    description: topic.data.definition,
    path: routes.topic(topic.id),
  });
