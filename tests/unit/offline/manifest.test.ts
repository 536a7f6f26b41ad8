import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  describeProgress,
  describeVersion,
  type OfflineManifest,
  partPath,
  partsOf,
  readableBytes,
  readManifest,
} from '../../../src/offline/manifest.ts';
import { newerNotice, noticeHtml, withNotice } from '../../../src/offline/newer.ts';

const manifest: OfflineManifest = {
  format: 1,
  version: 'v',
  papers: 1,
  files: 3,
  bytes: 4_591_353,
  index: ['i', 1],
  packs: [
    ['a', 2],
    ['b', 3],
  ],
};

test('a version consists of its index and its packs, each called by what is in it', () => {
  assert.deepEqual(partsOf(manifest).map(partPath), ['offline/i.pack', 'offline/a.pack', 'offline/b.pack']);
});

describe('a manifest is not read where it is', () => {
  const cases: [what: string, data: unknown][] = [
    ['nothing', null],
    ['text', 'x'],
    ['of a layout of later days', { ...manifest, format: 2 }],
    ['without version', { ...manifest, version: undefined }],
    ['without packs', { ...manifest, packs: undefined }],
  ];
  for (const [what, data] of cases) test(what, () => assert.equal(readManifest(data), undefined));
  test('but is as it was written', () => assert.equal(readManifest(manifest), manifest));
});

test('sizes are told in the unit that fits', () => {
  const cases: [bytes: number, text: string][] = [
    [0, '0 kB'],
    [1, '1 kB'],
    [392_382, '393 kB'],
    [4_591_353, '4.6 MB'],
    [104_591_353, '105 MB'],
  ];
  for (const [bytes, text] of cases) assert.equal(readableBytes(bytes), text);
  assert.equal(describeVersion(manifest), '1 paper, 4.6 MB');
  assert.equal(describeProgress(1000, 2_000_000), '1 kB of 2.0 MB');
});

test('a notice stands above the content of a page, and what it says is text', () => {
  const notice = noticeHtml('1 < 2', '');
  const html = withNotice('<body><main id="main" class="$&">$1</main></body>', notice);
  assert.match(html, /^<body><p [^>]*>1 &lt; 2<\/p><main id="main" class="\$&">\$1<\/main>/);
  assert.match(
    newerNotice('/reading/', 'papers/"><script>/', 'a&b'),
    /href="\/reading\/offline\/newer\/\?page=papers%2F%22%3E%3Cscript%3E%2F&amp;tab=a%26b"/,
  );
});
