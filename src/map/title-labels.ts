import { type Box, boxOfLine, TakenBoxes } from './boxes.ts';

/** A paper's title beside its point. */
export interface TitleLabel {
  text: string;
  /** Where its baseline begins, has its middle or ends, as `anchor` says. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** What titles are written on, all in the map's unit. */
export interface TitledMap {
  width: number;
  height: number;
  fontSize: number;
  /** Radius of a point as it is drawn. */
  radius: number;
  /** What names of topics take up. */
  names: readonly Box[];
}

/** How much of a text stands before its place. */
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;
/** Characters that a title may have on the map; longer ones are cut at a word. */
const LONGEST = 34;
/** A title's name before a colon is enough, if it has as many characters. */
const SHORTEST_NAME = 3;

/**
 * Writes titles beside their points, to the right where there is room, otherwise to the left, below or above; none over
 * another, over a point or over a topic's name. A title that finds no room is left out. Earlier papers choose first.
 */
export function placeTitles(
  papers: readonly { title: string; x: number; y: number }[],
  { width, height, fontSize, radius, names }: TitledMap,
): TitleLabel[] {
  const taken = new TakenBoxes();
  for (const name of names) taken.add(name);
  for (const { x, y } of papers) taken.addPoint(x, y, radius);
  const aside = 1.5 * radius;
  return papers.flatMap(({ title, x, y }) => {
    const text = shortTitle(title);
    const { right: long } = boxOfLine(text, fontSize, 0, 0);
    const spots: TitleLabel[] = [
      { text, x: x + aside, y: y + 0.35 * fontSize, anchor: 'start' },
      { text, x: x - aside, y: y + 0.35 * fontSize, anchor: 'end' },
      { text, x, y: y + aside + fontSize, anchor: 'middle' },
      { text, x, y: y - aside - 0.3 * fontSize, anchor: 'middle' },
    ];
    for (const spot of spots) {
      const box = boxOfLine(text, fontSize, spot.x - BEFORE[spot.anchor] * long, spot.y);
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      if (!taken.isFree(box)) continue;
      taken.add(box);
      return [spot];
    }
    return [];
  });
}

/** A title that fits beside a point: what stands before its colon, or as many of its words as there is room for. */
export function shortTitle(title: string): string {
  const [name = ''] = title.split(/:\s/, 1);
  if (name.length >= SHORTEST_NAME && name.length <= LONGEST) return name;
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST).replace(/\s+\S*$/u, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')} …`;
}
