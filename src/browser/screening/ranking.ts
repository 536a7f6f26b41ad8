import type { Label } from '../../screening/ranking/labels.ts';
import { type Rankable, rankable, rankSteps } from '../../screening/ranking/rank.ts';
import { fetchTerms } from './fetch-terms.ts';

/** The order of a project's papers, learnt anew after each decision while the page stays at the reader's hands. */
export interface Ranking {
  /** Rows, the most likely first; undefined where nothing is known of them yet. */
  readonly rows: readonly number[] | undefined;
  /** Learns from these labels; settles once what was asked for last is learnt. */
  learn(labels: readonly Label[]): Promise<void>;
}

/** Makes the ranking of papers. Rejects where the site's files about them cannot be had. */
export async function createRanking(ids: readonly string[]): Promise<Ranking> {
  const papers: Rankable = rankable(await fetchTerms(ids));
  let rows: readonly number[] | undefined;
  let wanted: readonly Label[] | undefined;
  let work: Promise<void> | undefined;
  const run = async () => {
    while (wanted) {
      const labels = wanted;
      wanted = undefined;
      const steps = rankSteps(papers, labels);
      let step: ReturnType<typeof steps.next>;
      do {
        await pause();
        step = steps.next();
      } while (!step.done);
      rows = step.value;
    }
  };
  return {
    get rows() {
      return rows;
    },
    learn: (labels) => {
      wanted = labels;
      work ??= run().finally(() => {
        work = undefined;
      });
      return work;
    },
  };
}

/** Lets the page have its turn: what the reader does comes before the next step. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
