import { compare } from '../compare.ts';
import type { Screened } from './log.ts';
import { outcomeOf } from './outcome.ts';
import type { Scope } from './schema.ts';

/**
 * Numbers of the flow diagram of PRISMA 2020, as far as titles and abstracts go.
 * @see Page et al. (2021), https://www.prisma-statement.org/prisma-2020-flow-diagram
 */
export interface PrismaNumbers {
  /** Entries of the site's listings that stand for the papers. */
  identified: number;
  /** Entries that were merged with others before screening. */
  duplicates: number;
  /** Papers that somebody has decided on. */
  screened: number;
  excluded: number;
  /** Excluded papers by reason, the most frequent first; a paper with several reasons is among each of them. */
  reasons: [reason: string, papers: number][];
  /** Excluded papers without a reason. */
  withoutReason: number;
  /** Papers that go on to their full text. */
  sought: number;
  /** Papers on which readers differ, and have not agreed yet. */
  conflicts: number;
  /** Papers that nobody has decided on. */
  unscreened: number;
}

export function prismaNumbers(scope: Scope, papers: ReadonlyMap<string, Screened>): PrismaNumbers {
  const outcomes = scope.papers.map(({ id }) => outcomeOf(papers.get(id)));
  const count = (result: string) => outcomes.filter((outcome) => outcome.result === result).length;
  const byReason = new Map<string, number>();
  for (const { reasons } of outcomes)
    for (const reason of reasons) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  return {
    identified: scope.records,
    duplicates: scope.records - scope.papers.length,
    screened: outcomes.length - count('open'),
    excluded: count('exclude'),
    reasons: [...byReason].sort(([a, m], [b, n]) => n - m || compare(a, b)),
    withoutReason: outcomes.filter(({ result, reasons }) => result === 'exclude' && reasons.length === 0)
      .length,
    sought: count('include'),
    conflicts: count('conflict'),
    unscreened: count('open'),
  };
}

/** A box of the flow diagram: lines of text, and the boxes that what leaves the flow there goes into. */
export interface FlowBox {
  /** Lines of the box, the first of which is its name. */
  lines: string[];
  aside?: string[];
}

/** The numbers as the boxes of the diagram, from top to bottom; boxes for what there is none of are left out. */
export function flowBoxes(numbers: PrismaNumbers, source: string): FlowBox[] {
  const { identified, duplicates, screened, excluded, reasons, withoutReason, sought, conflicts } = numbers;
  const n = (count: number) => `(n = ${count})`;
  const why = reasons.map(([reason, count]) => `${reason} ${n(count)}`);
  if (why.length > 0 && withoutReason > 0) why.push(`no reason given ${n(withoutReason)}`);
  return [
    {
      lines: [`Records identified from ${source} ${n(identified)}`],
      aside: ['Records removed before screening:', `Duplicate records removed ${n(duplicates)}`],
    },
    {
      lines: [`Records screened ${n(screened)}`],
      aside: [`Records excluded ${n(excluded)}`, ...why],
    },
    {
      lines: [`Reports sought for retrieval ${n(sought)}`],
      ...((conflicts > 0 || numbers.unscreened > 0) && {
        aside: [
          ...(conflicts > 0 ? [`Readers differ ${n(conflicts)}`] : []),
          ...(numbers.unscreened > 0 ? [`Records not screened ${n(numbers.unscreened)}`] : []),
        ],
      }),
    },
  ];
}
