import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { writeBibliographicFiles } from '../../../src/build/bibliographic-files/bibliographic-files-thread.ts';
import { WHOLE } from '../../../src/build/part.ts';
import { buildCorpus, type Corpus } from '../../../src/corpus/build.ts';
import { contentSource, library } from '../../support/content-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entry = (key: string, more = '') =>
  `@article{${key}, title={A study of ${key}}, author={Pan, Peter}, year={2020}, journal={Tides}${more}}`;
const corpusOf = (...entries: string[]): Corpus =>
  buildCorpus(contentSource({ listings: [library('all', entries.join('\n'))] }));
const before = corpusOf(entry('tides'), entry('bridges'), entry('pollen'));

/** Writes the files of a corpus into a folder, but for those that need not be made again. */
function write(corpus: Corpus, former?: { folder: string; made: ReadonlyMap<string, string> }, base = '/') {
  const folder = temporaryFolder();
  const { made, kept } = writeBibliographicFiles(corpus, {
    folder,
    part: WHOLE,
    base,
    site: 'http://localhost',
    formerlyFrom: former?.made,
  });
  const texts = new Map(
    [...made].map(([path, madeFrom]) => {
      const isKept = former?.made.get(path) === madeFrom;
      assert.equal(existsSync(join(folder, path)), !isKept);
      return [path, readFileSync(join(isKept ? former.folder : folder, path), 'utf8')];
    }),
  );
  return { folder, made, kept, texts };
}

describe('bibliographic files of a former site', () => {
  test('are taken over where nothing that they say has changed', () => {
    const first = write(before);
    const again = write(before, first);
    assert.equal(first.kept, 0);
    assert.equal(again.kept, again.made.size);
    assert.deepEqual(again.texts, first.texts);
  });

  test('are taken over where papers are related to others than before', () => {
    const related = [{ id: 'a-study-of-tides', score: 0.5, shared: [] }];
    const other = { ...before, papers: before.papers.map((paper) => ({ ...paper, related })) };
    const again = write(other, write(before));
    assert.equal(again.kept, again.made.size);
  });

  const others: [what: string, corpus: Corpus, base?: string][] = [
    ['a paper is added', corpusOf(entry('tides'), entry('bridges'), entry('pollen'), entry('cables'))],
    ['a paper is taken away', corpusOf(entry('tides'), entry('pollen'))],
    ['papers change places', corpusOf(entry('bridges'), entry('tides'), entry('pollen'))],
    [
      'a fact is corrected',
      corpusOf(entry('tides', ', doi={10.5555/tides}'), entry('bridges'), entry('pollen')),
    ],
    ['the site lies elsewhere', before, '/papers-about-tides/'],
    [
      'a citation key is another',
      { ...before, papers: before.papers.map((paper) => ({ ...paper, citationKey: `${paper.id}x` })) },
    ],
  ];
  for (const [what, corpus, base] of others)
    test(`are those that would be made anew when ${what}`, () => {
      const { made, texts } = write(corpus, write(before), base);
      const clean = write(corpus, undefined, base);
      assert.deepEqual(texts, clean.texts);
      assert.deepEqual(made, clean.made);
    });
});
