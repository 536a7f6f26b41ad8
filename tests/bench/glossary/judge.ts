import { findDefinitions } from '../../../src/glossary/definitions.ts';
import { longFormKey } from '../../../src/glossary/long-form.ts';
import { shortFormKey } from '../../../src/glossary/short-form.ts';
import type { JudgedAbstract, Pair } from './judged-abstracts.ts';

/** What two writings of a definition have in common: short form in the singular, long form without capitals and hyphens. */
export function pairKey({ short, long }: Pair): string {
  return `${shortFormKey(short)} | ${longFormKey(long)}`;
}

/** As written, but for capitals and blanks. */
function exactKey({ short, long }: Pair): string {
  return `${short}|${long}`.toLowerCase().replace(/\s+/g, ' ');
}

export interface Agreement {
  precision: number;
  /** Precision where pairs that the readers saw and set aside are neither right nor wrong. */
  precisionOfCounted: number;
  recall: number;
  right: number;
  found: number;
  listed: number;
  wrong: string[];
  missed: string[];
}

/** Compares what is found in abstracts with what readers found, each pair once in each abstract. */
export function judgeAbstracts(papers: readonly JudgedAbstract[], exact = false): Agreement {
  const keyOf = exact ? exactKey : pairKey;
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  let aside = 0;
  let listed = 0;
  for (const { id, title, abstract, definitions, setAside } of papers) {
    const expected = new Map(definitions.map((pair) => [keyOf(pair), pair]));
    const found = new Map(findDefinitions(title, abstract).map((pair) => [keyOf(pair), pair]));
    const uncounted = new Set(setAside.map(keyOf));
    listed += expected.size;
    for (const [key, pair] of found) {
      if (expected.has(key)) right++;
      else {
        if (uncounted.has(key)) aside++;
        wrong.push(`${id}: ${pair.short} = ${pair.long}`);
      }
    }
    for (const [key, pair] of expected)
      if (!found.has(key)) missed.push(`${id}: ${pair.short} = ${pair.long}`);
  }
  const found = right + wrong.length;
  return {
    precision: right / Math.max(1, found),
    precisionOfCounted: right / Math.max(1, found - aside),
    recall: right / Math.max(1, listed),
    right,
    found,
    listed,
    wrong,
    missed,
  };
}
