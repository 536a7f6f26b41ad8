import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  arxivIn,
  isBadgePlace,
  isCodePlace,
  isPaperPlace,
  kindOfLink,
  labelKind,
  outwardAddress,
} from '../../../../src/listing/markdown/addresses.ts';

test('an address leads out of a list, or is none', () => {
  const cases: [written: string, address: string | undefined][] = [
    ['https://a.example/b', 'https://a.example/b'],
    [' http://a.example ', 'http://a.example'],
    ['www.a.example/b', 'https://www.a.example/b'],
    ['github.com/x/y', 'https://github.com/x/y'],
    ['arxiv.org/abs/1', 'https://arxiv.org/abs/1'],
    ['WWW.a.example', 'https://WWW.a.example'],
    ['a.example', undefined],
    ['#doors', undefined],
    ['CONTRIBUTING.md', undefined],
    ['mailto:a@b.example', undefined],
    ['ftp://a.example/x', undefined],
    ['https://a.example/b%0Ac', 'https://a.example/b'],
    ['https://a.example/b%5Cnc', 'https://a.example/b'],
    ['https://a.example/b c', 'https://a.example/b'],
    ['https://', undefined],
    ['http://[x', undefined],
  ];
  for (const [written, address] of cases) assert.equal(outwardAddress(written), address, written);
});

test('arXiv’s identifier stands in its addresses and in those of who shows its papers', () => {
  const cases: [address: string, id: string | undefined][] = [
    ['https://arxiv.org/abs/2001.00001v2', '2001.00001'],
    ['https://arxiv.org/pdf/2001.00001.pdf', '2001.00001'],
    ['https://export.arxiv.org/abs/2001.00001', '2001.00001'],
    ['https://huggingface.co/papers/2001.00001', '2001.00001'],
    ['https://www.alphaxiv.org/abs/2001.00001', '2001.00001'],
    ['https://ar5iv.org/html/2001.00001', '2001.00001'],
    ['https://arxiv.org/abs/cs.CL/0101001', 'cs.CL/0101001'],
    ['https://arxiv.org/abs/200.00001', undefined],
    ['https://arxiv.org/abs/2001.000012', undefined],
    ['https://arxiv.org/a/doe_j_1', undefined],
    ['https://example.org/abs/2001.00001', undefined],
    ['https://huggingface.co/x/y', undefined],
  ];
  for (const [address, id] of cases) assert.equal(arxivIn(address), id, address);
});

test('a paper is read at a place known for papers, or where path or file tell', () => {
  const cases: [address: string, is: boolean][] = [
    ['https://arxiv.org/', false],
    ['https://arxiv.org/a', true],
    ['https://doi.org/10.1/x', true],
    ['https://notarxiv.org/abs1', false],
    ['https://www.nature.com/articles/s1', true],
    ['https://www.nature.com/news', false],
    ['https://ojs.aaai.org/index.php/x', true],
    ['https://aaai.org/about', false],
    ['https://icml.cc/virtual/poster/1', true],
    ['https://icml.cc/x', false],
    ['https://example.org/x.pdf', true],
    ['https://example.org/x.ps.gz', true],
    ['https://example.org/x.pdfx', false],
    ['https://example.org/x.pdf?a', true],
    ['https://example.org/papers/lamps', true],
    ['https://example.org/papers/lamps/', true],
    ['https://example.org/papers/', false],
    ['https://example.org/papers/a/b', false],
    ['https://example.org/abs/1', true],
    ['https://example.org/publications/1', true],
    ['https://example.org/doi/1', true],
    ['https://github.com/x/y/papers/z', false],
    ['https://github.com/x/y/z.pdf', true],
    ['https://github.com/x/y.pdf?raw', true],
  ];
  for (const [address, is] of cases) assert.equal(isPaperPlace(address), is, address);
});

test('code and images about a list have places of their own', () => {
  const cases: [address: string, isCode: boolean, isBadge: boolean][] = [
    ['https://github.com/x', true, false],
    ['https://www.github.com/x', true, false],
    ['https://gist.github.com/x', true, false],
    ['https://x.github.io', false, false],
    ['https://api.star-history.com/x', false, true],
    ['https://img.shields.io/x', false, true],
    ['https://example.org/shields.io', false, false],
  ];
  for (const [address, isCode, isBadge] of cases)
    assert.deepEqual([isCodePlace(address), isBadgePlace(address)], [isCode, isBadge], address);
});

describe('the text of a link', () => {
  const cases: [text: string, kind: ReturnType<typeof labelKind>][] = [
    ['pdf', 'pdf'],
    ['[[PDF]]', 'pdf'],
    ['code & model', 'code'],
    ['Project Page', 'project'],
    ['paper', 'paper'],
    ['official code', 'code'],
    ['code (pytorch)', 'code'],
    ['c++ code', 'code'],
    ['C++', 'code'],
    ['code – data', 'code'],
    ['paper official', 'paper'],
    ['paper link', 'paper'],
    ['code code code code code', 'code'],
    ['code code code code code code', undefined],
    ['', undefined],
    ['–', undefined],
    ['-', undefined],
    ['code - data', 'code'],
    ['Quiet', undefined],
    ['Quiet code', undefined],
    ['paper2', 'paper'],
    ['code-2', 'code'],
    ['Dataset#1', 'data'],
    ['link', 'other'],
    ['link link', 'other'],
    ['link pdf', 'pdf'],
    ['paper code', 'code'],
    ['pdf code', 'pdf'],
    ['code pdf', 'code'],
    ['paper pdf', 'pdf'],
    ['paper link slides', 'slides'],
    ['html code', 'code'],
    ['code html', 'code'],
    ['homepage html', 'project'],
    ['official', undefined],
    ['v2', undefined],
  ];
  for (const [text, kind] of cases)
    test(`${kind === undefined ? 'is no label' : `is a label of ${kind}`}: “${text}”`, () => {
      assert.equal(labelKind(text), kind);
    });
});

test('a link leads to what its place says, else to what its text says', () => {
  const cases: [address: string, label: string, kind: ReturnType<typeof kindOfLink>][] = [
    ['https://youtu.be/x', 'pdf', 'video'],
    ['https://arxiv.org/abs/1', 'slides', 'slides'],
    ['https://arxiv.org/abs/1', 'talk', 'video'],
    ['https://arxiv.org/abs/1', 'code', 'code'],
    ['https://arxiv.org/abs/1', 'data', 'data'],
    ['https://arxiv.org/abs/1', 'model', 'model'],
    ['https://arxiv.org/abs/1', 'Quiet', 'paper'],
    ['https://arxiv.org/pdf/1', 'Quiet', 'pdf'],
    ['https://arxiv.org/abs/1', 'pdf', 'pdf'],
    ['https://arxiv.org/abs/1', 'project', 'paper'],
    ['https://example.org/x.pdf', 'paper', 'pdf'],
    ['https://example.org/x', 'pdf', 'pdf'],
    ['https://example.org/x', 'paper', 'paper'],
    ['https://github.com/x', 'paper', 'code'],
    ['https://github.com/x', 'pdf', 'pdf'],
    ['https://github.com/x', 'data', 'data'],
    ['https://github.com/x', 'model', 'model'],
    ['https://github.com/x', 'project', 'code'],
    ['https://github.com/x', 'Lamps', 'code'],
    ['https://example.org/x', 'data', 'data'],
    ['https://example.org/x', 'Lamps', 'other'],
    ['https://example.org/x', 'code', 'code'],
    ['https://example.org/x', 'homepage', 'project'],
    ['https://x.github.io/y', 'Lamps', 'project'],
    ['https://huggingface.co/x/y', 'Lamps', 'model'],
    ['https://huggingface.co/datasets/x', 'Lamps', 'data'],
  ];
  for (const [address, label, kind] of cases)
    assert.equal(kindOfLink(address, label), kind, `${address} “${label}”`);
});
