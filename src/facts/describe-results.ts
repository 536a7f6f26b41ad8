import type { Results } from './results.ts';

/** Papers that are named one by one. */
const NAMED = 20;

/** What a run found, in lines for people. */
export function describeResults(results: Results, failures: readonly string[], dryRun: boolean): string[] {
  const { records, undecided, changed, notFound, contradictions } = results;
  const open = Object.entries(undecided).filter(([, { take }]) => !take);
  const cited = results.citations.split('\n').length - 3;
  const verb = dryRun ? 'would be' : 'are';
  return [
    ...(dryRun ? named(changed.map(({ paper, facts }) => `${paper.slug}: ${facts.join(', ')}`)) : []),
    ...contradictions.map((sentence) => `services contradict each other, the first is taken: ${sentence}`),
    ...failures.map((sentence) => `${sentence} · run “npm run facts” again later`),
    `${counted(records.length, 'paper')} with fetched facts, ${changed.length} of them ${verb} new or changed`,
    ...(cited > 0 ? [`${counted(cited, 'citation')} between papers of this collection`] : []),
    ...(open.length > 0
      ? [`${counted(open.length, 'paper')} to be decided · see metadata/undecided.yaml`]
      : []),
    ...(notFound.length > 0
      ? [`${counted(notFound.length, 'paper')} not found:`, ...named(notFound.map(({ title }) => title))]
      : []),
  ];
}

function named(lines: readonly string[]): string[] {
  const more = lines.length - NAMED;
  return [...lines.slice(0, NAMED).map((line) => `  ${line}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
