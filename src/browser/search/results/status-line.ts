import { countPapers } from '../../../formats/counted.ts';
import { type Answer, HITS_PER_PAGE } from '../../../search/engine/engine.ts';

/**
 * How many papers were found and which of them are shown, for the eye and for screen readers.
 * @param shown most papers that are shown at once
 */
export function statusLine({ total, request }: Answer, shown = HITS_PER_PAGE): string {
  if (total === 0) return 'No paper was found.';
  const papers = countPapers(total);
  if (total <= shown) return papers;
  const first = (request.page - 1) * shown + 1;
  return `${papers}, ${first} to ${Math.min(total, first + shown - 1)} shown`;
}
