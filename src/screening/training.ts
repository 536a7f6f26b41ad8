import type { Screened } from './log.ts';
import { goesOn, outcomeOf } from './outcome.ts';
import type { Label } from './ranking/labels.ts';

/**
 * What a ranking is taught.
 * @param papers all papers of a project, in the order of the ranking's rows
 * @param reader whose decisions count alone, where a reader is blind to others; undefined where those of all do
 */
export function trainingLabels(
  papers: readonly string[],
  screened: ReadonlyMap<string, Screened>,
  reader: string | undefined,
): Label[] {
  return papers.flatMap((paper, row) => {
    const known = screened.get(paper);
    if (reader !== undefined) {
      const own = known?.decisions.get(reader);
      return own ? [{ row, relevant: goesOn(own.verdict) }] : [];
    }
    const { result } = outcomeOf(known);
    return result === 'include' || result === 'exclude' ? [{ row, relevant: result === 'include' }] : [];
  });
}
