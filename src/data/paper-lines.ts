import { paperLines } from '../formats/papers-json.ts';
import type { Paper } from '../schema.ts';
import { routes } from './site.ts';

/**
 * Papers as lines of `papers.json`. It says nearly all that is known of them, of which a piece is noted at once: noting each
 * paper takes longer than writing it.
 */
export function linesOf(some: readonly Paper[]): string {
  return paperLines(some, routes);
}
