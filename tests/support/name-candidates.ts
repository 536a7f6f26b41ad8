import type { NameCandidate } from '../../src/topics/found/name-candidates.ts';

/** Numbers of so many rows, one after the other. */
export const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + index);

/** A name that the papers of these rows have. */
export const candidate = (label: string, ...own: number[][]): NameCandidate => ({
  label,
  stems: label.split(' '),
  rows: own.flat(),
  joined: [],
});

/** Candidates that are called as they are. */
export const naming = (...candidates: NameCandidate[]) => ({ candidates, named: (of: NameCandidate) => of });
