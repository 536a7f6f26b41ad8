import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recogniseForeignFormat, recogniseMarkdown } from '../../../src/listing/foreign-formats.ts';
import { foreignFormats } from '../../support/foreign-lines.ts';

/** Three times a line, so that it is enough, with what the format needs. */
const text = (line: string, needed: string | undefined) => [...(needed ? [needed] : []), line, line, line];

describe('a text that is no listing', () => {
  for (const { name, needs, signs, others } of foreignFormats) {
    test(`is known as ${name} by each of its lines`, () => {
      for (const needed of needs.length > 0 ? needs : [undefined])
        for (const sign of signs)
          assert.equal(recogniseForeignFormat(text(sign, needed))?.name, name, `${needed} ${sign}`);
    });

    test(`is not known as ${name} by lines that look like its own, or by too few of them`, () => {
      for (const other of others)
        assert.notEqual(recogniseForeignFormat(text(other, needs[0]))?.name, name, other);
      if (needs.length > 0)
        assert.notEqual(recogniseForeignFormat(text(signs[0] ?? '', undefined))?.name, name, signs[0]);
      const listing = Array.from({ length: 400 }, (_, at) => `Line ${at} of a listing`);
      assert.equal(recogniseForeignFormat([...listing, ...text(signs[0] ?? '', needs[0])]), undefined);
    });
  }

  test('is known as a web page by few lines among many', () => {
    const script = Array.from({ length: 400 }, (_, at) => `call(${at});`);
    for (const first of ['<!DOCTYPE html>', '<html lang="en">', '<HTML>'])
      assert.equal(recogniseForeignFormat([first, ...script])?.name, 'a web page');
    for (const first of ['<div class="a">', 'the <html> tag', '<htmlx>'])
      assert.equal(recogniseForeignFormat([first, ...script]), undefined);
  });

  test('names up to three lines that gave it away, and what to do', () => {
    const found = recogniseForeignFormat(['', 'TY  - JOUR', 'TI  - Desks', 'AU  - Doe', 'ER  - ']);
    assert.deepEqual(
      found?.lines.map(({ number, text }) => [number, text]),
      [
        [2, 'TY  - JOUR'],
        [3, 'TI  - Desks'],
        [4, 'AU  - Doe'],
      ],
    );
    assert.match(found?.todo ?? '', /\.ris/);
  });

  test('is looked at by the beginnings of its lines', () => {
    const late = `${'x'.repeat(400)} Cited by 12`;
    assert.equal(recogniseForeignFormat([late, late, late]), undefined);
  });
});

describe('a list in Markdown', () => {
  const lists: [what: string, lines: string[], is: boolean][] = [
    ['with links', ['- [Desks](https://a.example/)', '* [Chairs](http://b.example/)'], true],
    [
      'with bold titles and links behind',
      ['1. **Desks** [paper](https://a.example/)', '2. **Chairs**'],
      true,
    ],
    ['with links to its own parts', ['- [Desks](#desks)', '- [Chairs](#chairs)'], true],
    ['as a table', ['| Paper | Year |', '| Desks | 2020 |'], true],
    ['of one point', ['- [Desks](https://a.example/)', 'We study desks.'], false],
    ['without links', ['- Desks', '- Chairs'], false],
    ['of text with bars', ['p(a|b) and |x|', 'the |y| of |z|'], false],
    [
      'among nine times as many lines',
      [
        '- [Desks](https://a.example/)',
        '- [Chairs](https://b.example/)',
        ...Array.from({ length: 16 }, () => 'Text'),
      ],
      false,
    ],
    [
      'among blank lines',
      [
        '- [Desks](https://a.example/)',
        '- [Chairs](https://b.example/)',
        ...Array.from({ length: 16 }, () => ' '),
      ],
      true,
    ],
  ];
  for (const [what, lines, is] of lists)
    test(`${what} is ${is ? 'one' : 'none'}`, () => assert.equal(recogniseMarkdown(lines) !== undefined, is));
});
