import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldenFolder, goldenRecords } from '../commands/golden.ts';

for (const name of readdirSync(goldenFolder)) {
  test(`the listing “${name.replaceAll('-', ' ')}” is read as expected`, () => {
    const read = (file: string) => readFileSync(join(goldenFolder, name, file), 'utf8');
    assert.deepEqual(goldenRecords(read('listing.txt')), JSON.parse(read('expected.json')));
  });
}
