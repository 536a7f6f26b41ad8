import type { Paper } from './schema.ts';

/**
 * Date of a paper's first appearance: that of its preprint, or of its publication where that came first. Lists and years
 * are ordered by it.
 */
export function firstSeen({
  preprint,
  issued,
}: {
  preprint?: Paper['preprint'] | undefined;
  issued?: string | undefined;
}): string | undefined {
  const first = preprint?.issued;
  if (first === undefined || issued === undefined) return first ?? issued;
  // As far as both are known; where they agree so far, the preprint's says more.
  const length = Math.min(first.length, issued.length);
  return issued.slice(0, length) < first.slice(0, length) ? issued : first;
}
