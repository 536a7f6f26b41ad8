import { changed } from '../desk/kept-paper.ts';
import { newest } from '../desk/merge.ts';
import type { Changed } from '../desk/schema.ts';
import { mergeLogs } from './log.ts';
import type { Entry, Project, Scope } from './schema.ts';

/** What of a project can be changed after it has begun. */
export type Rules = {
  [field in
    | 'question'
    | 'criteria'
    | 'reasons'
    | 'highlights'
    | 'blind'
    | 'order'
    | 'archived']: Project[field]['value'];
};

/** A project that begins. @param at moment at which it does */
export function newProject(id: string, seed: number, scope: Scope, rules: Rules, at: string): Project {
  const now = <T>(value: T): Changed<T> => ({ value, at });
  return {
    id,
    scope,
    seed,
    question: now(rules.question),
    criteria: now(rules.criteria),
    reasons: now(rules.reasons),
    highlights: now(rules.highlights),
    blind: now(rules.blind),
    order: now(rules.order),
    archived: now(rules.archived),
  };
}

/** A project with other rules; what stays as it is keeps the moment of its last change. */
export function editProject(project: Project, edit: Partial<Rules>, at: string): Project {
  return {
    ...project,
    question: changed(project.question, edit.question, at),
    criteria: changed(project.criteria, edit.criteria, at),
    reasons: changed(project.reasons, edit.reasons, at),
    highlights: changed(project.highlights, edit.highlights, at),
    blind: changed(project.blind, edit.blind, at),
    order: changed(project.order, edit.order, at),
    archived: changed(project.archived, edit.archived, at),
  };
}

/**
 * Two copies of a project as one: of each rule the newest change.
 * @throws {Error} with a sentence for readers where they do not screen the same papers
 */
export function mergeProjects(a: Project, b: Project): Project {
  const ids = ({ scope }: Project) => scope.papers.map(({ id }) => id).join(' ');
  if (a.id !== b.id || ids(a) !== ids(b))
    throw new Error('The file is of another project: its papers are not those that are screened here.');
  return {
    ...a,
    question: newest(a.question, b.question),
    criteria: newest(a.criteria, b.criteria),
    reasons: newest(a.reasons, b.reasons),
    highlights: newest(a.highlights, b.highlights),
    blind: newest(a.blind, b.blind),
    order: newest(a.order, b.order),
    archived: newest(a.archived, b.archived),
  };
}

/**
 * Two copies of a project with its steps as one: nothing that either of them has is lost, whichever is older.
 * @throws {Error} as {@link mergeProjects}
 */
export function mergeCopies(a: ProjectCopy, b: ProjectCopy): ProjectCopy {
  return { project: mergeProjects(a.project, b.project), log: mergeLogs(a.log, b.log) };
}

/** A project's rules, and steps in it. */
interface ProjectCopy {
  project: Project;
  log: readonly Entry[];
}

/** Lines of a text as a list: without spaces around them, each once, empty ones left out. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
