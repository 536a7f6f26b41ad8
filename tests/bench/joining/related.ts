import { CLEARLY_NEARER } from '../../../src/related/constants.ts';
import { relatedPapers } from '../../../src/related/related.ts';
import type { TopicScore } from '../../../src/schema.ts';
import { type Document, documentVectors } from '../../../src/vectors/document-vectors.ts';
import type { WordVectors } from '../../../src/vectors/word-vectors.ts';
import { ndcg } from '../../measures/ndcg.ts';

const DEPTH = 8;

/** Grades of papers that belong to a paper, by its id. */
export type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface RelatedOptions {
  words: WordVectors | undefined;
  /** How many times as near as the last of an older paper’s related ones a paper that joined must be. */
  margins: readonly number[];
  /** Whether papers without a grade are left out of what is shown. */
  onlyJudged: boolean;
}

/** Prints how good related papers are of those that joined and of the others, part by part. */
export function measureRelated(
  papers: readonly Document[],
  parts: readonly ReadonlySet<string>[],
  grades: Grades,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
  { words, margins, onlyJudged }: RelatedOptions,
) {
  const all = relatedPapers(documentVectors(papers, words), topics);
  const score = (relations: typeof all, id: string) => {
    const own = grades.get(id) ?? new Map<string, number>();
    const shown = (relations.get(id)?.related ?? []).map((other) => other.id);
    return ndcg(onlyJudged ? shown.filter((other) => own.has(other)) : shown, own, DEPTH);
  };
  const joined = { 'learnt from all': [] as number[], joined: [] as number[] };
  const others = margins.map((margin) => ({ margin, before: [] as number[], changed: 0, lists: 0 }));
  const othersOfAll: number[] = [];
  for (const part of parts) {
    const old = papers.filter(({ id }) => !part.has(id));
    const learnFrom = new Set(old.map(({ id }) => id));
    const vectors = documentVectors(papers, words, learnFrom);
    const before = relatedPapers(documentVectors(old, words), topics);
    for (const [index, margin] of margins.entries()) {
      const relations = relatedPapers(vectors, topics, [], margin);
      const row = others[index];
      if (!row) continue;
      for (const { id } of old) {
        row.lists += 1;
        const shows = (list: typeof relations) =>
          (list.get(id)?.related ?? []).map((other) => other.id).join();
        if (shows(relations) !== shows(before)) row.changed += 1;
      }
      for (const id of grades.keys()) if (!part.has(id)) row.before.push(score(relations, id));
      if (margin !== CLEARLY_NEARER) continue;
      for (const id of grades.keys()) {
        if (part.has(id)) {
          joined['learnt from all'].push(score(all, id));
          joined.joined.push(score(relations, id));
        } else othersOfAll.push(score(all, id));
      }
    }
  }
  console.log(`nDCG@${DEPTH} of ${joined.joined.length} papers that joined`);
  console.table({
    'learnt from all': { nDCG: mean(joined['learnt from all']) },
    joined: { nDCG: mean(joined.joined) },
  });
  console.log(`… of the others (learnt from all: ${mean(othersOfAll)})`);
  console.table(
    others.map(({ margin, before, changed, lists }) => ({
      margin,
      nDCG: mean(before),
      'lists changed': `${((100 * changed) / lists).toFixed(1)} %`,
    })),
  );
}

function mean(numbers: readonly number[]): string {
  return (numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length)).toFixed(3);
}
