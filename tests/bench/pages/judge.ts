import { VITALS_BUDGET } from '../../support/page-budgets.ts';
import type { ChosenPage } from './choose-pages.ts';
import type { Visit } from './visit.ts';

/** The middle of several visits, figure by figure. */
export function median(visits: readonly Visit[]): Visit {
  const middle = (key: keyof Visit) =>
    visits.map((visit) => visit[key]).sort((a, b) => a - b)[visits.length >> 1] ?? Number.NaN;
  return {
    document: middle('document'),
    blocking: middle('blocking'),
    scripts: middle('scripts'),
    everything: middle('everything'),
    fcp: middle('fcp'),
    lcp: middle('lcp'),
    cls: middle('cls'),
    tbt: middle('tbt'),
  };
}

/** What is more than it may be: names of the figures. The first paint has no budget of its own. */
export function overBudget({ budget }: ChosenPage, visit: Visit): (keyof Visit)[] {
  const limits: Partial<Record<keyof Visit, number>> = { ...budget, ...VITALS_BUDGET };
  return (Object.keys(limits) as (keyof Visit)[]).filter(
    // Shifts are sums of fractions; below this no point of any screen has moved.
    (key) => rounded(key, visit[key]) > (limits[key] ?? Number.POSITIVE_INFINITY),
  );
}

/** A row of the table: every figure beside its budget. */
export function row({ budget }: ChosenPage, visit: Visit): Record<string, string> {
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
  const beside = (figure: string, limit: string | number | undefined) =>
    limit === undefined ? figure : `${figure} ≤ ${limit}`;
  const limits = (key: 'document' | 'scripts' | 'everything') => budget && budget[key] / 1000;
  return {
    'HTML + CSS, kB': beside(kilo(visit.document), limits('document')),
    blocking: beside(String(visit.blocking), budget?.blocking),
    'scripts, kB': beside(kilo(visit.scripts), limits('scripts')),
    'all, kB': beside(kilo(visit.everything), limits('everything')),
    'FCP, ms': String(rounded('fcp', visit.fcp)),
    'LCP, ms': beside(String(rounded('lcp', visit.lcp)), VITALS_BUDGET.lcp),
    CLS: beside(String(rounded('cls', visit.cls)), VITALS_BUDGET.cls),
    'TBT, ms': beside(String(rounded('tbt', visit.tbt)), VITALS_BUDGET.tbt),
  };
}

function rounded(key: keyof Visit, figure: number): number {
  return key === 'cls' ? Math.round(figure * 1000) / 1000 : Math.round(figure);
}
