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
  const places = Float64Array.from(
    turned.flatMap(([x, y]) => [
      MAP_MARGIN + scaled(x, left, right, inside),
      MAP_MARGIN + scaled(y, top, bottom, height),
    ]),
  );
  moveApart(places, leastGap(points.length, height), height);
  const tenth = (at: number) => Math.round(10 * (places[at] ?? 0)) / 10;
  return turned.map((_, point) => [tenth(2 * point), tenth(2 * point + 1)]);
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

/** Moves points that are nearer than `gap` away from each other, a little in each pass. @param places x and y of each in turn */
function moveApart(places: Float64Array, gap: number, height: number): void {
  const cellOf = (point: number, dx: number, dy: number) =>
    (Math.floor((places[point] ?? 0) / gap) + dx) * 65_536 + Math.floor((places[point + 1] ?? 0) / gap) + dy;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    const cells = new Map<number, number[]>();
    for (let point = 0; point < places.length; point += 2) {
      for (let dx = -1; dx <= 1; dx += 1)
        for (let dy = -1; dy <= 1; dy += 1) {
          const near = cells.get(cellOf(point, dx, dy));
          if (near) for (const other of near) moved = part(places, point, other, gap) || moved;
        }
      const cell = cellOf(point, 0, 0);
      const inCell = cells.get(cell);
      if (inCell) inCell.push(point);
      else cells.set(cell, [point]);
    }
    for (let at = 0; at < places.length; at += 1) {
      const length = at % 2 === 0 ? MAP_WIDTH - 2 * MAP_MARGIN : height;
      places[at] = Math.min(MAP_MARGIN + length, Math.max(MAP_MARGIN, places[at] ?? 0));
    }
    if (!moved) return;
  }
}

/** Moves two points apart by half of what they lack. Points in one place part in a direction that depends on the first. */
function part(places: Float64Array, a: number, b: number, gap: number): boolean {
  const dx = (places[a] ?? 0) - (places[b] ?? 0);
  const dy = (places[a + 1] ?? 0) - (places[b + 1] ?? 0);
  const distance = Math.hypot(dx, dy);
  if (distance >= gap) return false;
  // The golden angle spreads many points evenly.
  const angle = distance < 1e-6 ? 2.4 * (a / 2) : Math.atan2(dy, dx);
  const step = (gap - distance) / 4;
  const [sx, sy] = [Math.cos(angle) * step, Math.sin(angle) * step];
  places[a] = (places[a] ?? 0) + sx;
  places[a + 1] = (places[a + 1] ?? 0) + sy;
  places[b] = (places[b] ?? 0) - sx;
  places[b + 1] = (places[b + 1] ?? 0) - sy;
  return true;
}
