/** Steps of a build in their order, with the share of its time that each takes of 10,000 papers. */
const STEPS = {
  'reading the papers': 0.3,
  'bundling pages': 0.1,
  'writing pages': 0.45,
  'finishing the search index': 0.05,
  'packing the site for use without a network': 0.1,
} as const;
export type BuildStep = keyof typeof STEPS;

/** How far a build has come. */
export interface Progress {
  step: BuildStep;
  /** What is done of the step, and of how much; 0 of 0 where that is not known. */
  done: number;
  of: number;
}

const BAR = 20;
const FULL = '█';
const EMPTY = '░';

/**
 * A line with a bar, what is being done and what is left, for example
 * `█████████░░░░░░░░░░░ writing pages, 1,204 of 18,826 · left: finishing the search index`.
 * @param columns of the terminal; a longer line is cut, since one that wraps could not be drawn over
 */
export function progressLine({ step, done, of }: Progress, columns: number): string {
  const names = Object.keys(STEPS) as BuildStep[];
  const before = names.slice(0, names.indexOf(step));
  const share =
    before.reduce((sum, name) => sum + STEPS[name], 0) +
    STEPS[step] * (of === 0 ? 0 : Math.min(1, done / of));
  const full = Math.floor(BAR * share + 1e-9);
  const left = names.slice(before.length + 1);
  const line = [
    `${FULL.repeat(full)}${EMPTY.repeat(BAR - full)} ${step}`,
    of === 0 ? '' : `, ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`,
    left.length === 0 ? '' : ` · left: ${left.join(', ')}`,
  ].join('');
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`;
}
