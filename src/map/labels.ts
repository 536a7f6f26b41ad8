import { densest, type Ground } from './ground.ts';

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

/** Widths over font size: of a character on average (the reader's own font is not known), and of a line. */
const CHARACTER = 0.64;
const LINE = 1.3;
/** Lines up or down from the densest spots that are tried. */
const SHIFTS = [0, -0.5, 0.5, -1, 1, -1.5, 1.5];

/**
 * Writes names where their groups are densest, none over another; a name that finds no free place is left out. Earlier
 * wishes choose first.
 * @param spots how many of a group’s densest places are tried
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  fontSize: number,
  spots: number,
  width: number,
  height: number,
): PlacedLabel[] {
  const taken: Box[] = [];
  return wishes.flatMap(({ id, text, ground }) => {
    const half = (text.length * CHARACTER * fontSize) / 2;
    if (2 * half > width) return [];
    for (const [spotX, spotY] of densest(ground, spots)) {
      for (const shift of SHIFTS) {
        const x = Math.min(width - half, Math.max(half, spotX));
        const y = Math.min(height - fontSize * 0.4, Math.max(fontSize, spotY + shift * LINE * fontSize));
        const box = { left: x - half, right: x + half, top: y - fontSize, bottom: y + (LINE - 1) * fontSize };
        if (taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        return [{ id, x: Math.round(x), y: Math.round(y) }];
      }
    }
    return [];
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
