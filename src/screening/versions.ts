import type { Migrations } from '../desk/versions.ts';

/** Steps that bring older data of screening up to date, of its file and of what a browser stores. */
export const SCREENING_MIGRATIONS: Migrations = [];
