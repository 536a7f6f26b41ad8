/** Colours that areas are told apart by: more would be too alike. */
const COLOURS = 7;

/** How an area shows. */
export interface AreaLook {
  /** Number of its colour, from 1. */
  colour: number;
  /** How many areas have this colour, itself included: from 2 on, points on the map have another shape. */
  round: number;
}

/** How each area shows, by its name, in the order of the areas' first topics; colours are used again when there are no more. */
export function areaLooks(topics: Iterable<{ area: string }>): Map<string, AreaLook> {
  const looks = new Map<string, AreaLook>();
  for (const { area } of topics)
    if (!looks.has(area))
      looks.set(area, { colour: (looks.size % COLOURS) + 1, round: Math.floor(looks.size / COLOURS) + 1 });
  return looks;
}

/** Where found topics stand that share no name with others. */
export const OTHER_TOPICS = 'Other topics';

/** How many areas topics are in; found topics that are only left over are in none. */
export function countAreas(topics: Iterable<{ area: string; found?: boolean | undefined }>): number {
  const areas = new Set<string>();
  for (const { area, found } of topics) if (!found || area !== OTHER_TOPICS) areas.add(area);
  return areas.size;
}
