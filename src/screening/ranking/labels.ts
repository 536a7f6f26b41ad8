/** A paper that is decided: its row, and whether it goes on. */
export interface Label {
  row: number;
  relevant: boolean;
}

/** A paper that a model is taught with, and how much that weighs. */
export interface Example extends Label {
  weight: number;
}

/** Numbers of relevant and of other papers. */
export function countLabels(labels: readonly Label[]): { relevant: number; others: number } {
  const relevant = labels.filter((label) => label.relevant).length;
  return { relevant, others: labels.length - relevant };
}

/**
 * All papers as examples. Those that nobody has decided on are presumed to be irrelevant, as most are, so that models
 * learn how relevant papers differ from all the papers, not only from the few that were excluded; together they weigh as
 * much as the decided ones, and none more than an excluded one. The few relevant papers are heard among the others: their
 * weights are multiplied. All together weigh as much as there are decided papers.
 * @param papers number of all papers
 * @param ratio how much all relevant papers weigh for what all others do
 * @see Cormack and Grossman (2015), “Autonomy and reliability of continuous active learning for technology-assisted
 *   review”, on papers that are presumed to be irrelevant
 */
export function examplesOf(labels: readonly Label[], papers: number, ratio: number): Example[] {
  const { relevant, others } = countLabels(labels);
  const decided = new Set(labels.map(({ row }) => row));
  const presumed = papers - labels.length;
  const share = Math.min(1, labels.length / Math.max(1, presumed));
  const weightOfOthers = labels.length / (1 + ratio);
  const weights = {
    relevant: (weightOfOthers * ratio) / relevant,
    other: weightOfOthers / (others + share * presumed),
  };
  const examples = labels.map((label) => ({
    ...label,
    weight: label.relevant ? weights.relevant : weights.other,
  }));
  for (let row = 0; row < papers; row += 1)
    if (!decided.has(row)) examples.push({ row, relevant: false, weight: share * weights.other });
  return examples;
}
