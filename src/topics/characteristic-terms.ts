/** A term or anything else with the papers that hold it. */
interface Held {
  papers: readonly string[];
}

/**
 * The terms that set a topic's papers apart from all others: by the log-likelihood ratio of Dunning, “Accurate methods
 * for the statistics of surprise and coincidence” (1993), of those that the topic's papers hold more often than chance.
 * @param terms terms with the ids of their papers
 * @param topicPapers ids of the topic's papers
 * @param total number of all papers
 */
export function characteristicTerms<T extends Held>(
  terms: readonly T[],
  topicPapers: ReadonlySet<string>,
  total: number,
  most: number,
): T[] {
  const share = topicPapers.size / Math.max(1, total);
  return terms
    .map((term) => {
      const inside = term.papers.reduce((sum, id) => sum + Number(topicPapers.has(id)), 0);
      const expected = term.papers.length * share;
      const weight = inside < 2 || inside <= expected ? 0 : surprise(inside, term.papers.length, share);
      return { term, weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ term }) => term);
}

/** Log-likelihood ratio of `inside` of `all` where a share is expected. */
export function surprise(inside: number, all: number, share: number): number {
  const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return 2 * (part(inside, all * share) + part(all - inside, all * (1 - share)));
}
