import type { BriefText } from './candidates.ts';

/** A paper and a candidate for it, and what kind of a pair they are. */
export type Pair = readonly [kind: string, paper: BriefText, candidate: BriefText];

export const DOE = 'Doe, Jane; Roe, Richard';
export const POE = 'Poe, Petra';
export const TIDES =
  'We measure how the tides of shallow bays follow the moon and the wind, with gauges that a school can build from pipes and corks, and compare forty years of readings with the tables that harbours print; the tables are right in spring and late by half an hour in autumn.';
export const TIDES_REVISED =
  'We measure how the tides of shallow bays follow the moon and the wind, with gauges that a school can build from pipes and corks. Forty years of readings are compared with the tables that harbours print; these are right in spring and late by half an hour in autumn. Code is there.';
export const LEDGERS =
  'Merchants of the fifteenth century kept their ledgers in two columns long before anyone taught it. This essay follows one family through letters, wills and court papers and asks who learned the method from whom, and why their neighbours would not touch it for two generations.';
