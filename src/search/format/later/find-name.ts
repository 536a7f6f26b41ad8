import type { FacetName } from '../search-table.ts';
import { wordsOf } from '../words.ts';

/** Number of the value that a text names by its id, its name or the beginning of its name, or -1. */
export function findName(names: readonly FacetName[], text: string): number {
  const wanted = wordsOf(text).join(' ');
  const labels = names.map(({ id, name }) => [id, name].map((label) => wordsOf(label).join(' ')));
  const exact = labels.findIndex((label) => label.includes(wanted));
  return exact >= 0 ? exact : labels.findIndex((label) => label.some((words) => words.startsWith(wanted)));
}
