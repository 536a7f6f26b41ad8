/**
 * How stored data is brought from one version to the next: the first step leads from version 1 to version 2. A step gets
 * what the version before it wrote and changes nothing of it.
 */
export type Migrations = readonly ((data: unknown) => unknown)[];

/**
 * Data as the present version has it.
 * @returns undefined where it was written by a newer version than this, or by none
 */
export function upToDate(data: unknown, version: number, migrations: Migrations): unknown {
  const present = migrations.length + 1;
  if (!Number.isInteger(version) || version < 1 || version > present) return undefined;
  return migrations.slice(version - 1).reduce((before, migrate) => migrate(before), data);
}

/**
 * Steps of the desk's data: of its file, and of a paper or of something followed by itself. Version 2: what was seen of
 * something followed is told by a day, no longer by all papers.
 */
export const DESK_MIGRATIONS: Migrations = [
  (data) =>
    isRecord(data) && Array.isArray(data.follows)
      ? { ...data, version: 2, follows: data.follows.map(seenByDay) }
      : seenByDay(data),
];

function seenByDay(follow: unknown): unknown {
  if (!isRecord(follow) || !isRecord(follow.seen) || !Array.isArray(follow.seen.value)) return follow;
  const { at } = follow.seen;
  return { ...follow, seen: { value: { day: String(at).slice(0, 10), papers: [] }, at } };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
