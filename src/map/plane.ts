import { MAP_MARGIN, MAP_WIDTH } from './schema.ts';

/** Height of the map over its width. */
const LEAST_HEIGHT = 0.6;
const MOST_HEIGHT = 0.85;
/** Points come no nearer than this share of the distance that they would have if they were evenly spread. */
const LEAST_GAP = 0.32;
const PASSES = 40;

/**
 * Fits points to the map: the long side lies level, the width is filled, and points on top of each other are moved apart
 * just so far that each can be seen and pointed at.
 * @returns places in 0…1000 by 0…height, to a tenth
 */
export function fitPlane(points: readonly (readonly number[])[]): [x: number, y: number][] {
  const turned = turn(points);
  const [left, right] = extent(turned, 0);
  const [top, bottom] = extent(turned, 1);
  const inside = MAP_WIDTH - 2 * MAP_MARGIN;
  const ratio = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, (bottom - top) / Math.max(right - left, 1e-9)));
  const height = inside * ratio;
  const places = turned.map(([x, y]): [number, number] => [
    MAP_MARGIN + scaled(x, left, right, inside),
    MAP_MARGIN + scaled(y, top, bottom, height),
  ]);
  moveApart(places, leastGap(places.length, height), height);
  return places.map(([x, y]) => [Math.round(10 * x) / 10, Math.round(10 * y) / 10]);
}

/**
 * How near points of a map may be to each other.
 * @param height of the map without its margins
 */
export function leastGap(points: number, height: number): number {
  return LEAST_GAP * Math.sqrt(((MAP_WIDTH - 2 * MAP_MARGIN) * height) / Math.max(1, points));
}

/** Turns the points about their middle until they vary most from left to right. */
function turn(points: readonly (readonly number[])[]): [number, number][] {
  const count = Math.max(1, points.length);
  const [mx, my] = [0, 1].map((d) => points.reduce((sum, point) => sum + (point[d] ?? 0), 0) / count);
  let [xx, xy, yy] = [0, 0, 0];
  const centred = points.map(([x = 0, y = 0]) => [x - (mx ?? 0), y - (my ?? 0)] as const);
  for (const [x, y] of centred) {
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return centred.map(([x, y]) => [c * x + s * y, c * y - s * x]);
}

function extent(points: readonly [number, number][], axis: 0 | 1): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    least = Math.min(least, point[axis]);
    most = Math.max(most, point[axis]);
  }
  return points.length === 0 ? [0, 0] : [least, most];
}

function scaled(value: number, least: number, most: number, length: number): number {
  return most - least < 1e-9 ? length / 2 : ((value - least) / (most - least)) * length;
}

/** Moves points that are nearer than `gap` away from each other, a little in each pass. */
function moveApart(places: [number, number][], gap: number, height: number): void {
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    const cells = new Map<number, number[]>();
    const cellOf = ([x, y]: readonly [number, number], dx = 0, dy = 0) =>
      (Math.floor(x / gap) + dx) * 65_536 + Math.floor(y / gap) + dy;
    for (const [index, place] of places.entries()) {
      for (let dx = -1; dx <= 1; dx += 1)
        for (let dy = -1; dy <= 1; dy += 1)
          for (const other of cells.get(cellOf(place, dx, dy)) ?? [])
            moved = part(place, places[other] ?? place, gap, index) || moved;
      const cell = cellOf(place);
      const inCell = cells.get(cell);
      if (inCell) inCell.push(index);
      else cells.set(cell, [index]);
    }
    for (const place of places) {
      place[0] = Math.min(MAP_WIDTH - MAP_MARGIN, Math.max(MAP_MARGIN, place[0]));
      place[1] = Math.min(MAP_MARGIN + height, Math.max(MAP_MARGIN, place[1]));
    }
    if (!moved) return;
  }
}

/** Moves two points apart by half of what they lack. Points in one place part in a direction that depends on `turns`. */
function part(a: [number, number], b: [number, number], gap: number, turns: number): boolean {
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  const distance = Math.hypot(dx, dy);
  if (distance >= gap) return false;
  // The golden angle spreads many points evenly.
  const angle = distance < 1e-6 ? 2.4 * turns : Math.atan2(dy, dx);
  const step = (gap - distance) / 4;
  const [sx, sy] = [Math.cos(angle) * step, Math.sin(angle) * step];
  a[0] += sx;
  a[1] += sy;
  b[0] -= sx;
  b[1] -= sy;
  return true;
}
