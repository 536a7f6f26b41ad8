import { estimateLeft } from '../../../src/screening/estimate.ts';
import { nextPapers, shuffle } from '../../../src/screening/order.ts';
import type { Label } from '../../../src/screening/ranking/labels.ts';
import type { Decision } from '../../../src/screening/schema.ts';

/** Shares of the papers after which the estimate is asked. */
export const ASKED_AT = [0.25, 0.5, 0.75] as const;
/** Decisions after which the order is learnt anew: what is drawn at random does not depend on it. */
const LEARN_EVERY = 40;

/** An estimate of the relevant papers that are still unseen, and how many there were. */
export interface CheckedEstimate {
  least: number;
  most: number;
  left: number;
}

/**
 * Screens a labelled review as readers do, most likely first with papers drawn at random between and nothing known at
 * the beginning.
 * @returns the estimates after each share of {@link ASKED_AT}; undefined where too few papers were drawn
 */
export function simulateEstimates(
  rank: (labels: readonly Label[]) => readonly number[] | undefined,
  relevant: readonly boolean[],
  seed: number,
): (CheckedEstimate | undefined)[] {
  const listing = relevant.map((_, row) => String(row));
  const shuffled = shuffle(listing, seed);
  const decisions: Decision[] = [];
  const decided = new Set<string>();
  let likely: string[] | undefined;
  return ASKED_AT.map((share) => {
    while (decisions.length < share * listing.length) {
      if (decisions.length % LEARN_EVERY === 0 || !likely)
        likely = rank(
          decisions.map(({ paper, verdict }) => ({ row: Number(paper), relevant: verdict === 'include' })),
        )?.map(String);
      const [next] = nextPapers({ order: 'likely', listing, shuffled, likely }, decided, 1);
      if (!next) break;
      decided.add(next.paper);
      decisions.push({
        ...next,
        act: 'decide',
        reader: 'reader',
        at: '2026-01-01T00:00:00.000Z',
        verdict: relevant[Number(next.paper)] ? 'include' : 'exclude',
      });
    }
    const { sample, included } = estimateLeft(decisions, shuffled);
    const left = relevant.filter(Boolean).length - included;
    return sample && { least: sample.least, most: sample.most, left };
  });
}
