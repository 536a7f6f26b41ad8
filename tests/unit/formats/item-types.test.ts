import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPreprint, itemType } from '../../../src/formats/item-types.ts';
import { type PaperType, paperTypeSchema } from '../../../src/schema.ts';

describe('the kind of a paper', () => {
  test('is the same word in CSL for every type', () => {
    for (const type of paperTypeSchema.options) assert.equal(itemType({ type }).csl, type);
  });

  const kinds: [type: PaperType | undefined, venue: string | undefined, ris: string, bibtex: string][] = [
    [undefined, undefined, itemType({ type: 'article' }).ris, 'misc'],
    [undefined, 'Desks', 'GEN', 'misc'],
    ['article-journal', 'Desks', 'JOUR', 'article'],
    ['paper-conference', 'Desks', 'CONF', 'inproceedings'],
    ['chapter', 'Desks', 'CHAP', 'incollection'],
    ['book', undefined, 'BOOK', 'book'],
    ['article-newspaper', 'Desks', 'NEWS', 'article'],
  ];
  for (const [type, venue, ris, bibtex] of kinds)
    test(`of type ${type ?? 'unknown'} ${venue ? 'in' : 'without'} a venue is ${ris} in RIS, ${bibtex} in BibTeX`, () => {
      const kind = itemType({ ...(type && { type }), ...(venue && { venue }) });
      assert.deepEqual([kind.ris, kind.bibtex.type], [ris, bibtex]);
    });

  test('is a preprint where that is said, or where nothing is said and no venue named', () => {
    assert.deepEqual(
      [
        { type: 'article' as const, venue: 'Desks' },
        {},
        { venue: 'Desks' },
        { type: 'document' as const },
      ].map(isPreprint),
      [true, true, false, false],
    );
  });
});
