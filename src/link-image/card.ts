import { countPapers } from '../formats/counted.ts';
import { byline } from '../formats/row.ts';
import { rowPaper } from '../formats/row-paper.ts';
import { snippet } from '../formats/summary.ts';
import type { Paper } from '../schema.ts';
import type { Topic } from '../topics/schema.ts';

/** What an image for link previews shows. */
export interface Card {
  title: string;
  /** Below the title, smaller; empty where there is nothing to say. */
  byline: string;
  /** At the right of the site's name; empty where there is nothing to say. */
  note: string;
  /** Names with a square in the colour of their area, numbered from 1. */
  marks: readonly { name: string; area: number }[];
}

/** A topic as cards name it. */
export interface CardTopic extends Pick<Topic, 'title' | 'definition' | 'area'> {
  /** Number of its area, from 1. */
  areaNumber: number;
}

/** The card of a paper: its title page. */
export function paperCard(
  paper: Pick<Paper, 'title' | 'authors' | 'issued' | 'venue' | 'preprint' | 'topics'>,
  topicsById: ReadonlyMap<string, CardTopic>,
): Card {
  return {
    title: paper.title,
    byline: byline(rowPaper(paper)),
    note: paper.issued?.slice(0, 4) ?? '',
    marks: paper.topics.flatMap(({ id }) => {
      const topic = topicsById.get(id);
      return topic ? [{ name: topic.title, area: topic.areaNumber }] : [];
    }),
  };
}

/** The card of a topic, which also stands for its papers where they have none of their own. */
export function topicCard({ title, definition, area, areaNumber }: CardTopic, papers: number): Card {
  return {
    title,
    byline: snippet(definition, 140),
    note: countPapers(papers),
    marks: [{ name: area, area: areaNumber }],
  };
}

/** The card of all other pages. */
export function siteCard(
  { title, description }: { title: string; description: string },
  topics: Iterable<CardTopic>,
  papers: number,
): Card {
  const areas = new Map([...topics].map(({ area, areaNumber }) => [areaNumber, area]));
  return {
    title,
    byline: snippet(description, 140),
    note: countPapers(papers),
    marks: [...areas].map(([area, name]) => ({ name, area })),
  };
}

/** What a card says, in one line. */
export function cardText({ title, byline }: Card): string {
  return byline ? `${title} · ${byline}` : title;
}
