import { compare } from '../compare.ts';
import { firstSeen } from '../first-seen.ts';
import { readCslRecord } from '../formats/read-csl.ts';
import type { KeptPaper, Status } from './schema.ts';

export const ORDERS = ['kept', 'changed', 'newest', 'title'] as const;
export type Order = (typeof ORDERS)[number];

/** What a reader wants to see of the desk; empty stands for everything. */
export interface View {
  words: string;
  status: Status | '';
  tag: string;
  order: Order;
}

/** The papers of a view, in its order. Words match anywhere in title, authors, abstract, tags and note, all of them. */
export function arrange(papers: readonly KeptPaper[], { words, status, tag, order }: View): KeptPaper[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const found = papers.filter(
    (paper) =>
      paper.kept.value &&
      (status === '' || paper.status.value === status) &&
      (tag === '' || paper.tags.value.includes(tag)) &&
      hasWords(paper, wanted),
  );
  const key: Record<Order, (paper: KeptPaper) => string> = {
    kept: ({ kept }) => kept.at,
    changed: lastChange,
    newest: ({ facts }) => (facts && firstSeen(readCslRecord(facts.value).paper)) ?? '',
    title: (paper) => fold(titleOf(paper)),
  };
  const direction = order === 'title' ? 1 : -1;
  const keyed = found.map((paper) => ({ paper, key: key[order](paper) }));
  keyed.sort((a, b) => direction * compare(a.key, b.key) || compare(a.paper.id, b.paper.id));
  return keyed.map(({ paper }) => paper);
}

/** The title of a kept paper; where its facts could not be had yet, the words of its address. */
export function titleOf({ id, facts }: KeptPaper): string {
  return facts?.value.title ?? id.replaceAll('-', ' ');
}

/** Moment of the last change that the reader made. */
export function lastChange({ kept, status, tags, note }: KeptPaper): string {
  return (
    [kept, status, tags, note]
      .map(({ at }) => at)
      .sort(compare)
      .at(-1) ?? ''
  );
}

/** Papers by each of their values, a paper under several where it has several, the largest group first. */
export function groupBy(
  papers: readonly KeptPaper[],
  valuesOf: (paper: KeptPaper) => readonly string[],
): Map<string, KeptPaper[]> {
  const groups = new Map<string, KeptPaper[]>();
  for (const paper of papers) {
    for (const value of valuesOf(paper)) {
      const group = groups.get(value);
      if (group) group.push(paper);
      else groups.set(value, [paper]);
    }
  }
  return new Map([...groups].sort(([a, { length: m }], [b, { length: n }]) => n - m || compare(a, b)));
}

function hasWords(paper: KeptPaper, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { author = [], abstract = '' } = paper.facts?.value ?? {};
  const names = author.map(({ given, family, literal }) =>
    [given, family, literal].filter(Boolean).join(' '),
  );
  const text = fold([titleOf(paper), ...names, abstract, ...paper.tags.value, paper.note.value].join('\n'));
  return words.every((word) => text.includes(word));
}

/** Text as it is compared: without accents and capitals. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
