import { compare } from '../../src/compare.ts';

/** What readers said about one paper. */
export interface Judgement {
  /** Topics that belong: one that is not assigned is missed. */
  core: readonly string[];
  /** Topics that may be assigned; `core` is among them. */
  either: readonly string[];
  /** Main topics that would be right. */
  primary: readonly string[];
}

/** How well assigned topics agree with what readers said. */
export interface Agreement {
  /** 2·P·R / (P + R) over all papers and topics. */
  microF1: number;
  precision: number;
  recall: number;
  /** Share of papers whose first topic is a main topic for a reader. */
  mainTopic: number;
  papers: number;
  /** The same by topic, sorted by id. */
  topics: { id: string; right: number; wrong: number; missed: number; f1: number }[];
}

/** Compares assignments with judgements, paper by paper. */
export function agreement(
  papers: readonly { assigned: readonly string[]; judgement: Judgement }[],
): Agreement {
  const topics = new Map<string, { right: number; wrong: number; missed: number }>();
  const count = (id: string, what: 'right' | 'wrong' | 'missed') => {
    const counts = topics.get(id) ?? { right: 0, wrong: 0, missed: 0 };
    counts[what] += 1;
    topics.set(id, counts);
  };
  let mainTopics = 0;
  for (const { assigned, judgement } of papers) {
    for (const id of assigned) count(id, judgement.either.includes(id) ? 'right' : 'wrong');
    for (const id of judgement.core) if (!assigned.includes(id)) count(id, 'missed');
    if (assigned[0] !== undefined && judgement.primary.includes(assigned[0])) mainTopics += 1;
  }
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const counts of topics.values()) {
    total.right += counts.right;
    total.wrong += counts.wrong;
    total.missed += counts.missed;
  }
  return {
    microF1: f1(total),
    precision: total.right / Math.max(1, total.right + total.wrong),
    recall: total.right / Math.max(1, total.right + total.missed),
    mainTopic: mainTopics / Math.max(1, papers.length),
    papers: papers.length,
    topics: [...topics]
      .sort(([a], [b]) => compare(a, b))
      .map(([id, counts]) => ({ id, ...counts, f1: f1(counts) })),
  };
}

function f1({ right, wrong, missed }: { right: number; wrong: number; missed: number }): number {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
