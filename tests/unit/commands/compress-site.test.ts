import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SiteFiles } from '../../../src/build/site-files.ts';
import { compressSite } from '../../../src/commands/compress-site.ts';
import { asBefore, writeAll } from '../../support/site-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TEXT = 'A desk by the window. '.repeat(100);

test('long texts have compressed copies beside them, other files have none', () => {
  const folder = writeAll(temporaryFolder(), {
    'papers/index.html': TEXT,
    'a.png': TEXT,
    'a.woff2': TEXT,
    'short.txt': 'A desk.',
  });
  const files = new SiteFiles(folder);
  files.settle();
  assert.equal(compressSite(files, false), 1);
  const page = join(folder, 'papers/index.html');
  assert.equal(brotliDecompressSync(readFileSync(`${page}.br`)).toString(), TEXT);
  assert.equal(gunzipSync(readFileSync(`${page}.gz`)).toString(), TEXT);
  assert.deepEqual(readdirSync(folder).sort(), ['a.png', 'a.woff2', 'papers', 'short.txt']);
  files.settle();
  assert.equal(compressSite(files, false), 0);
});

describe('compressed copies in a site that stays', () => {
  const pages = { 'kept.html': TEXT, 'new.html': TEXT, 'gone.html': TEXT };
  const copies = (paths: readonly string[]) => paths.flatMap((path) => [`${path}.br`, `${path}.gz`]).sort();
  const before = asBefore(writeAll(temporaryFolder(), pages));
  compressSite(settled(new SiteFiles(before.folder)), false);

  for (const [what, areAlike, count] of [
    ['are taken over with the texts that stay', true, 1],
    ['are made anew by other code', false, 2],
  ] as const)
    test(what, () => {
      const files = new SiteFiles(temporaryFolder(), asBefore(before.folder));
      files.keep('kept.html');
      files.put('new.html', TEXT.slice(1));
      settled(files);
      assert.equal(compressSite(files, areAlike), count);
      settled(files);
      assert.deepEqual(
        files
          .paths()
          .filter((path) => !path.endsWith('.html'))
          .sort(),
        copies(['kept.html', 'new.html']),
      );
      // The same code makes the same bytes, here.
      assert.deepEqual(files.changed(), ['new.html', ...copies(['new.html'])].sort());
      assert.deepEqual(files.gone(), ['gone.html', ...copies(['gone.html'])].sort());
    });
});

function settled(files: SiteFiles): SiteFiles {
  files.settle();
  return files;
}
