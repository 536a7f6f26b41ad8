import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { referencedPapers } from '../../../src/build/references/referenced-papers.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { corpusOf } from '../../../src/corpus/build.ts';
import type { ContentSource } from '../../../src/corpus/content-source.ts';
import { identifyContent } from '../../../src/corpus/identify-content.ts';
import { referencedPaper } from '../../../src/formats/export-context.ts';
import { smallLibrary } from '../../support/small-library.ts';

const fixture = (name: string) => readContent(join(import.meta.dirname, '../../fixtures', name));
const libraries: Record<string, ContentSource> = {
  'a small library': smallLibrary,
  'the toy content': await fixture('toy'),
  'hostile content': await fixture('hostile'),
};

describe('what references name is known of identified papers, letter by letter as of the papers of the corpus', () => {
  for (const [name, content] of Object.entries(libraries))
    test(name, () => {
      const identified = identifyContent(content);
      const named = referencedPapers(identified.papers);
      // References are kept under what they name, written as JSON.
      assert.deepEqual(
        named.map((paper) => JSON.stringify(paper)),
        corpusOf(identified).papers.map((paper) => JSON.stringify(referencedPaper(paper))),
      );
      assert.ok(named.length > 0);
    });

  test('but not in a corpus that is too large for references', () => {
    const [paper] = identifyContent(smallLibrary).papers;
    assert.ok(paper);
    assert.equal(referencedPapers(Array.from({ length: 5000 }, () => paper)).length, 5000);
    assert.deepEqual(referencedPapers(Array.from({ length: 5001 }, () => paper)), []);
  });
});
