import { compare } from '../../../compare.ts';
import type { FacetColumn } from '../../format/beside/paper-columns.ts';
import type { SearchTable } from '../../format/search-table.ts';
import { FACET_KEYS, type FacetChoice, type FacetKey } from '../facet-choice.ts';
import type { SearchClient } from '../pagefind-client.ts';
import { readColumns } from './read-columns.ts';

/** A value of a facet with the number of hits it would give. */
export interface FacetCount {
  id: string;
  name: string;
  count: number;
  chosen: boolean;
}

/** The values of each facet, in the order in which they are shown. */
export type FacetCounts = Record<FacetKey, FacetCount[]>;

/**
 * Narrows hits by the chosen facets and counts the values of each facet over the hits that the other facets leave, in
 * time linear in the hits.
 * @param hits numbers of papers in any order
 * @returns hits in their order, and the values of each facet that occur or are chosen: topics, sections, listings and venues
 *   with the most hits first, years newest first
 */
export function applyFacets(
  hits: readonly number[],
  choice: FacetChoice,
  columns: Record<FacetKey, FacetColumn>,
): { hits: readonly number[]; facets: FacetCounts } {
  const counters = FACET_KEYS.map((key) => counterOf(columns[key], choice[key]));
  const narrowing = counters.filter(({ chosen }) => chosen.length > 0);
  const kept = narrowing.length === 0 ? hits : narrow(hits, narrowing);
  for (const counter of counters) countSets(counter, kept);
  const facets = FACET_KEYS.map((key, i) => [key, valuesOf(key, counters[i])] as const);
  return { hits: kept, facets: Object.fromEntries(facets) as FacetCounts };
}

/** Hits that pass all facets. One that a single facet keeps out is counted among what else could be chosen there. */
function narrow(hits: readonly number[], narrowing: readonly Counter[]): number[] {
  const kept: number[] = [];
  for (const paper of hits) {
    let failures = 0;
    let failing: Counter | undefined;
    for (const counter of narrowing)
      if (!counter.passes[counter.setOf[paper] ?? 0]) {
        failures++;
        failing = counter;
      }
    if (failing === undefined) kept.push(paper);
    else if (failures === 1) countSet(failing, paper);
  }
  return kept;
}

function countSets(counter: Counter, papers: readonly number[]): void {
  for (const paper of papers) countSet(counter, paper);
}

function countSet({ counts, setOf }: Counter, paper: number): void {
  const set = setOf[paper] ?? 0;
  counts[set] = (counts[set] ?? 0) + 1;
}

/** Narrows the papers of a table, see {@link applyFacets}. */
export async function narrowPapers(
  papers: readonly number[],
  choice: FacetChoice,
  table: SearchTable,
  client: SearchClient,
): Promise<ReturnType<typeof applyFacets>> {
  return applyFacets(papers, choice, (await readColumns(table, client)).facets);
}

interface Counter extends FacetColumn {
  chosen: readonly string[];
  /** By set, whether one of its values is chosen. */
  passes: readonly boolean[];
  /** By set, hits that have it. */
  counts: Uint32Array;
}

function counterOf(column: FacetColumn, chosen: readonly string[]): Counter {
  const isChosen = (value: number) => chosen.includes(column.values[value]?.id ?? '');
  const passes = chosen.length > 0 ? column.sets.map((set) => set.some(isChosen)) : [];
  return { ...column, chosen, passes, counts: new Uint32Array(column.sets.length) };
}

function valuesOf(key: FacetKey, counter: Counter | undefined): FacetCount[] {
  if (!counter) return [];
  const { values, sets, counts, chosen } = counter;
  const ofValue = new Uint32Array(values.length);
  for (const [set, members] of sets.entries())
    for (const member of members) ofValue[member] = (ofValue[member] ?? 0) + (counts[set] ?? 0);
  const found = values
    .map(({ id, name }, i) => ({ id, name, count: ofValue[i] ?? 0, chosen: chosen.includes(id) }))
    .filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
  if (key !== 'year') return found.sort((a, b) => b.count - a.count || compare(a.name, b.name));
  // A year may be asked for that no paper has.
  for (const id of chosen)
    if (!found.some((value) => value.id === id)) found.push({ id, name: id, count: 0, chosen: true });
  return found.sort((a, b) => compare(b.id, a.id));
}
