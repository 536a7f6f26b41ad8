import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { abbreviatedNames } from '../../../../src/listing/markdown/abbreviated-names.ts';
import {
  isCitation,
  isIdentifier,
  isLabel,
  LABEL,
  markLine,
} from '../../../../src/listing/markdown/marked-line.ts';
import type { Run } from '../../../../src/listing/markdown/runs.ts';
import { firstPart, isFamilies, isSaying, isTitleLike } from '../../../../src/listing/markdown/saying.ts';

describe('a line', () => {
  const run = (text: string, more: Partial<Run> = {}): Run => ({ text, line: 1, ...more });
  const paper = { url: 'https://arxiv.org/abs/2001.00001' };

  test('is text with its looks, those with nothing but space between them as one', () => {
    const marked = markLine([
      run('a ', { bold: true }),
      run(' '),
      run('b', { bold: true, italic: true }),
      run('c'),
      run('d', { bold: true }),
      run(' ', { italic: true }),
    ]);
    assert.deepEqual(marked, {
      text: 'a  bcd ',
      bold: [
        { start: 0, end: 4 },
        { start: 5, end: 6 },
      ],
      italic: [{ start: 3, end: 4 }],
      links: [],
      outward: [],
      line: 1,
      isStruck: false,
    });
  });

  test('keeps the text of links that say something, and a sign for the others', () => {
    const marked = markLine([
      run('Quiet', { link: paper, line: 4 }),
      run(' Lamps', { link: paper, bold: true, line: 4 }),
      run(' '),
      run('pdf', { link: { url: 'https://a.example/x.pdf' }, line: 5 }),
      run('(ICML) 2019', { link: { url: 'https://a.example/y' }, line: 5 }),
      run('2401.01234', { link: { url: 'https://a.example/z' }, line: 5 }),
      run('in the list', { link: { url: '#doors' } }),
      run('stars', { link: { url: 'https://img.shields.io/x' }, image: true }),
    ]);
    assert.deepEqual(marked, {
      text: `Quiet Lamps ${LABEL}${LABEL}(ICML  2019)${LABEL}in the list${LABEL}`,
      bold: [{ start: 5, end: 11 }],
      italic: [],
      links: [
        { start: 0, end: 11, url: paper.url },
        { start: 27, end: 38, url: '#doors' },
      ],
      outward: [
        { url: paper.url, label: 'Quiet Lamps', line: 4 },
        { url: 'https://a.example/x.pdf', label: 'pdf', line: 5 },
        { url: 'https://a.example/y', label: '(ICML) 2019', line: 5 },
        { url: 'https://a.example/z', label: '2401.01234', line: 5 },
      ],
      line: 4,
      isStruck: false,
    });
  });

  test('takes a label before an address in brackets for its text', () => {
    const bare = (before: string) =>
      markLine([run(before), run(paper.url, { link: { ...paper } }), run(')')]);
    const { text, outward } = bare('Lamps [[pdf]] (');
    assert.deepEqual([text, outward.map(({ label }) => label)], [`Lamps ${LABEL})`, ['pdf']]);
    assert.deepEqual(bare('Lamps [[hums]] (').outward[0]?.label, paper.url);
    assert.deepEqual(bare('Lamps (').text, `Lamps (${LABEL})`);
  });

  test('is struck out where six tenths of it are', () => {
    const struck = (gone: number, kept: number) =>
      markLine([run('x'.repeat(gone), { struck: true }), run('y'.repeat(kept))]).isStruck;
    assert.deepEqual([struck(6, 4), struck(5, 4), struck(59, 41), struck(0, 0)], [true, false, false, false]);
  });

  test('begins where its first run does, and ends after sixteen thousand characters', () => {
    assert.equal(markLine([]).line, 1);
    assert.equal(markLine([run('a', { line: 7 }), run('b', { line: 8 })]).line, 7);
    const long = markLine([run('x'.repeat(20_000)), run('y')]);
    assert.deepEqual([long.text.length, long.text.at(-1)], [16_001, 'x']);
    assert.equal(markLine([run('x'.repeat(16_000)), run('yy')]).text.slice(-2), 'xy');
  });
});

describe('a text in a line', () => {
  test('says who or where', () => {
    const cases: [text: string, says: boolean][] = [
      ['', false],
      ['Jane Doe', true],
      ['ICML 2019', true],
      ['Doe et al. show', true],
      ['Jane Doe, others', true],
      ['王小明等', true],
      ['Doe and Roe', false],
      ['Doe', false],
      ['Doe, Roe', false],
      ['Quiet lamps', false],
    ];
    for (const [text, says] of cases) assert.equal(isSaying(text), says, text);
  });

  test('has family names alone', () => {
    const cases: [text: string, has: boolean][] = [
      ['Chen and Manning', true],
      ['Chen, Doe and Manning', true],
      ['Chen, Doe, and Manning', true],
      ['Chen & Manning.', true],
      ['Chen, Doe, Roe, Poe and Manning', true],
      ['Chen, Doe, Roe, Poe, Bo and Manning', false],
      ['University and Manning', false],
      ['chen and Manning', false],
      ['Chen', false],
      ['Chen, Doe', false],
    ];
    for (const [text, has] of cases) assert.equal(isFamilies(text), has, text);
  });

  test('is as long as a title', () => {
    const cases: [text: string, is: boolean][] = [
      ['Lamps', false],
      ['Lamps a', true],
      ['La mps', true],
      ['ab cd', false],
      ['a.b.c.d', true],
      ['a.b.c', false],
      ['(Lamps)', false],
      ['Lampshadess', false],
      ['Lampshadesss', true],
      ['灯灯灯灯灯灯', true],
      ['灯灯灯灯灯', false],
      ['灯灯灯abc', false],
      ['램프램프램프', true],
    ];
    for (const [text, is] of cases) assert.equal(isTitleLike(text), is, text);
  });

  test('ends at the first mark', () => {
    const cases: [text: string, first: string][] = [
      ['A. Doe and more. Then', 'A. Doe and more'],
      ['Doe et al. and. Then', 'Doe et al. and'],
      ['Quiet Lamps. Then', 'Quiet Lamps'],
      ['Quiet – lamps', 'Quiet'],
      ['Quiet (lamps)', 'Quiet '],
      ['Quiet。 灯', 'Quiet'],
      ['Quiet-lamps', 'Quiet-lamps'],
      ['Quiet | x', 'Quiet'],
      ['(x)', ''],
      ['', ''],
    ];
    for (const [text, first] of cases) assert.equal(firstPart(text), first, text);
  });

  test('may be nothing but a label, a citation or an identifier', () => {
    const cases: [text: string, isLabel: boolean, isCitation: boolean, isIdentifier: boolean][] = [
      ['He et al. 2021', true, true, false],
      ['Doe and Roe 2019', true, true, false],
      ['Doe et al. (2019b)', true, true, false],
      ['Jane Doe 2019', false, false, false],
      ['arXiv:2401.01234', true, false, true],
      ['2401.01234v2', true, false, true],
      ['cs.CL/0101001', true, false, true],
      ['10.1234/abc', true, false, true],
      ['doi:10.1234/abc', true, false, true],
      ['PMID: 12', true, false, true],
      ['pdf', true, false, false],
      ['ICML 2019', true, false, false],
      ['ICML', true, false, false],
      ['Journal of Doors 2019', true, false, false],
      ['Journal of Doors', false, false, false],
      ['Lamps (2019)', false, false, false],
      ['Lamps: 2019', false, false, false],
      ['Is it a journal 2019?', false, false, false],
      ['Journal: 2019', false, false, false],
      ['Quiet Lamps', false, false, false],
      ['Workshop on a very long name of lamps and of doors in a, 2019', false, false, false],
      ['Workshop on a very long name of lamps and of doors in aa, 2019', false, false, false],
      ['10.1234/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', true, false, true],
    ];
    for (const [text, ...are] of cases)
      assert.deepEqual([isLabel(text), isCitation(text), isIdentifier(text)], are, text);
  });

  test('has names of journals before numbers', () => {
    const cases: [text: string, places: [start: number, end: number][]][] = [
      ['in Rev. Mod. Phys. 94', [[3, 19]]],
      ['Nat. Commun. (2014)', [[0, 13]]],
      ['J. Doe 94', []],
      ['A. B. 94', []],
      ['Phys. 94', []],
      [
        'Phys. Rev. Lett. 12, Sov. Phys. 3',
        [
          [0, 17],
          [21, 32],
        ],
      ],
      ['Physics 94', []],
    ];
    for (const [text, places] of cases)
      assert.deepEqual(
        abbreviatedNames(text).map(({ start, end }) => [start, end]),
        places,
        text,
      );
  });
});
