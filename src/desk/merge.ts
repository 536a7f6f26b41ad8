import { compare } from '../compare.ts';
import type { Changed, Desk, Follow, KeptPaper } from './schema.ts';

/**
 * Two copies of a desk as one: of each field the newest change. Merging is commutative, associative and idempotent, so
 * that it does not matter which copy comes first or whether one is merged twice.
 */
export function mergeDesks(a: Desk, b: Desk): Desk {
  return {
    papers: mergeById(a.papers, b.papers, mergePapers),
    follows: mergeById(a.follows, b.follows, mergeFollows),
  };
}

export function mergePapers(a: KeptPaper, b: KeptPaper): KeptPaper {
  const facts = a.facts && b.facts ? newest(a.facts, b.facts) : (a.facts ?? b.facts);
  return {
    id: a.id,
    kept: newest(a.kept, b.kept),
    status: newest(a.status, b.status),
    tags: newest(a.tags, b.tags),
    note: newest(a.note, b.note),
    ...(facts && { facts }),
  };
}

export function mergeFollows(a: Follow, b: Follow): Follow {
  return {
    id: a.id,
    name: newest(a.name, b.name),
    kept: newest(a.kept, b.kept),
    seen: newest(a.seen, b.seen),
  };
}

/** The newer of two; of two of one moment always the same one, whichever comes first. */
export function newest<T>(a: Changed<T>, b: Changed<T>): Changed<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return compare(JSON.stringify(a.value), JSON.stringify(b.value)) >= 0 ? a : b;
}

export function mergeById<T extends { id: string }>(
  a: readonly T[],
  b: readonly T[],
  merge: (a: T, b: T) => T,
): T[] {
  const merged = new Map<string, T>();
  for (const entry of [...a, ...b]) {
    const other = merged.get(entry.id);
    merged.set(entry.id, other ? merge(other, entry) : entry);
  }
  return [...merged.values()].sort((a, b) => compare(a.id, b.id));
}
