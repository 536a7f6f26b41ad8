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
