import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authorFromCsl, factsFromCsl, issuedFromCsl } from '../../../src/metadata/facts.ts';

describe('names', () => {
  const cases: [string, Parameters<typeof authorFromCsl>[0], string | undefined][] = [
    ['given and family', { given: 'Ada B.', family: 'Lovelace' }, 'Ada B. Lovelace'],
    [
      'a particle',
      { given: 'Guy', family: 'Broeck', 'non-dropping-particle': 'Van den' },
      'Guy Van den Broeck',
    ],
    [
      'a dropping particle',
      { given: 'Alexander', family: 'Humboldt', 'dropping-particle': 'von' },
      'Alexander von Humboldt',
    ],
    ['a suffix', { given: 'Sam', family: 'Rowe', suffix: 'Jr.' }, 'Sam Rowe Jr.'],
    ['a suffix in the family name', { given: 'Sam', family: 'Rowe, Jr.' }, 'Sam Rowe Jr.'],
    ['initials that an exporter parted', { given: 'Q. -S.', family: 'Xu' }, 'Q.-S. Xu'],
    ['a name of Chinese signs', { given: '小 明', family: '王' }, '王小 明'],
    ['a family name of Chinese signs and Latin given names', { given: 'Ada', family: '王' }, 'Ada 王'],
    ['given names of Chinese signs and a Latin family name', { given: '小明', family: 'Wang' }, '小明 Wang'],
    ['a group', { literal: 'The Reading Group' }, 'The Reading Group'],
    ['a family name alone', { family: 'Plato' }, 'Plato'],
    ['untidy spaces', { given: ' Ada  ', family: 'Love\u00A0lace' }, 'Ada Love lace'],
    ['nothing', {}, undefined],
    [
      'directions and controls',
      { literal: '\u202EAda\u2066 \u0000\u001B[31mLovelace\u200B' },
      'Ada [31mLovelace',
    ],
    ['half a surrogate pair', { given: 'A \uDFFF', family: '\uD800half' }, 'A \uFFFD \uFFFDhalf'],
    ['zero-width characters only', { literal: '\u200B\u202E' }, undefined],
  ];
  for (const [what, name, expected] of cases) {
    test(`with ${what} read as people write them`, () => assert.equal(authorFromCsl(name)?.name, expected));
  }

  test('keep their parts, but not where the source gives one literal name', () => {
    assert.deepEqual(authorFromCsl({ given: 'Zoë', family: 'Łukasz' }), {
      name: 'Zoë Łukasz',
      slug: 'zoe-lukasz',
      family: 'Łukasz',
      given: 'Zoë',
    });
    assert.deepEqual(authorFromCsl({ literal: 'Team', given: 'Zoë', family: 'Łukasz' }), {
      name: 'Team',
      slug: 'team',
    });
    assert.deepEqual(authorFromCsl({ literal: 'Team' }), { name: 'Team', slug: 'team' });
  });
});

describe('dates', () => {
  const cases: [Parameters<typeof issuedFromCsl>[0], string | undefined][] = [
    [{ 'date-parts': [[2024, 5, 2]] }, '2024-05-02'],
    [{ 'date-parts': [[2024, 5]] }, '2024-05'],
    [{ 'date-parts': [['2024']] }, '2024'],
    [{ 'date-parts': [['2024', '5', '02']] }, '2024-05-02'],
    [{ raw: '2024-5-2' }, '2024-05-02'],
    [{ 'date-parts': [[2024, 13]] }, '2024'],
    [{ 'date-parts': [[1]] }, undefined],
    [{ 'date-parts': [[2024, 2, 29]] }, '2024-02-29'],
    [{ 'date-parts': [[2024, 2, 31]] }, '2024-02'],
    [{ 'date-parts': [[2023, 2, 29]] }, '2023-02'],
    [{ 'date-parts': [['1e3']] }, undefined],
    [{ 'date-parts': [['0x7E8']] }, undefined],
    [{ 'date-parts': [[2024.5]] }, undefined],
    [{ 'date-parts': [[-2024]] }, undefined],
    [{ 'date-parts': [[2024, 'May']] }, '2024'],
    [{ raw: '2024-02-31' }, '2024-02'],
    [{ 'date-parts': [[]] }, undefined],
    [{ raw: 'last spring' }, undefined],
    [undefined, undefined],
  ];
  for (const [date, expected] of cases) {
    test(`${JSON.stringify(date)} gives ${expected}`, () => assert.equal(issuedFromCsl(date), expected));
  }
});

describe('identifiers', () => {
  const cases: [string, object, object][] = [
    ['an arXiv number', { number: 'arXiv:2306.03268' }, { type: 'article', arxiv: '2306.03268' }],
    [
      'an arXiv address with a version',
      { URL: 'https://arxiv.org/abs/2306.03268v2' },
      { type: 'article', arxiv: '2306.03268' },
    ],
    [
      'an arXiv identifier of the old form',
      { URL: 'http://arxiv.org/abs/cs/0112017' },
      { type: 'article', arxiv: 'cs/0112017' },
    ],
    [
      'an arXiv DOI',
      { DOI: '10.48550/arXiv.2306.03268' },
      { type: 'article', arxiv: '2306.03268', doi: '10.48550/arXiv.2306.03268' },
    ],
    ['a DOI with its resolver', { DOI: 'https://doi.org/10.1145/3764579' }, { doi: '10.1145/3764579' }],
    ['a DOI that is none', { DOI: 'see publisher' }, {}],
    ['a code address that is no address', { custom: { code: 'javascript:alert(1)' } }, {}],
    ['a code address that cannot be read', { custom: { code: 'https://[not an address/' } }, {}],
    ['a venue with directions', { 'container-title': '\u202EOpen\n AI \uD800' }, { venue: 'Open AI \uFFFD' }],
    ['the number of an article', { number: ' e0173 ' }, { pages: 'e0173' }],
    ['the number of an article beside its pages', { number: '12', page: '3-4' }, { pages: '3–4' }],
    ['a long number', { number: '1234567' }, {}],
    ['a number with letters behind', { number: '12b' }, {}],
    ['a preprint by CSL’s newest name', { type: 'article-preprint' }, { type: 'article' }],
    ['a post', { type: 'post' }, { type: 'post-weblog' }],
    ['a type that the site has no word for', { type: 'broadcast' }, { type: 'document' }],
    ['an empty type', { type: ' ' }, {}],
    [
      'a report on arXiv',
      { type: 'report', number: 'arXiv:2306.03268' },
      { type: 'article', arxiv: '2306.03268' },
    ],
    [
      'a thesis on arXiv',
      { type: 'thesis', number: 'arXiv:2306.03268' },
      { type: 'thesis', arxiv: '2306.03268' },
    ],
    ['pages with any dash', { page: 'A1 --- A9, 12—14' }, { pages: 'A1–A9, 12–14' }],
    ['pages that begin with a dash', { page: '-9' }, { pages: '-9' }],
    ['keywords by commas', { keyword: 'a, b,, A' }, { keywords: ['a', 'b'] }],
    ['keywords by semicolons', { keyword: 'a, b; c' }, { keywords: ['a, b', 'c'] }],
    ['arXiv for a publisher', { publisher: 'arXiv' }, {}],
    ['a publisher whose name begins like arXiv’s', { publisher: 'Arxivia' }, { publisher: 'Arxivia' }],
    ['a journal whose name begins like arXiv’s', { 'container-title': 'Arxivia' }, { venue: 'Arxivia' }],
    [
      'a journal whose name begins like DBLP’s word for arXiv',
      { 'container-title': 'Corrosion' },
      { venue: 'Corrosion' },
    ],
    ['arXiv’s e-prints for a journal', { 'container-title': 'arXiv e-prints' }, {}],
    ['the address of a page', { URL: 'https://a.example/b' }, { url: 'https://a.example/b' }],
    ['the address of a DOI', { URL: 'http://dx.doi.org/10.1000/a' }, { doi: '10.1000/a' }],
    ['the address of another protocol', { URL: 'ftp://a.example/b' }, {}],
    ['an address within a text', { URL: 'see https://a.example/b' }, {}],
    ['keywords of other letters', { keyword: 'Maße; Masse' }, { keywords: ['Maße', 'Masse'] }],
    ['nobody among its authors', { author: [{}] }, {}],
    [
      'when it appeared first',
      { 'original-date': { 'date-parts': [[1999]] } },
      { preprint: { issued: '1999' } },
    ],
    [
      'its preprint',
      { custom: { preprint: 'https://doi.org/10.48550/b' } },
      { preprint: { doi: '10.48550/b' } },
    ],
    ['a report number that is not arXiv’s', { number: 'TR-12' }, {}],
    ['a venue', { 'container-title': 'AI Open', 'event-title': 'A meeting' }, { venue: 'AI Open' }],
  ];
  for (const [what, item, expected] of cases) {
    test(`${what} is understood`, () =>
      assert.deepEqual(factsFromCsl({ title: 'A title', ...item }), expected));
  }
});
