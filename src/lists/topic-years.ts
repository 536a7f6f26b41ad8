/** Years that are shown at most, the newest. */
const LONGEST_SPAN = 15;
/** Years from which on there is something to see. */
const SHORTEST_SPAN = 3;

/** How many papers of each topic appeared in each year. */
export interface TopicYears {
  /** Years in order, without a gap. */
  years: readonly number[];
  /** Papers of a topic in each of the years, by its id. */
  counts: ReadonlyMap<string, readonly number[]>;
  /** The largest of all numbers. */
  most: number;
}

/**
 * Counts papers by topic and year, so that topics can be shown beside each other at one scale.
 * @param topics number of papers by year for each topic, by its id
 * @returns nothing where there are fewer than three years
 */
export function topicYears(topics: ReadonlyMap<string, ReadonlyMap<string, number>>): TopicYears | undefined {
  const known = [...topics.values()].flatMap((counts) => [...counts.keys()].map(Number));
  const newest = Math.max(...known);
  const oldest = Math.max(Math.min(...known), newest - LONGEST_SPAN + 1);
  if (known.length === 0 || newest - oldest + 1 < SHORTEST_SPAN) return undefined;
  const years = Array.from({ length: newest - oldest + 1 }, (_, index) => oldest + index);
  const counts = new Map(
    [...topics].map(([id, byYear]) => [id, years.map((year) => byYear.get(String(year)) ?? 0)]),
  );
  return { years, counts, most: Math.max(...[...counts.values()].flat()) };
}

/** The years that have papers, in words: `2 in 2023, 5 in 2024`. */
export function sayYears(years: readonly number[], counts: readonly number[]): string {
  return years.flatMap((year, index) => (counts[index] ? [`${counts[index]} in ${year}`] : [])).join(', ');
}
