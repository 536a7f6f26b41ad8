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

/** Steps of the desk's data; version 1 is the first. */
export const DESK_MIGRATIONS: Migrations = [];
