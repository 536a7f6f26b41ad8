import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { exportContext } from '../../../data/citations.ts';
import { feedFacts, hasFeed } from '../../../data/feeds.ts';
import { papersByTopic } from '../../../data/papers.ts';
import { redirects } from '../../../data/redirects.ts';
import { routes, site } from '../../../data/site.ts';
import { requireTopic, topics } from '../../../data/topics.ts';
import { atomFeed } from '../../../formats/atom.ts';
import { textResponse } from '../../../formats/text-response.ts';

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

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { topic } }) => {
  const facts = feedFacts({
    title: `${topic.data.title} · ${site.shortTitle}`,
    description: topic.data.definition,
    path: routes.topic(topic.id),
  });
  const feed = atomFeed(papersByTopic.get(topic.id) ?? [], facts, exportContext);
  return textResponse(feed, 'application/atom+xml');
};
