import { compare } from '../compare.ts';
import { type Memo, NO_MEMO } from '../memo.ts';
import { ContentError, type Problem } from '../problem.ts';
import { type Decisions, joinDecisions } from '../topics/decisions.ts';
import { brokenReferences } from '../topics/references.ts';
import type { ContentSource } from './content-source.ts';
import { textsOf } from './found-names.ts';
import { type IdentifiedPapers, identifyPapers } from './identify-papers.ts';

/** Content that nothing is wrong with, and its papers before anything is found out from their texts. */
export interface IdentifiedContent extends Omit<IdentifiedPapers, 'problems'> {
  content: ContentSource;
  /** What editors decided. */
  decisions: Decisions;
}

/**
 * Identifies the papers of content, and checks all that can be wrong with it.
 * @param memo gives what earlier builds came to
 * @throws {ContentError} with every problem found, if there is any
 */
export function identifyContent(content: ContentSource, memo: Memo = NO_MEMO): IdentifiedContent {
  const { problems: own, notes, ...identified } = identifyPapers(content, memo);
  const topicIds = new Set(content.topics.map(([id]) => id));
  const broken = brokenReferences(content.references, {
    Paper: new Set(identified.papers.map(({ slug }) => slug)),
    Topic: topicIds,
  });
  const editorial = joinDecisions(content.assignments, textsOf(identified.papers), topicIds);
  const problems = [...own, ...broken, ...editorial.problems];
  if (problems.length > 0) throw new ContentError(problems.toSorted(byPlace));
  return { ...identified, content, decisions: editorial.decisions, notes: [...notes, ...editorial.notes] };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return compare(a.file, b.file);
  return (a.line ?? 0) - (b.line ?? 0);
}
