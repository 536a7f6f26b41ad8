import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGED, GONE } from '../../src/commands/site-changes.ts';
import { toy } from './built-sites.mjs';
import { siteFiles } from './site-pages.ts';

/** Every file of a site with the hash of its bytes. */
function bytesOf(site: string): Map<string, string> {
  return new Map(
    siteFiles({ ...toy, folder: site })
      // They tell of the site that stood here before.
      .filter((file) => file !== CHANGED && file !== GONE)
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(site, file)))
          .digest('hex'),
      ]),
  );
}

/** Compares two whole sites byte by byte. */
export function assertSame(site: string, other: string): void {
  const [found, expected] = [bytesOf(site), bytesOf(other)];
  assert.deepEqual([...found.keys()], [...expected.keys()]);
  for (const [file, bytes] of expected) assert.equal(found.get(file), bytes, `${file} differs`);
  assert.ok(expected.size > 100);
}
