import { compare } from '../compare.ts';
import { groupByTopic } from '../lists/groups.ts';
import type { Routes } from '../routes.ts';
import type { Paper } from '../schema.ts';
import { areaLooks } from '../topics/areas.ts';
import type { Topic } from '../topics/schema.ts';
import { type Card, type CardTopic, paperCard, siteCard, topicCard } from './card.ts';

/** How many images are drawn: one for every page that has its own, fewer in a large corpus, or none. */
export type LinkImageAmount = 'all' | 'some' | 'off';

/** An image for link previews. */
export interface LinkImage {
  /** Path of the file, from `Routes`. */
  path: string;
  card: Card;
  /** Path of the image that takes its place where the fonts do not have the letters of its title. */
  instead?: string;
}

/** Images of a site. */
export interface LinkImagePlan {
  /** The image of pages without one of their own. */
  site: LinkImage;
  /** Images by the path of the page that they belong to. */
  byPage: ReadonlyMap<string, LinkImage>;
  /** Whether papers have images of their own, and not those of their main topics. */
  ofPapers: boolean;
}

/** Papers up to which each gets an image of its own; it takes some hundredths of a second. */
const MOST_DRAWN = 2_000;

/**
 * Decides which images the site has, and which page shows which. The papers of a large corpus show their main topic's.
 * @param title of the site
 * @param description of the site, in one sentence
 */
export function planLinkImages(
  {
    papers,
    topics,
    title,
    description,
  }: {
    papers: readonly Paper[];
    topics: readonly (readonly [id: string, topic: Topic])[];
    title: string;
    description: string;
  },
  routes: Routes,
  amount: LinkImageAmount,
): LinkImagePlan | undefined {
  if (amount === 'off') return undefined;
  const cardTopics = toCardTopics(topics);
  const site = {
    path: routes.file('card.png'),
    card: siteCard({ title, description }, cardTopics.values(), papers.length),
  };
  const byTopic = groupByTopic(papers);
  const byPage = new Map<string, LinkImage>();
  for (const [id, topic] of cardTopics) {
    const card = topicCard(topic, byTopic.get(id)?.length ?? 0);
    byPage.set(routes.topic(id), { path: routes.beside(routes.topic(id), 'png'), card, instead: site.path });
  }
  const isLarge = papers.length > MOST_DRAWN && amount !== 'all';
  for (const paper of papers) {
    const page = routes.paper(paper.id);
    const [topic] = paper.topics;
    const shared = (topic && byPage.get(routes.topic(topic.id))) ?? site;
    byPage.set(
      page,
      isLarge
        ? shared
        : { path: routes.beside(page, 'png'), card: paperCard(paper, cardTopics), instead: shared.path },
    );
  }
  return { site, byPage, ofPapers: !isLarge };
}

/** Every image once, by path. */
export function imagesOf({ site, byPage }: LinkImagePlan): LinkImage[] {
  const byPath = new Map([site, ...byPage.values()].map((image) => [image.path, image]));
  return [...byPath.values()].sort((a, b) => compare(a.path, b.path));
}

function toCardTopics(topics: readonly (readonly [id: string, topic: Topic])[]): Map<string, CardTopic> {
  const looks = areaLooks(topics.map(([, topic]) => topic));
  return new Map(
    topics.map(([id, { title, definition, area }]) => [
      id,
      { title, definition, area, areaNumber: looks.get(area)?.colour ?? 0 },
    ]),
  );
}
