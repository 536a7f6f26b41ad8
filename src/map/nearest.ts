/**
 * The place nearest to a point, where one is near enough.
 * @param within largest distance
 */
export function nearest<T extends { x: number; y: number }>(
  places: readonly T[],
  x: number,
  y: number,
  within: number,
): T | undefined {
  let best: T | undefined;
  let least = within;
  for (const place of places) {
    const distance = Math.hypot(place.x - x, place.y - y);
    if (distance > least) continue;
    best = place;
    least = distance;
  }
  return best;
}
