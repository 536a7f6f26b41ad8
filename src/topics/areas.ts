/** Number of each area by its name, from 1, in the order of the areas' first topics: its colour and mark. */
export function areaNumbers(topics: Iterable<{ area: string }>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { area } of topics) if (!numbers.has(area)) numbers.set(area, numbers.size + 1);
  return numbers;
}
