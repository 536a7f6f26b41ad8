import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readByline } from '../../../../src/listing/markdown/byline.ts';

/** Names, or the text where they cannot be told apart. */
function tell(text: string): string | undefined {
  const byline = readByline(text);
  return byline && (byline.names?.join(' + ') ?? `“${byline.text}”`);
}

describe('people', () => {
  const cases: [kind: string, ...[text: string, told: string | undefined][]][] = [
    [
      'have whole names',
      ['Jane Doe', 'Jane Doe'],
      ['J. D', 'J. D'],
      ['JANE DOE', 'JANE DOE'],
      ['Kim Min-ji', 'Kim Min-ji'],
      ['J.Doe', 'J.Doe'],
      ['J.D', 'J.D'],
      ['Jane d’Arc', 'Jane d’Arc'],
      ['Jane a', 'Jane a'],
      ['Jane van der Doe', 'Jane van der Doe'],
      ['de la Poe', 'de la Poe'],
      ['王小明, 李雷', '王小明 + 李雷'],
      ['One Two Three Four Five Six Seven', 'One Two Three Four Five Six Seven'],
    ],
    [
      'are parted by commas, semicolons and words',
      ['Jane Doe, Richard Roe and A. Poe', 'Jane Doe + Richard Roe + A. Poe'],
      ['J. Doe; A. Poe;', 'J. Doe + A. Poe'],
      ['Jane Doe & Richard Roe', 'Jane Doe + Richard Roe'],
      ['Jane Doe with Richard Roe', 'Jane Doe + Richard Roe'],
      ['Jane Doe, and Richard Roe,', 'Jane Doe + Richard Roe'],
      ['Jane Doe , Richard Roe', 'Jane Doe + Richard Roe'],
    ],
    [
      'may have family names first or initials behind',
      ['Doe, Jane and Roe, Richard', 'Jane Doe + Richard Roe'],
      ['Doe J, Roe RA', 'J. Doe + R. A. Roe'],
      ['Doe, J., Roe, R. A.', 'J. Doe + R. A. Roe'],
    ],
    [
      'have what belongs to a name',
      ['Martin Luther King Jr., Jane Doe', 'Martin Luther King Jr. + Jane Doe'],
      ['Jane Doe, Jr', 'Jane Doe Jr'],
      ['Jr., Jane Doe', '“Jr., Jane Doe”'],
    ],
    [
      'are read without words before them, places and marks',
      ['by Jane Doe', 'Jane Doe'],
      [' by Jane Doe', 'Jane Doe'],
      ['Authors: Jane Doe, R. Roe', 'Jane Doe + R. Roe'],
      ['• Jane Doe', 'Jane Doe'],
      ['- Jane Doe', 'Jane Doe'],
      ['Jane Doe (Old Hall), R. Roe (New Hall)', 'Jane Doe + R. Roe'],
      ['Jane Doe* and R. Roe†', 'Jane Doe + R. Roe'],
      ['Jane Doe¹, Richard Roe²', 'Jane Doe + Richard Roe'],
      ['Jane Doe.', 'Jane Doe'],
      ['J. Doe, A. P.', 'J. Doe + A. P.'],
    ],
    [
      'are kept as they are written where some are not told',
      ['G. Hinton et al.', '“G. Hinton et al.”'],
      ['Doe et al', '“Doe et al”'],
      ['Jane Doe, Richard Roe, ...', '“Jane Doe, Richard Roe, ...”'],
      ['Jane Doe, others', '“Jane Doe, others”'],
      ['王小明等', '“王小明等”'],
      ['Doe and Roe', '“Doe and Roe”'],
      ['Doe, Roe, and Poe', '“Doe, Roe, and Poe”'],
      ['Jane Doe, Doe', '“Jane Doe, Doe”'],
    ],
    [
      'are none',
      ['', undefined],
      ['Do', undefined],
      ['王等', undefined],
      ['van der', undefined],
      [', ,,', undefined],
      ['et al.', undefined],
      ['Doe', undefined],
      ['Jane', undefined],
      ['Jane.', undefined],
      ['JANE', undefined],
      ['van', undefined],
      ['a Jane', undefined],
      ['Jane doe', undefined],
      ['New York, Paris Texas', undefined],
      ['San Francisco', undefined],
      ['Jane Doe, Google', undefined],
      ['University of Doors', undefined],
      ['Jane Doe: a life', undefined],
      ['Jane Doe 2019', undefined],
      ['ICML, Jane Doe', undefined],
      ['Jane ICML Doe', undefined],
      ['One Two Three Four Five Six Seven Eight', undefined],
      ['Jane Doe et al. and Richard Roe', undefined],
    ],
  ];
  for (const [kind, ...texts] of cases)
    test(kind, () => {
      for (const [text, told] of texts) assert.equal(tell(text), told, text);
    });

  test('keep their text without marks and closing points', () => {
    const cases: [text: string, kept: string | undefined][] = [
      ['Jane Doe* and R. Roe†.', 'Jane Doe and R. Roe'],
      ['by Jane Doe (Old Hall), R. Roe', 'Jane Doe, R. Roe'],
      ['Jane Doe et al.', 'Jane Doe et al.'],
      ['Jane Doe, R. Roe,', 'Jane Doe, R. Roe'],
      ['J. Doe, A. P.', 'J. Doe, A. P.'],
      ['Doe, Roe, ...', 'Doe, Roe, ...'],
    ];
    for (const [text, kept] of cases) assert.equal(readByline(text)?.text, kept, text);
  });

  test('are nothing longer than sixteen thousand characters', () => {
    const of = (length: number) => readByline(`${'J. Doe, '.repeat(length / 8 - 1)}J. Does;`)?.names?.length;
    assert.equal(of(16_000), 2000);
    assert.equal(of(16_008), undefined);
  });
});
