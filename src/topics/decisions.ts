import type { Note, Problem } from '../problem.ts';
import { titleKey } from '../text/keys/title-key.ts';

/** Editorial decisions: the topics of a paper by its id, main topic first. */
export type Decisions = ReadonlyMap<string, readonly string[]>;

/** One entry of `content/assignments.yaml`. */
export interface Assignment {
  /** Title or slug of the paper, as written. */
  paper: string;
  /** Topic ids, main topic first. */
  topics: readonly string[];
  file: string;
  /** Line in the file, from 1. */
  line: number;
}

/**
 * Joins editorial assignments to papers, by slug or else by title. An unknown topic, and a paper that is assigned twice,
 * are problems; an assignment without a paper is a note, since a listing may be taken away for a while.
 * @param topics ids of all topics
 */
export function joinDecisions(
  assignments: readonly Assignment[],
  papers: readonly { id: string; title: string }[],
  topics: ReadonlySet<string>,
): { decisions: Decisions; problems: Problem[]; notes: Note[] } {
  const ids = new Set(papers.map(({ id }) => id));
  const byTitle = new Map<string, string>();
  // Title keys are made only where a title has to be looked up.
  if (assignments.some(({ paper }) => !ids.has(paper))) {
    for (const { id, title } of papers) byTitle.set(titleKey(title), id);
  }
  const decisions = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  const notes: Note[] = [];
  for (const { paper, topics: assigned, file, line } of assignments) {
    const unknown = assigned.filter((topic) => !topics.has(topic));
    for (const topic of unknown) problems.push({ kind: 'unknown-reference', file, line, text: topic });
    const id = ids.has(paper) ? paper : byTitle.get(titleKey(paper));
    if (id === undefined) notes.push({ file, line, message: `topics for a paper in no listing: “${paper}”` });
    else if (decisions.has(id))
      problems.push({ kind: 'invalid-data', file, line, text: `${paper}: assigned twice` });
    else if (unknown.length === 0) decisions.set(id, assigned);
  }
  return { decisions, problems, notes };
}
