import type { Candidate } from './candidates.ts';

/** Letters behind a comma at the very end of a title. */
const LAST_LETTERS = /^(.{6,}),\s(\p{Lu}[\p{L}\p{N}]{0,8}\p{Lu})$/u;

/**
 * Takes letters at the end of a title for a venue where most entries of its list have one: by themselves, without a
 * year, they might be anything.
 */
export function readBySharedShape(candidates: readonly Candidate[]): void {
  const groups = new Map<number, { all: number; placed: number }>();
  for (const { draft, group } of candidates) {
    const known = groups.get(group) ?? { all: 0, placed: 0 };
    known.all += 1;
    if (draft.venue !== undefined) known.placed += 1;
    groups.set(group, known);
  }
  for (const { draft, group } of candidates) {
    const { all = 0, placed = 0 } = groups.get(group) ?? {};
    const [, title, letters] = (draft.venue === undefined && LAST_LETTERS.exec(draft.title)) || [];
    if (title && letters && placed >= 2 && placed >= all / 2) Object.assign(draft, { title, venue: letters });
  }
}
