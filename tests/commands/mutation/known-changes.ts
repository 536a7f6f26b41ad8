import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Change } from './make-changes.ts';

/**
 * What is known of changes from earlier runs: one that was noticed is not tried again while its file stays as it is, since
 * tests are added far more often than they are taken out. Without a file nothing is known and nothing kept.
 */
export function knownChanges(file: string | undefined) {
  const noticed = new Set<string>(
    file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [],
  );
  return {
    isNoticed: (change: Change) => noticed.has(keyOf(change)),
    keep(changes: readonly Change[]): void {
      for (const change of changes) noticed.add(keyOf(change));
      if (file !== undefined) writeFileSync(file, `${JSON.stringify([...noticed].sort(), null, 1)}\n`);
    },
  };
}

const versions = new Map<string, string>();

function keyOf({ file, line, column, mutator, replacement }: Change): string {
  const version =
    versions.get(file) ?? createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12);
  versions.set(file, version);
  return [version, line, column, mutator, replacement].join(' ');
}
