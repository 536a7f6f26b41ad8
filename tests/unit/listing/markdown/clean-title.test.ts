import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cleanTitle, readEntry } from '../../../../src/listing/markdown/read-entry.ts';

describe('a title', () => {
  const cases: [written: string, title: string][] = [
    ['Quiet Lamps', 'Quiet Lamps'],
    ['Quiet Lamps.', 'Quiet Lamps'],
    ['Quiet Lamps...', 'Quiet Lamps...'],
    ['Quiet Lamps?', 'Quiet Lamps?'],
    ['  Quiet \t Lamps  ', 'Quiet Lamps'],
    ['Quiet Lamps : A Review', 'Quiet Lamps: A Review'],
    ['Quiet Lamps , doors ; stairs', 'Quiet Lamps, doors; stairs'],
    ['Quiet Lamps :A Review', 'Quiet Lamps :A Review'],
    ['- Quiet Lamps -', 'Quiet Lamps'],
    ['• Quiet Lamps |', 'Quiet Lamps'],
    ['*Quiet Lamps*', 'Quiet Lamps'],
    ['— Quiet Lamps –', 'Quiet Lamps'],
    [': Quiet Lamps,;', 'Quiet Lamps'],
    ['.Quiet Lamps', 'Quiet Lamps'],
    ['<Quiet Lamps>', 'Quiet Lamps'],
    ['“Quiet Lamps”', 'Quiet Lamps'],
    ['"Quiet Lamps."', 'Quiet Lamps'],
    ['«Quiet Lamps»', 'Quiet Lamps'],
    ['《安静的灯》', '安静的灯'],
    ['„Quiet Lamps“', 'Quiet Lamps'],
    ['“Quiet Lamps', 'Quiet Lamps'],
    ['Quiet Lamps”', 'Quiet Lamps'],
    ['“Quiet” Lamps', '“Quiet” Lamps'],
    ['Lamps “at Night”', 'Lamps “at Night”'],
    ['[Quiet Lamps]', 'Quiet Lamps'],
    ['[Quiet] Lamps', '[Quiet] Lamps'],
    ['Quiet Lamps (', 'Quiet Lamps'],
    ['Quiet Lamps [ ', 'Quiet Lamps'],
    ['Quiet Lamps (with doors)', 'Quiet Lamps (with doors)'],
    ['Quiet Lamps. In', 'Quiet Lamps'],
    ['Are Lamps Quiet? In:', 'Are Lamps Quiet?'],
    ['The Lamp Comes In', 'The Lamp Comes In'],
    ['“[Quiet Lamps.]”', 'Quiet Lamps'],
    ['', ''],
    [' - ', ''],
  ];
  for (const [written, title] of cases)
    test(`${JSON.stringify(written)} is “${title}”`, () => assert.equal(cleanTitle(written), title));
});

test('the place of a paper may be written without a link', () => {
  const place = (text: string) => readEntry([[{ text, line: 1 }]]).links.map(({ url }) => url);
  const doi = ['https://doi.org/10.1000/a.b'];
  const arxiv = ['https://arxiv.org/abs/2001.00001'];
  const cases: [text: string, url: string[]][] = [
    ['doi:10.1000/a.b', doi],
    ['doi: 10.1000/a.b.', doi],
    ['DOI 10.1000/a.b, 2019', doi],
    ['doi : 10.1000/a.b;', doi],
    ['(doi 10.1000/a.b)', doi],
    ['[doi:10.1000/a.b]', doi],
    ['doi10.1000/a.b', doi],
    ['doi-10.1000/a.b', []],
    ['doi:x10.1000/a.b', []],
    ['mydoi:10.1000/a.b', []],
    ['doi:10.100/a.b', []],
    ['doi:10.1234567890/a', []],
    ['doi:10.123456789/a', ['https://doi.org/10.123456789/a']],
    ['10.1000/a.b', []],
    ['arXiv:2001.00001', arxiv],
    ['arxiv 2001.00001', arxiv],
    ['arXiv: 2001.00001v2', arxiv],
    ['arXiv : 2001.00001', arxiv],
    ['arXiv2001.00001', arxiv],
    ['arXiv:2001.0001', ['https://arxiv.org/abs/2001.0001']],
    ['arXiv:2001.000011', []],
    ['arXiv:201.00001', []],
    ['myarxiv:2001.00001', []],
    ['arXiv:hep-th/9901001', ['https://arxiv.org/abs/hep-th/9901001']],
    ['arXiv:math.GT/0309136', ['https://arxiv.org/abs/math.GT/0309136']],
    ['arXiv:math.gt/03091361', []],
    ['arXiv-2001.00001', []],
    ['arXiv:2001.00001, doi:10.1000/a.b', arxiv],
  ];
  for (const [text, url] of cases) assert.deepEqual(place(`Quiet Lamps for Old Halls. ${text}`), url, text);
});
