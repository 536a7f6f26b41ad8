import { loadCorpus } from '../build/corpus/corpus.ts';
import { partAnchor } from '../lists/tour.ts';
import { densest, type Ground, groundOf, region, sharedGround } from '../map/ground.ts';
import { type LabelWish, placeLabels } from '../map/labels.ts';
import { MAP_MARGIN, MAP_WIDTH } from '../map/schema.ts';
import type { Paper } from '../schema.ts';
import { papers } from './papers.ts';
import { routes } from './site.ts';
import { areas, type TopicEntry, topicArea, topics } from './topics.ts';

/** The map is laid out while the pages are bundled. */
const points = new Map((await (await loadCorpus()).map).map((point) => [point.id, point]));

/** How large the map is. */
export const mapSize = {
  /** Its height, in the map's unit; its width is {@link MAP_WIDTH}. */
  height: Math.ceil([...points.values()].reduce((most, { y }) => Math.max(most, y), 0) + MAP_MARGIN),
  /** Papers on it, which are not all where there are very many. */
  count: points.size,
  /** Radius of a point, in the map's unit. Points of a large map are smaller. */
  radius: Math.max(2, Math.min(6, Math.round(120 / Math.sqrt(Math.max(1, points.size))))),
};

export interface MappedPaper {
  paper: Paper;
  x: number;
  y: number;
}

/** Papers on the map by main topic, topics in their order, papers in reading order; last those without a topic. */
export const mapGroups: readonly { topic: TopicEntry | undefined; papers: readonly MappedPaper[] }[] =
  (() => {
    const byTopic = Map.groupBy(
      papers.flatMap((paper): MappedPaper[] => {
        const point = points.get(paper.id);
        return point ? [{ paper, x: point.x, y: point.y }] : [];
      }),
      ({ paper }) => paper.topics[0]?.id,
    );
    return [...topics, undefined].flatMap((topic) => {
      const group = byTopic.get(topic?.id);
      return group ? [{ topic, papers: group }] : [];
    });
  })();

/** Numbers of the areas that have papers on the map, with 0 where some are without a topic. */
export const mapAreaNumbers: readonly number[] = [
  ...new Set(mapGroups.map(({ topic }) => (topic ? topicArea(topic) : 0))),
].sort((a, b) => a - b);

const groundById: ReadonlyMap<string, Ground> = new Map(
  mapGroups.flatMap(({ topic, papers: group }) =>
    topic ? [[topic.id, groundOf(group.map(({ x, y }) => [x, y]))]] : [],
  ),
);

/**
 * Sizes of topic names in the map's unit, and how much larger than the map's radius points are drawn with them. The larger
 * the names are in its unit, the fewer find a place; nearer views show more. `src/styles/map.css` and
 * `src/browser/map/map-stage.ts` say from which width on each is shown.
 */
const TIERS = [
  { tier: 'near', size: 7, spots: 32, shrink: 0.7 },
  { tier: 'wide', size: 14, spots: 16, shrink: 1 },
  { tier: 'medium', size: 20, spots: 8, shrink: 1 },
  { tier: 'narrow', size: 34, spots: 8, shrink: 1.5 },
] as const;

/** A name on the map, with the place of the middle of its baseline. */
export interface MapLabel {
  text: string;
  /** Address of what it names. */
  href: string;
  /** Title of the topic that it names a part of, if it does. */
  partOf?: string;
  x: number;
  y: number;
}

interface NameWish extends LabelWish {
  href: string;
  partOf?: string;
}

/** A part of a topic is named where a cell of the map counts so many of its papers: one in it and two beside it. */
const LEAST_NEAR = 2;

/** Names with their places, in the topics’ order, for windows of three widths and a near view, which has sub-themes too. */
export const mapLabels: readonly { tier: string; size: number; labels: readonly MapLabel[] }[] = (() => {
  const largestFirst = mapGroups.toSorted((a, b) => b.papers.length - a.papers.length);
  const names = largestFirst.flatMap(({ topic }): NameWish[] => {
    const ground = topic && groundById.get(topic.id);
    if (!ground) return [];
    return [{ id: topic.id, text: topic.data.title, ground, href: routes.topic(topic.id) }];
  });
  const parts = largestFirst.flatMap(({ topic, papers: group }) => (topic ? partNames(topic, group) : []));
  const order = new Map(topics.map(({ id }, index) => [id, index]));
  const places = mapGroups.flatMap(({ papers: group }) => group.map(({ x, y }) => [x, y] as const));
  return TIERS.map(({ tier, size, spots, shrink }) => {
    const wishes = tier === 'near' ? [...names, ...parts] : names;
    const byId = new Map(wishes.map((wish) => [wish.id, wish]));
    const placed = placeLabels(wishes, size, spots, {
      width: MAP_WIDTH,
      height: mapSize.height,
      points: places,
      radius: mapSize.radius * shrink,
    });
    const rank = ({ id }: { id: string }) => order.get(id.split('#', 1)[0] ?? '') ?? 0;
    const labels = placed
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap(({ id, x, y }): MapLabel[] => {
        const wish = byId.get(id);
        if (!wish) return [];
        const { text, href, partOf } = wish;
        return [{ text, href, x, y, ...(partOf && { partOf }) }];
      });
    return { tier, size, labels };
  });
})();

/** Names of a topic’s sub-themes, as wishes: those whose papers lie together somewhere on the map. */
function partNames(topic: TopicEntry, group: readonly MappedPaper[]): NameWish[] {
  const placeById = new Map(group.map(({ paper, x, y }) => [paper.id, [x, y] as const]));
  return (topic.data.subThemes ?? []).flatMap(({ title, papers: ids }) => {
    const places = ids.flatMap((id) => {
      const place = placeById.get(id);
      return place ? [place] : [];
    });
    const ground = groundOf(places);
    if (!ground.values().some((count) => count >= LEAST_NEAR)) return [];
    const anchor = partAnchor(title);
    return [
      {
        id: `${topic.id}#${anchor}`,
        text: title,
        ground,
        href: `${routes.topic(topic.id)}#${anchor}`,
        partOf: topic.data.title,
      },
    ];
  });
}

export interface MappedTopic {
  topic: TopicEntry;
  /** Papers on the map whose main topic it is. */
  count: number;
  /** Where most of them lie, for example `upper left`. */
  region: string;
  /** Topics whose papers lie among its own, those that share most ground first. */
  neighbours: readonly TopicEntry[];
}

const NEIGHBOURS = 3;
const LEAST_SHARED_GROUND = 0.15;

/** The map in words: areas with their topics, those that have papers on it. */
export const mapAreas: readonly { name: string; topics: readonly MappedTopic[] }[] = areas
  .map(({ name, topics: group }) => ({ name, topics: group.flatMap(inWords) }))
  .filter(({ topics: group }) => group.length > 0);

function inWords(topic: TopicEntry): MappedTopic[] {
  const ground = groundById.get(topic.id);
  const group = mapGroups.find((entry) => entry.topic === topic);
  if (!ground || !group) return [];
  const [middle = [0, 0]] = densest(ground, 1);
  const neighbours = topics
    .map((other) => ({ other, shared: sharedGround(ground, groundById.get(other.id) ?? new Map()) }))
    .filter(({ other, shared }) => other !== topic && shared >= LEAST_SHARED_GROUND)
    .sort((a, b) => b.shared - a.shared || a.other.data.order - b.other.data.order)
    .slice(0, NEIGHBOURS)
    .map(({ other }) => other);
  return [
    { topic, count: group.papers.length, region: region(middle, MAP_WIDTH, mapSize.height), neighbours },
  ];
}
