import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { journalOfMacro } from '../../../src/metadata/bibtex/journal-macros.ts';
import { parseBibtex } from '../../../src/metadata/bibtex/parse.ts';
import { parseCslJson } from '../../../src/metadata/csl-json.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { parseMedline } from '../../../src/metadata/medline.ts';
import { parseRis } from '../../../src/metadata/ris.ts';
import { normalizeText } from '../../../src/text/normalize.ts';
import { contentSource, library } from '../../support/content-source.ts';

/** What every object of JavaScript has: a table that is an object would find these in itself. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

for (const name of NAMES)
  describe(`“${name}” is a word as any other`, () => {
    test('as the type of a record, which is then of no known type', () => {
      const read = [
        parseBibtex(`@${name === '__proto__' ? 'x' : name}{a, title={X}, journal={J}}`),
        parseRis(`TY  - ${name}\nTI  - X\nER  - \n`),
        parseCslJson(`[{"title":"X","type":"${name}","${name}":{"a":1},"custom":{"${name}":"x"}}]`),
        parseMedline(`PMID- 1\nTI  - X\nPT  - ${name}\n`),
      ].map(({ records }) => records.map(({ item }) => factsFromCsl(item).type));
      assert.deepEqual(read, [['document'], ['document'], ['document'], ['article-journal']]);
    });

    test('as a macro', () => {
      assert.equal(journalOfMacro(`\\${name}`), undefined);
    });

    test('in texts and formulas', () => {
      for (const source of [
        `<math><mover><mi>x</mi><mo>${name}</mo></mover></math>`,
        `<math><${name}>x</${name}></math>`,
        `$\\${name}{x}$`,
        `${name}_{x}`,
        `$${name}$`,
      ])
        assert.doesNotMatch(normalizeText(source).plain, /native code|\[object/, source);
    });

    test('as key, title, author and keyword', () => {
      const source = `@misc{${name}, title={${name}}, author={${name}}, abstract={We study ${name}.}, keywords={${name}}}`;
      const { papers } = buildCorpus(contentSource({ listings: [library('a', source)] }));
      assert.deepEqual(
        papers.map(({ title, authors, keywords }) => [
          title,
          authors?.map((author) => author.name),
          keywords,
        ]),
        [[normalizeText(name).plain, [normalizeText(name).plain], [name]]],
      );
    });
  });
