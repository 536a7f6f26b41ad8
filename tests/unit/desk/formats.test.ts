import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { citedPapers } from '../../../src/desk/cited.ts';
import { DESK_FORMATS } from '../../../src/formats/formats.ts';
import { latexText, textOfLatex } from '../../../src/formats/latex-text.ts';
import { parseBibtex } from '../../../src/metadata/bibtex/parse.ts';
import { parseRis } from '../../../src/metadata/ris.ts';
import { keptSample } from '../../support/kept-papers.ts';
import { AWKWARD_TEXT, routes } from '../../support/sample-papers.ts';

/** What breaks out of where it is written, in one format or another. */
const HOSTILE = [
  '</textarea><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  'ER  - \r\nTY  - JOUR\r\nTI  - Made up',
  '}\n@article{evil, title = {Made up}}',
  '{unclosed',
  'DOI: 10.1/evil\nType: book',
  '# Heading\n\n- item\n\n<img src=x onerror=alert(1)>',
  AWKWARD_TEXT,
];

function written(key: string, note: string, tags: string[] = ['mine']): string {
  const { cited, context } = citedPapers([keptSample('a', { note, tags, status: 'reading' })], routes);
  return DESK_FORMATS.find((format) => format.key === key)?.write(cited, context) ?? '';
}

describe('notes and tags in the formats of the desk', () => {
  test('every format has note, tags and status where programs read them', () => {
    assert.match(
      written('bib', 'A note'),
      /keywords = \{.*, mine\}[\s\S]*readstatus = \{reading\},\n {2}annote = \{A note\}/,
    );
    assert.match(written('ris', 'A note'), /N1 {2}- A note\r\n(?:KW {2}- .*\r\n)*KW {2}- mine\r\n/);
    const [item] = JSON.parse(written('csl', 'A note'));
    assert.deepEqual(item.custom.reader, { status: 'reading', tags: ['mine'], note: 'A note' });
    assert.match(item.note, /^Note: A note$/m);
    assert.match(written('md', 'A note'), /reading · \\#mine\n\n {2}> A note\n/);
  });

  for (const note of HOSTILE) {
    test(`a note stays a note: ${JSON.stringify(note.slice(0, 30))}`, () => {
      const bib = parseBibtex(written('bib', note));
      assert.deepEqual([bib.records.length, bib.leftOut.length, bib.error], [1, 0, undefined]);
      assert.equal(bib.records[0]?.item.title?.includes('Made up'), false);
      const ris = parseRis(written('ris', note));
      assert.deepEqual([ris.records.length, ris.leftOut.length], [1, 0]);
      const [item] = JSON.parse(written('csl', note));
      assert.equal(item.annote, note);
      // Each line of “Extra” that begins with a name and a colon is a fact for Zotero.
      for (const line of item.note.split('\n')) assert.match(line, /^(?:Note: |arXiv:)/);
      const markdown = written('md', note);
      assert.doesNotMatch(markdown, /(?<!\\)<(?:script|img|\/)/);
      assert.doesNotMatch(markdown, /(?<!\\)\]\(javascript/);
      for (const line of markdown.split('\n').slice(5, -1)) assert.match(line, /^ {2}>/);
    });
  }

  test('LaTeX reads back to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(textOfLatex(latexText(text)), text)),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\\{}$<>_#%&~^|`',?!a-]{0,20}$/), (text) =>
        assert.equal(textOfLatex(latexText(text)), text),
      ),
    );
  });
});
