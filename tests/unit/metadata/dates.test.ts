import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateOf, readDate, readMonth } from '../../../src/metadata/dates.ts';

describe('dates as people write them', () => {
  const cases: [string, string | undefined][] = [
    ['2024-05-02', '2024-05-02'],
    ['2024/5/2', '2024-05-02'],
    ['2024-05-02T10:00:00.000Z', '2024-05-02'],
    ['20240502', '2024-05-02'],
    ['1995-01-0001', '1995-01'],
    ['2024-13', '2024'],
    ['2023-02-30', '2023-02'],
    ['May 24, 1994', '1994-05-24'],
    ['24 May 1994', '1994-05-24'],
    ['1-2 April, 2001', '2001-04'],
    ['2023 NOV 30', '2023-11-30'],
    ['MAR 2021', '2021-03'],
    ['Sept. 2019', '2019-09'],
    ['März 2020', '2020-03'],
    ['3 août 2020', '2020-08-03'],
    ['2020 Jan-Feb', '2020-01'],
    ['Winter 2019', '2019'],
    ['2002/2003', '2002'],
    ['2020-05/2020-06', '2020-05'],
    ['2021a', '2021'],
    ['[2021]', '2021'],
    ['[c. 1998]', '1998'],
    ['2019年5月3日', '2019-05-03'],
    ['17--22 September', undefined],
    ['in press', undefined],
    ['12345', undefined],
    ['pp. 1-2', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of cases) {
    test(`“${text}” is ${expected ?? 'no date'}`, () => assert.equal(readDate(text), expected));
  }
});

test('parts of a date are taken up to the first that is impossible', () => {
  const cases: [parts: Parameters<typeof dateOf>, date: string | undefined][] = [
    [[1399], undefined],
    [[1400], '1400'],
    [[2099], '2099'],
    [[2100], undefined],
    [[undefined, 5], undefined],
    [['0x7E8'], undefined],
    [['2e3'], undefined],
    [[' 2020 ', ' 05 ', ' 07 '], '2020-05-07'],
    [[2020, 0], '2020'],
    [[2020, 1], '2020-01'],
    [[2020, 12], '2020-12'],
    [[2020, 13], '2020'],
    [[2020, 5, 0], '2020-05'],
    [[2020, 5, 1], '2020-05-01'],
    [[2020, 5, 31], '2020-05-31'],
    [[2020, 6, 31], '2020-06'],
    [[2020, 2, 29], '2020-02-29'],
    [[2021, 2, 29], '2021-02'],
    [[2020, undefined, 3], '2020'],
  ];
  for (const [parts, date] of cases) assert.equal(dateOf(...parts), date, parts.join('-'));
});

test('a month is named in words, by its beginning, or as a number that is nothing else', () => {
  const cases: [text: string | undefined, month: number | undefined][] = [
    ['May', 5],
    ['  september', 9],
    ['Sep', 9],
    ['Se', undefined],
    ['mai', 5],
    ['März', 3],
    ['juin', 6],
    ['июня', 6],
    ['early in June or July', 6],
    ['1', 1],
    ['12', 12],
    ['0', undefined],
    ['13', undefined],
    ['5-6', 5],
    ['5 or 6', undefined],
    [' 5 ', 5],
    ['123', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [text, month] of cases) assert.equal(readMonth(text), month, text);
});

test('of two dates the first counts, and a day only where it is the only number', () => {
  const cases: [text: string, date: string | undefined][] = [
    ['1399', undefined],
    ['20200507', '2020-05-07'],
    ['20201307', '2020'],
    ['2020-05-07', '2020-05-07'],
    ['2020-05/07', '2020-05'],
    ['2020.5', '2020-05'],
    ['[2020]', '2020'],
    ['2020년 5월 7일', '2020-05-07'],
    ['2020年', '2020'],
    ['7 May 2020', '2020-05-07'],
    ['May 7-9, 2020', '2020-05'],
    ['May 2020 to June 2021', '2020-05'],
    ['May 2020 – 7 June 2021', '2020-05'],
    ['2020 until 7 June 2021', '2020'],
    ['2020/2021', '2020'],
    ['May 2020/June 2021', '2020-05'],
    ['2020a', '2020'],
    ['2020ab', '2020'],
    ['12:30, 7 May 2020', '2020-05-07'],
    [' 2024-05-02 ', '2024-05-02'],
    ['7–9 May 2020', '2020-05'],
    ['May 7 - 9, 2020', '2020-05'],
  ];
  for (const [text, date] of cases) assert.equal(readDate(text), date, text);
});
