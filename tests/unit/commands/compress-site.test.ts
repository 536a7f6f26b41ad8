import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressSite } from '../../../src/commands/compress-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();

test('long texts have compressed copies beside them, other files have none', () => {
  const text = 'A desk by the window. '.repeat(100);
  mkdirSync(join(folder, 'papers'));
  for (const name of ['papers/index.html', 'a.png', 'a.woff2']) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'short.txt'), 'A desk.');
  assert.equal(compressSite(folder), 1);
  const page = join(folder, 'papers/index.html');
  assert.equal(brotliDecompressSync(readFileSync(`${page}.br`)).toString(), text);
  assert.equal(gunzipSync(readFileSync(`${page}.gz`)).toString(), text);
  assert.deepEqual(readdirSync(folder).sort(), ['a.png', 'a.woff2', 'papers', 'short.txt']);
  assert.equal(compressSite(folder), 0);
});
