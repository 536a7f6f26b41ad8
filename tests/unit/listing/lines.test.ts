import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { announcesName, gluedPrefixLength, isChrome } from '../../../src/listing/chrome.ts';
import { splitLines, trimLine, withoutMarkdown } from '../../../src/listing/lines.ts';

describe('a line of a file', () => {
  test('ends in any way, and a byte-order mark is none of it', () => {
    assert.deepEqual(splitLines('\uFEFFa\r\nb\nc\rd'), ['a', 'b', 'c', 'd']);
  });

  test('is trimmed of all that cannot be seen', () => {
    const cases: [raw: string, text: string][] = [
      ['  a ', 'a'],
      ['\u200Ba\u00AD', 'a'],
      ['\u2060', ''],
      ['', ''],
      ['a b', 'a b'],
      ['\u0007a\n', 'a'],
    ];
    for (const [raw, text] of cases) assert.equal(trimLine(raw), text);
  });

  test('is read without the marks of Markdown around all of it', () => {
    const cases: [line: string, read: ReturnType<typeof withoutMarkdown>][] = [
      ['plain', { text: 'plain' }],
      ['# A', { text: 'A' }],
      ['###### A', { text: 'A' }],
      ['####### A', { text: '####### A' }],
      ['#A', { text: '#A' }],
      ['![x](y) A', { text: 'A' }],
      ['A ![x](y)', { text: 'A' }],
      ['[A b](u)', { text: 'A b', link: 'u' }],
      ['[A b](u(1))', { text: 'A b', link: 'u(1)' }],
      ['[[1]](u)', { text: '[1]', link: 'u' }],
      ['[A](u) b', { text: '[A](u) b', besideLinks: 'A b' }],
      ['[a](b) [c](d)', { text: '[a](b) [c](d)', besideLinks: 'a c' }],
      ['**A b**', { text: 'A b' }],
      ['** A**', { text: '** A**' }],
      ['**A** b **c**', { text: '**A** b **c**' }],
      ['**A**b', { text: '**A**b' }],
      ['- A', { text: '- A', besideLinks: 'A' }],
      ['- [a](b) c', { text: '- [a](b) c', besideLinks: '- a c' }],
      ['a [12](u) b', { text: 'a [12](u) b', besideLinks: 'a  b' }],
      ['[12](u) a [x](v)', { text: '[12](u) a [x](v)', besideLinks: 'a x' }],
      ['# [A](u)', { text: 'A', link: 'u' }],
      ['# **A b**', { text: 'A b' }],
    ];
    for (const [line, read] of cases) assert.deepEqual(withoutMarkdown(line), read, line);
  });

  test('says something besides its links where it is short', () => {
    const beside = (line: string) => withoutMarkdown(line).besideLinks?.length;
    assert.deepEqual([beside(`* ${'x'.repeat(60)}`), beside(`- ${'x'.repeat(61)}`)], [60, undefined]);
    assert.deepEqual(
      [beside(`${'x'.repeat(194)}[a](b)`), beside(`${'x'.repeat(195)}[a](b)`)],
      [195, undefined],
    );
  });
});

describe('a line of the page', () => {
  const lines: [is: boolean, ...string[]][] = [
    [
      true,
      'new',
      'Subscribe',
      'by AK and the research community',
      'byAK and the research community',
      'Mar 11',
      'March 11, 2024',
      '11 March',
      '11 Mar. 2024',
      'Mon, 11 Mar 2024',
      'March 2024',
      '2024-03-11',
      'Published on Mar 11',
      'Week 12, 2024',
      '12',
      '▲ 12',
      '+12',
      '12.5k',
      '-',
      '·',
      '8 authors',
      '- 8 authors',
      'Daily Papers',
      'Models',
      'models',
      'GitHub 12k',
      'View PDF',
      '· 8 authors · May 29',
      'Nov 16 - Nov 22',
      'Submitted by doe',
      'Submitted by: doe',
    ],
    [
      false,
      'New',
      'Subscribe now',
      '2024-3-11',
      '1234567',
      '123456 authors',
      'daily papers',
      'Nov 16 - lamps',
      '',
      ' · ',
      'Lamps',
    ],
  ];
  test('is known as a whole or in all its parts', () => {
    for (const [is, ...texts] of lines) for (const text of texts) assert.equal(isChrome(text), is, text);
  });

  test('is no longer than 120 characters', () => {
    const menu = (last: string) => isChrome(`${'Models · '.repeat(12)}${last}`);
    assert.equal(menu('Load more · 1'), false);
    assert.equal(menu('Load more'), true);
    assert.equal(menu('Project page'), true);
    assert.equal(menu('Project page '), false);
    assert.equal(isChrome(`Submitted by ${'x'.repeat(61)}`), true);
    assert.equal(isChrome(`Submitted by ${'x'.repeat(62)}`), false);
  });

  test('may be taught, of any length', () => {
    const own = { lines: new Set(['Our club']), patterns: [/^y+$/] };
    assert.deepEqual(
      ['Our club', 'y', 'y'.repeat(200), 'z', 'Our club reads'].map((line) => isChrome(line, own)),
      [true, true, true, false, false],
    );
  });

  test('may announce a name, or be glued to a title', () => {
    assert.deepEqual(['Submitted by', 'Submitted by:', 'by', 'By', 'by AK'].map(announcesName), [
      true,
      true,
      true,
      false,
      false,
    ]);
    const cases: [line: string, length: number][] = [
      ['SubscribeLamps', 9],
      ['Subscribe“L', 9],
      ['Subscribe1', 9],
      ['Subscribe Lamps', 0],
      ['Subscribelamps', 0],
      ['A SubscribeL', 0],
    ];
    for (const [line, length] of cases) assert.equal(gluedPrefixLength(line), length, line);
  });
});
