/** At most that many of the numbers below `count`, evenly spread. */
export function spread(count: number, most: number): number[] {
  const step = Math.max(1, count / most);
  return Array.from({ length: Math.min(count, most) }, (_, index) => Math.floor(index * step));
}

/** At most that many of some things, evenly spread. */
export function evenly<T>(things: readonly T[], most: number): T[] {
  return spread(things.length, most).flatMap((place) => things.slice(place, place + 1));
}
