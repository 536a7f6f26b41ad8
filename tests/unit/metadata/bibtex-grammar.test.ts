import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEntries } from '../../../src/metadata/bibtex/read-entries.ts';

describe('the grammar of BibTeX', () => {
  const fields: [how: string, source: string, expected: Record<string, string>][] = [
    ['given twice counts as it is first', 'title={A}, title={B}', { title: 'A' }],
    ['in capitals and of several words', 'Time  Stamp = {A}', { 'time stamp': 'A' }],
    ['without brackets is a word', 'year = 2021 ', { year: '2021' }],
    ['without brackets may have round ones', 'note = A (b) c', { note: 'A (b) c' }],
    ['in quotation marks has braces', 'title = "A {"b"} c"', { title: 'A {"b"} c' }],
    ['in quotation marks ends with a backslash', 'title = "A \\"', { title: 'A \\' }],
    ['in quotation marks has a brace that is none', 'title = "A \\{ b"', { title: 'A \\{ b' }],
    ['in quotation marks closes what it never opened', 'title = "A } b"', { title: 'A } b' }],
    ['in braces ends with a backslash', 'title = {A \\}, year = 1', { title: 'A \\', year: '1' }],
    ['in braces has a brace that is none', 'title = {A \\{ b}', { title: 'A \\{ b' }],
    ['in braces has quotation marks', 'title = {A "b}', { title: 'A "b' }],
    ['is joined from parts', 'title = {A} # " b" # 3 # may', { title: 'A b3may' }],
    ['may be empty', 'title = {}, note = ""', { title: '', note: '' }],
    ['stands behind a comment', '% year = 1\n title = {A}', { title: 'A' }],
    ['stands behind commas', ',, title = {A},, year = 1,', { title: 'A', year: '1' }],
  ];
  for (const [how, source, expected] of fields)
    test(`has fields: one that ${how}`, () => {
      const { entries, broken } = readEntries(`@misc{k, ${source}}`);
      assert.deepEqual([entries.map((entry) => Object.fromEntries(entry.fields)), broken], [[expected], []]);
    });

  const keys: [source: string, key: string][] = [
    ['@misc{k, title={A}}', 'k'],
    ['@misc{ two words , title={A}}', 'two words'],
    ['@misc{k\n title={A}}', 'k'],
    ['@misc{ k \n title={A}}', 'k'],
    ['@misc{k\ntitle\n={A}}', 'k'],
    ['@misc{title={A}}', ''],
    ['@misc{, title={A}}', ''],
    ['@misc{\n  title = {A}}', ''],
    ['@misc(k, title={A})', 'k'],
    ['@misc(k, title=A)', 'k'],
  ];
  for (const [source, key] of keys)
    test(`has keys: ${JSON.stringify(source)} is “${key}”`, () => {
      const { entries, broken } = readEntries(source);
      assert.deepEqual(
        [entries.map((entry) => [entry.key, entry.fields.get('title')]), broken],
        [[[key, 'A']], []],
      );
    });

  const reasons: [source: string, line: number, reason: string][] = [
    ['@misc{k,', 1, 'its end “}” is missing'],
    ['@misc(k,', 1, 'its end “)” is missing'],
    ['@misc{k, title={A}\n', 1, 'its end “}” is missing'],
    ['@misc{k,\n title={A}\n\n', 1, 'its end “}” is missing in line 3'],
    ['@misc{k, {A}}', 1, 'a field such as title = {…} was expected'],
    ['@misc{k,\n = {A}}', 1, 'a field such as title = {…} was expected in line 2'],
    ['@misc{k, title=}', 1, 'the field “title” has no value'],
    ['@misc{k, title= , year=1}', 1, 'the field “title” has no value'],
    ['@misc{k, title={A} year=1}', 1, 'a comma is missing after the field “title”'],
    ['@misc{k, title={A}\n year=1}', 1, 'a comma is missing after the field “title” in line 2'],
    ['@misc(k, title=A (b))', 1, 'a comma is missing after the field “title”'],
    ['\n@misc{k, title={A', 2, 'the field “title” has no end “}”'],
    ['\r\n\r\n@misc{k, title="A', 3, 'the field “title” has no closing quotation mark'],
    ['@misc{k, title="{A"}', 1, 'the field “title” has no closing quotation mark'],
  ];
  for (const [source, line, reason] of reasons)
    test(`is broken: in ${JSON.stringify(source)} ${reason}`, () =>
      assert.deepEqual(readEntries(source), { entries: [], broken: [{ key: 'k', line, reason }] }));

  test('goes on behind a broken entry with the one that begins the next line', () => {
    const { entries, broken } = readEntries(
      '@misc{a, title={A}\n@misc{b, title={B}}\n@misc{c, title={C}} @misc{d, x=1}',
    );
    assert.deepEqual(
      entries.map(({ key, line }) => [key, line]),
      [
        ['b', 2],
        ['c', 3],
        ['d', 3],
      ],
    );
    assert.deepEqual(broken, [{ key: 'a', line: 1, reason: 'its end “}” is missing' }]);
  });

  test('has abbreviations, in any letters, from where they stand on', () => {
    const { entries } = readEntries(
      '@misc{a, x=ab} @string{Ab = {A b}} @string(c = "C" # ab) @misc{b, x=AB, y=c, z=jan}',
    );
    assert.deepEqual(
      entries.map((entry) => Object.fromEntries(entry.fields)),
      [{ x: 'ab' }, { x: 'A b', y: 'CA b', z: 'jan' }],
    );
  });
});
