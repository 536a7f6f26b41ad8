import type { Changed, KeptPaper, PaperFacts, Status } from './schema.ts';

/** What a reader can change of a kept paper. */
export interface Edit {
  kept?: boolean;
  status?: Status;
  tags?: string[];
  note?: string;
  facts?: PaperFacts;
}

/** What is there of a paper before anything was said about it: so old that any change is newer. */
export const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * A paper with what the reader changes of it; what stays as it is keeps the moment of its last change.
 * @param known the paper as it is stored; undefined where it never was on the desk
 * @param at moment of the change
 */
export function editPaper(id: string, known: KeptPaper | undefined, edit: Edit, at: string): KeptPaper {
  const before = known ?? newPaper(id);
  const facts = before.facts
    ? changed(before.facts, edit.facts, at)
    : edit.facts && { value: edit.facts, at };
  return {
    id,
    kept: changed(before.kept, edit.kept, at),
    status: changed(before.status, edit.status, at),
    tags: changed(before.tags, edit.tags && tidyTags(edit.tags), at),
    note: changed(before.note, edit.note, at),
    ...(facts && { facts }),
  };
}

/** Tags as they are kept: without spaces around them and commas in them, each once. */
export function tidyTags(tags: readonly string[]): string[] {
  const tidy = tags.flatMap((tag) => tag.split(',')).map((tag) => tag.replace(/\s+/g, ' ').trim());
  return [...new Set(tidy.filter((tag) => tag !== ''))];
}

function newPaper(id: string): KeptPaper {
  return {
    id,
    kept: { value: false, at: NEVER },
    status: { value: 'to-read', at: NEVER },
    tags: { value: [], at: NEVER },
    note: { value: '', at: NEVER },
  };
}

/** A field after a change; as it was where there is none. */
export function changed<T>(before: Changed<T>, value: T | undefined, at: string): Changed<T> {
  return value === undefined || isSame(before.value, value) ? before : { value, at };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether something that was stored has what {@link editPaper} needs to know of a paper. */
export function isKeptPaper(data: unknown): data is KeptPaper {
  if (typeof data !== 'object' || data === null) return false;
  const fields = data as Partial<Record<string, { value?: unknown; at?: unknown } | null>>;
  return (['kept', 'status', 'tags', 'note'] as const).every(
    (field) => typeof fields[field]?.at === 'string',
  );
}
