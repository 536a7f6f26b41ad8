/** What a text takes up on the map, in the map's unit. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Width of a character over the font's size, on average; the reader's own font is not known. */
export const CHARACTER = 0.64;
/** Height of a line over the font's size. */
export const LINE = 1.3;

/** What a line of text takes up. @param left where it begins @param y its baseline */
export function boxOfLine(text: string, fontSize: number, left: number, y: number): Box {
  const width = text.length * CHARACTER * fontSize;
  return { left, right: left + width, top: y - fontSize, bottom: y + (LINE - 1) * fontSize };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const CELL = 32;
const ROW = 4096;

/** Boxes by where they lie, so that those which a new one would cover are found without looking at all. */
export class TakenBoxes {
  readonly #cells = new Map<number, Box[]>();

  /** Whether nothing that was added lies in a box, be it in part. */
  isFree(box: Box): boolean {
    return cellsOf(box).every((cell) => !this.#cells.get(cell)?.some((other) => overlap(box, other)));
  }

  /** Adds a point with so much room on each side. */
  addPoint(x: number, y: number, radius: number): void {
    this.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const others = this.#cells.get(cell);
      if (others) others.push(box);
      else this.#cells.set(cell, [box]);
    }
  }
}

function cellsOf({ left, right, top, bottom }: Box): number[] {
  const cells: number[] = [];
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
      cells.push(row * ROW + column);
  return cells;
}
