import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDate } from '../../../src/metadata/dates.ts';

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
