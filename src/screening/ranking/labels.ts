/** A paper that is decided: its row, and whether it goes on. */
export interface Label {
  row: number;
  relevant: boolean;
}

/** Numbers of relevant and of other papers. */
export function countLabels(labels: readonly Label[]): { relevant: number; others: number } {
  const relevant = labels.filter((label) => label.relevant).length;
  return { relevant, others: labels.length - relevant };
}

/**
 * What a paper of each kind weighs, so that the few relevant ones are heard among the others; all together weigh as much
 * as there are papers.
 * @param ratio how much all relevant papers weigh for what all others do
 */
export function balance(labels: readonly Label[], ratio: number): { relevant: number; others: number } {
  const counts = countLabels(labels);
  const others = labels.length / (1 + ratio);
  return { relevant: (others * ratio) / counts.relevant, others: others / counts.others };
}
