import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { keepPageNotes, type PageNote, readPageNotes } from '../../../../src/build/astro/page-notes.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NOTES = new Map<string, PageNote>([
  [
    'index.html',
    {
      props: '{}',
      reads: [
        { key: '["site.site","title"]', digest: '"Shelf"' },
        { key: '["papers.papers",{"all":true}]', digest: '#one' },
      ],
    },
  ],
  ['papers/a/index.html', { props: '#two', reads: [{ key: '["site.site","title"]', digest: '"Shelf"' }] }],
]);
const kept = () => {
  const file = join(temporaryFolder(), 'steps/pages');
  keepPageNotes(file, 'bundle site', NOTES);
  return file;
};

describe('notes of pages', () => {
  test('are known in the next build of the same bundle over the same site', () => {
    const file = kept();
    assert.deepEqual(readPageNotes(file, 'bundle site'), NOTES);
    assert.deepEqual(readPageNotes(file, 'other site'), new Map());
    assert.deepEqual(readPageNotes(`${file}-gone`, 'bundle site'), new Map());
  });

  for (const [what, spoil] of [
    ['cut off', (file: string) => truncateSync(file, 90)],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['changed', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('#one', '#two'))],
    ['of other code', (file: string) => writeFileSync(file, '{"pages":[]}')],
  ] as const)
    test(`count for nothing where they are ${what}`, () => {
      const file = kept();
      spoil(file);
      assert.deepEqual(readPageNotes(file, 'bundle site'), new Map());
    });
});
