import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexPapers, paper } from '../../support/search-corpus.ts';

test('bundles that are asked for at once are all made, though a process has one service of Pagefind’s', async () => {
  const sizes = [30, 1, 10, 3];
  const made = await Promise.all(
    sizes.map((size) =>
      indexPapers(
        Array.from({ length: size }, (_, n) => paper(`p${n}`, `Title ${n}`, 'A reading desk in a library.')),
      ),
    ),
  );
  assert.deepEqual(
    made.map(({ pages }) => pages.length),
    sizes,
  );
});
