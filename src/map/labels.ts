import { boxOfLine, CHARACTER, LINE, TakenBoxes } from './boxes.ts';
import { densest, type Ground, type Places } from './ground.ts';

/** A name to be written on the map. */
export interface LabelWish {
  id: string;
  text: string;
  /** Where the named group lies. */
  ground: Ground;
}

/** A name with the place of the middle of its baseline. */
export interface PlacedLabel {
  id: string;
  x: number;
  y: number;
}

/** Lines up or down, and halves of the name's width to the sides, that a name may move off its spot. */
const LINES = [0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2, -2.5, 2.5, -3, 3, -4, 4];
const SIDES = [0, -0.5, 0.5, -1, 1];

/** Where fewer of a group lie than this share of its densest spot, its name would mislead. */
const DENSE = 0.6;

/** What names are written on. */
export interface LabelledMap {
  width: number;
  height: number;
  /** The points of all papers, which a name must not cover. */
  points: Places;
  /** Radius of a point as it is drawn. */
  radius: number;
}

/**
 * Writes names beside the densest spots of their groups, none over another or over a point; a name that finds no free
 * place near is left out. Earlier wishes choose first.
 * @param spots how many of a group’s densest places are tried
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  fontSize: number,
  spots: number,
  { width, height, points, radius }: LabelledMap,
): PlacedLabel[] {
  const taken = new TakenBoxes();
  for (const [x, y] of points) taken.addPoint(x, y, radius);
  return wishes.flatMap(({ id, text, ground }) => {
    const half = (text.length * CHARACTER * fontSize) / 2;
    if (2 * half > width) return [];
    for (const [wishedX, y] of places(ground, spots, half, LINE * fontSize)) {
      const x = Math.min(width - half, Math.max(half, wishedX));
      const box = boxOfLine(text, fontSize, x - half, y);
      if (box.top < 0 || box.bottom > height || !taken.isFree(box)) continue;
      taken.add(box);
      return [{ id, x: Math.round(x), y: Math.round(y) }];
    }
    return [];
  });
}

/** Places about the densest spots, nearest to one of them first; a denser spot counts for half a line. */
function places(ground: Ground, spots: number, half: number, line: number): [x: number, y: number][] {
  return densest(ground, spots, DENSE)
    .flatMap(([x, y], rank) =>
      LINES.flatMap((down) =>
        SIDES.map((aside) => ({
          place: [x + aside * half, y + down * line] as [number, number],
          far: Math.hypot(aside * half, down * line) + (rank * line) / 2,
        })),
      ),
    )
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place);
}
