import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CslItem } from '../../../src/metadata/csl.ts';
import { arxivFrom, doiFrom } from '../../../src/metadata/identifiers.ts';

const item = (fields: Partial<CslItem>): CslItem => ({ title: 'T', ...fields });

describe('a DOI', () => {
  const dois: [where: string, fields: Partial<CslItem>, expected: string | undefined][] = [
    ['in its field', { DOI: '10.1000/a' }, '10.1000/a'],
    ['with spaces around', { DOI: ' 10.1000/a ' }, '10.1000/a'],
    ['behind “doi:”', { DOI: 'doi:10.1000/a' }, '10.1000/a'],
    ['behind “DOI”', { DOI: 'DOI 10.1000/a' }, '10.1000/a'],
    ['as an address', { DOI: 'https://doi.org/10.1000/a' }, '10.1000/a'],
    ['as an old address', { DOI: 'http://dx.doi.org/10.1000/a' }, '10.1000/a'],
    ['with escapes of TeX', { DOI: '10.1000/a\\_b{\\_}c{d}' }, '10.1000/a_b_cd'],
    ['with escapes of addresses', { DOI: 'https://doi.org/10.1000/a%3Cb%3e' }, '10.1000/a<b>'],
    ['with a per cent sign of its own', { DOI: '10.1000/50%off' }, '10.1000/50%off'],
    ['with escapes that are none', { DOI: '10.1000/a%ffb' }, '10.1000/a%ffb'],
    ['at the end of a sentence', { DOI: '10.1000/a.,;' }, '10.1000/a'],
    ['in brackets that it does not open', { DOI: '10.1000/a)' }, '10.1000/a'],
    ['with brackets of its own', { DOI: '10.1016/0370-2693(88)90001-X' }, '10.1016/0370-2693(88)90001-X'],
    ['that ends with its own bracket', { DOI: '10.1016/S0(88)' }, '10.1016/S0(88)'],
    ['of nine digits', { DOI: '10.123456789/a' }, '10.123456789/a'],
    ['of ten digits', { DOI: '10.1234567890/a' }, undefined],
    ['of three digits', { DOI: '10.123/a' }, undefined],
    ['in other words', { DOI: 'see publisher' }, undefined],
    ['in other words, named', { DOI: 'see https://doi.org/10.1000/a' }, '10.1000/a'],
    ['in its address', { URL: 'https://doi.org/10.1000/a' }, '10.1000/a'],
    ['in a publisher’s address', { URL: 'https://link.example/article/10.1007/s1-2' }, '10.1007/s1-2'],
    ['in an address behind three folders', { URL: 'https://x.example/a/b/c/10.1007/s1' }, '10.1007/s1'],
    ['in an address behind four folders', { URL: 'https://x.example/a/b/c/d/10.1007/s1' }, undefined],
    ['in the address of a PDF', { URL: 'https://x.example/doi/pdf/10.1007/s1.pdf' }, '10.1007/s1'],
    ['in the address of a full text', { URL: 'https://x.example/10.1007/s1/full?a=1' }, '10.1007/s1'],
    ['in the address of a full text, with a slash', { URL: 'https://x.example/10.1007/s1/' }, '10.1007/s1'],
    ['in a note', { note: 'doi: 10.1000/a; read' }, '10.1000/a'],
    ['in a note, unnamed', { note: '10.1000/a' }, undefined],
    ['in its field rather than in a note', { DOI: '10.1000/a', note: 'doi:10.1000/b' }, '10.1000/a'],
    [
      'in its field rather than in its address',
      { DOI: '10.1000/a', URL: 'https://doi.org/10.1000/b' },
      '10.1000/a',
    ],
    [
      'in its address rather than in a note',
      { URL: 'https://doi.org/10.1000/a', note: 'doi:10.1000/b' },
      '10.1000/a',
    ],
    [
      'in a note rather than in a publisher’s address',
      { note: 'doi:10.1000/a', URL: 'https://x.example/10.1000/b' },
      '10.1000/a',
    ],
    ['nowhere', {}, undefined],
  ];
  for (const [where, fields, expected] of dois)
    test(`${where} is ${expected ?? 'none'}`, () => assert.equal(doiFrom(item(fields)), expected));
});

describe('an arXiv identifier', () => {
  const found = '2306.03268';
  const places: [where: string, fields: Partial<CslItem>, expected: string | undefined][] = [
    ['as the number', { number: found }, found],
    ['behind “arXiv:”', { number: `arXiv: ${found}` }, found],
    ['with spaces around', { number: ` ${found} ` }, found],
    ['with a version', { number: `${found}v12` }, found],
    ['with a class', { number: `arXiv:${found} [cs.CL]` }, found],
    ['of four digits', { number: '0704.0001' }, '0704.0001'],
    ['of six digits', { number: '2306.032681' }, undefined],
    ['of the old form', { number: 'hep-th/9901001' }, 'hep-th/9901001'],
    ['of the old form with a subject', { number: 'math.GT/0309136v2' }, 'math.GT/0309136'],
    ['in an address', { URL: `https://arxiv.org/abs/${found}` }, found],
    ['in the address of a PDF', { URL: `http://www.arxiv.org/pdf/${found}v1.pdf` }, found],
    ['in the address of HTML', { URL: `https://export.arxiv.org/html/${found}` }, found],
    ['in another site’s address', { URL: `https://arxiv.example/abs/${found}` }, undefined],
    ['as a DOI', { DOI: `10.48550/arXiv.${found}` }, found],
    ['as a DOI’s address', { DOI: `https://doi.org/10.48550/ARXIV.${found}` }, found],
    ['as its place in the archive', { archive: 'ArXiv', archive_location: found }, found],
    ['as its place in another archive', { archive: 'HAL', archive_location: found }, undefined],
    ['as the site’s own field', { custom: { arxiv: found } }, found],
    ['in a venue', { 'container-title': `arXiv preprint arXiv:${found}` }, found],
    ['in a venue without a colon', { 'container-title': `arXiv e-print ${found}` }, found],
    ['in a note', { note: `Also https://arxiv.org/abs/${found}.` }, found],
    ['in a publisher', { publisher: `arXiv:${found}` }, found],
    ['in a note, unnamed', { note: found }, undefined],
    ['in a word', { note: `myarxiv:${found}` }, undefined],
    ['as the number rather than in a note', { number: found, note: 'arXiv:2401.00001' }, found],
    ['nowhere', {}, undefined],
  ];
  for (const [where, fields, expected] of places)
    test(`${where} is ${expected ?? 'none'}`, () => assert.equal(arxivFrom(item(fields)), expected));
});
