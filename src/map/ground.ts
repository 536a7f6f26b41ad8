/** Points of a group and their places on the map. */
export type Places = readonly (readonly [x: number, y: number])[];

/** Side of a cell: fine enough to tell neighbouring groups apart, coarse enough that chance counts for little. */
const CELL = 40;
const COLUMNS = 1024;

/** How many points of a group lie in and around each cell of the map, by cell. */
export type Ground = ReadonlyMap<number, number>;

/** Where a group of points lies; every point counts fully in its own cell and half in the eight around it. */
export function groundOf(places: Places): Ground {
  const ground = new Map<number, number>();
  for (const [x, y] of places) {
    const cell = Math.floor(y / CELL + 1) * COLUMNS + Math.floor(x / CELL + 1);
    for (const step of [-COLUMNS, 0, COLUMNS])
      for (const side of [-1, 0, 1]) {
        const near = cell + step + side;
        ground.set(near, (ground.get(near) ?? 0) + (near === cell ? 1 : 0.5));
      }
  }
  return ground;
}

/**
 * The middles of the cells where the group is densest, densest first.
 * @param least share of the densest cell's count, 0…1, that others need to be among them
 */
export function densest(ground: Ground, most: number, least = 0): [x: number, y: number][] {
  const enough = least * ground.values().reduce((best, count) => Math.max(best, count), 0);
  return [...ground]
    .filter(([, count]) => count >= enough)
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, most)
    .map(([cell]) => [((cell % COLUMNS) - 0.5) * CELL, (Math.floor(cell / COLUMNS) - 0.5) * CELL]);
}

/** How much two groups share their ground, 0…1: the cosine of their counts. */
export function sharedGround(a: Ground, b: Ground): number {
  let product = 0;
  for (const [cell, count] of a) product += count * (b.get(cell) ?? 0);
  const lengths = Math.sqrt(squares(a) * squares(b));
  return lengths === 0 ? 0 : product / lengths;
}

function squares(ground: Ground): number {
  let sum = 0;
  for (const count of ground.values()) sum += count * count;
  return sum;
}

/** Says where on the map a place lies: `upper left`, `middle right`, `centre` … */
export function region([x, y]: readonly [x: number, y: number], width: number, height: number): string {
  const third = (part: number) => Math.min(2, Math.max(0, Math.floor(3 * part)));
  const row = ['upper', 'middle', 'lower'][third(y / height)];
  const column = ['left', 'middle', 'right'][third(x / width)];
  return row === column ? 'centre' : `${row} ${column}`;
}
