import type { Screened } from './log.ts';
import { goesOn, outcomeOf } from './outcome.ts';
import type { Decision } from './schema.ts';

/** How far two readers agree on what goes on to its full text, over the papers that both have decided on. */
export interface Agreement {
  readers: readonly [string, string];
  /** Papers by what the first reader and then the second decided: both include, the first only, the second only, neither. */
  both: number;
  first: number;
  second: number;
  neither: number;
  /** Share of papers on which they agree, 0…1; undefined where there are none. */
  observed?: number;
  /** Cohen's κ; undefined where chance alone would make them agree on all. */
  kappa?: number;
  /** Bounds of κ, 95 of 100 of which hold in large samples, within −1…1. */
  bounds?: readonly [number, number];
}

/** The distance, in standard errors, within which 95 of 100 values of a normal distribution lie. */
const Z = 1.959964;

/**
 * Agreement of two readers. “Maybe” counts as include, since both go on.
 * @see Cohen (1960); standard error by Fleiss, Cohen and Everitt (1969), formula 13
 */
export function agreementOf(papers: Iterable<Screened>, readers: readonly [string, string]): Agreement {
  const counts = { both: 0, first: 0, second: 0, neither: 0 };
  for (const { decisions } of papers) {
    const [a, b] = readers.map((reader) => decisions.get(reader));
    if (!a || !b) continue;
    const [isFirst, isSecond] = [goesOn(a.verdict), goesOn(b.verdict)];
    counts[isFirst ? (isSecond ? 'both' : 'first') : isSecond ? 'second' : 'neither'] += 1;
  }
  return { readers, ...counts, ...kappaOf(counts) };
}

/** κ of a table of two by two. */
export function kappaOf({
  both,
  first,
  second,
  neither,
}: Record<'both' | 'first' | 'second' | 'neither', number>): Pick<
  Agreement,
  'observed' | 'kappa' | 'bounds'
> {
  const n = both + first + second + neither;
  if (n === 0) return {};
  const observed = (both + neither) / n;
  /** Shares of what the first reader and the second decided. */
  const rows = [(both + first) / n, (second + neither) / n] as const;
  const columns = [(both + second) / n, (first + neither) / n] as const;
  const chance = rows[0] * columns[0] + rows[1] * columns[1];
  if (chance === 1) return { observed };
  const kappa = (observed - chance) / (1 - chance);
  const agreeing = [both / n, neither / n].reduce(
    (sum, share, k) =>
      sum + share * (1 - chance - ((rows[k] ?? 0) + (columns[k] ?? 0)) * (1 - observed)) ** 2,
    0,
  );
  const differing =
    (1 - observed) ** 2 *
    ((first / n) * (columns[0] + rows[1]) ** 2 + (second / n) * (columns[1] + rows[0]) ** 2);
  const rest = (observed * chance - 2 * chance + observed) ** 2;
  const variance = Math.max(0, agreeing + differing - rest) / (n * (1 - chance) ** 4);
  const reach = Z * Math.sqrt(variance);
  return { observed, kappa, bounds: [Math.max(-1, kappa - reach), Math.min(1, kappa + reach)] };
}

/** κ and its interval in words; undefined where they are not defined. */
export function describeKappa({ kappa, bounds }: Pick<Agreement, 'kappa' | 'bounds'>): string | undefined {
  if (kappa === undefined || !bounds) return undefined;
  const [value, low, high] = [kappa, ...bounds].map((number) => number.toFixed(2).replace('-', '−'));
  return `${value} (95 % interval ${low} to ${high})`;
}

/** A paper on which readers differ, or did. */
export interface Conflict {
  paper: string;
  /** Who decided what, in the order of names. */
  decisions: readonly Decision[];
  /** What they agreed on; undefined while it is open. */
  settled: Screened['settled'];
}

/** The papers on which readers differ, settled ones included, in the order of the papers. */
export function conflictsOf(papers: ReadonlyMap<string, Screened>, order: readonly string[]): Conflict[] {
  return order.flatMap((paper) => {
    const screened = papers.get(paper);
    if (!screened) return [];
    const { decisions, settled } = screened;
    if (outcomeOf({ ...screened, settled: undefined }).result !== 'conflict') return [];
    const names = [...decisions.keys()].sort();
    return [{ paper, decisions: names.flatMap((name) => decisions.get(name) ?? []), settled }];
  });
}
