import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseListing } from '../../../src/listing/parse.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';

const A = 'We study desks in reading rooms, and find that most of them are too low for most readers.';
const B = 'We study chairs in reading rooms, and find that most of them are too high for most desks.';

/** What a page gives of each paper, and what each of its lines is. */
function read(...lines: string[]) {
  const { entries, problems, roles } = parseListing(lines.join('\n'), 'listings/a.txt');
  assert.deepEqual(problems, []);
  const papers = entries.map(({ rank, title, titleLine, abstract, abstractLine, item }) => {
    const { authors, arxiv } = item ? factsFromCsl(item) : {};
    return {
      rank,
      title,
      titleLine,
      abstract,
      abstractLine,
      authors: authors?.map(({ name }) => name),
      arxiv,
    };
  });
  return { papers, roles };
}

describe('a page of arXiv', () => {
  test('gives what each labelled line says, and knows every line', () => {
    const { papers, roles } = read(
      'Computation and Language',
      'Showing new listings for Friday',
      'New submissions (showing 2 of 2 entries)',
      '[1] arXiv:2401.00001 [pdf, html, other]',
      'Title: Desks',
      'Authors: Ada Doe (Desk University), Bo Roe and Cy Poe',
      'Comments: 9 pages',
      'Subjects: Computation and Language (cs.CL)',
      A,
      'It goes on in a second line.',
      'Cross submissions (showing 1 of 1 entries)',
      '[2] arXiv:hep-th/9901001 (cross-list from cs.AI) [pdf]',
      'Title: Chairs',
      'Authors: Dee Coe',
      `Abstract: ${B}`,
    );
    assert.deepEqual(papers, [
      {
        rank: 1,
        title: 'Desks',
        titleLine: 5,
        abstract: `${A} It goes on in a second line.`,
        abstractLine: 9,
        authors: ['Ada Doe', 'Bo Roe', 'Cy Poe'],
        arxiv: '2401.00001',
      },
      {
        rank: 2,
        title: 'Chairs',
        titleLine: 13,
        abstract: B,
        abstractLine: 15,
        authors: ['Dee Coe'],
        arxiv: 'hep-th/9901001',
      },
    ]);
    const chrome = roles.flatMap((role, index) => (role === 'chrome' ? [index + 1] : []));
    assert.deepEqual(chrome, [1, 2, 3, 4, 6, 7, 8, 11, 12, 14]);
    assert.deepEqual([roles[8], roles[9], roles[14]], ['abstract', 'continued', 'abstract']);
  });

  test('may have no labels, and a paper without authors or abstract', () => {
    const { papers } = read(
      '1.',
      'arXiv:2401.00001v3 [pdf]',
      'Desks',
      'Ada Doe, Bo Roe',
      A,
      '2.',
      'arXiv:2401.00002',
      'Title: Chairs',
      'Submitted 1 January, 2024',
    );
    assert.deepEqual(
      papers.map(({ title, abstract, authors }) => [title, abstract, authors]),
      [
        ['Desks', A, ['Ada Doe', 'Bo Roe']],
        ['Chairs', '', undefined],
      ],
    );
  });

  test('shows the beginning of an abstract and the whole of it, of which the whole is kept', () => {
    const { papers } = read(
      '1. arXiv:2401.00001 [pdf]',
      'Desks',
      'Authors: Ada Doe',
      'Abstract: We study… ▽ More',
      `${A} △ Less`,
    );
    assert.equal(papers[0]?.abstract, A);
  });

  test('keeps lines of an abstract that look like the page’s', () => {
    const { papers } = read(
      '[1] arXiv:2401.00001 [pdf]',
      'Title: Desks',
      'Authors: Ada Doe',
      'Abstract: We ask three questions:',
      'Subscribe',
      A,
    );
    assert.equal(papers[0]?.abstract, `We ask three questions: Subscribe ${A}`);
  });

  test('has no paper where none has a title', () => {
    assert.notEqual(parseListing(`arXiv:2401.00001 [pdf]\n\n${A}`, 'a.txt').entries[0]?.title, '');
  });
});

test('a page of the ACL Anthology gives titles, authors parted by bars, and abstracts', () => {
  const { papers } = read(
    'pdf bib abs',
    'Desks',
    'Ada Doe | Bo Roe |Cy Poe',
    A,
    'pdf bib abs video',
    'Chairs',
    '| Dee Coe |',
    B,
    'More.',
  );
  assert.deepEqual(
    papers.map(({ title, authors, abstract }) => [title, authors, abstract]),
    [
      ['Desks', ['Ada Doe', 'Bo Roe', 'Cy Poe'], A],
      ['Chairs', ['Dee Coe'], `${B} More.`],
    ],
  );
});

describe('a link of a title in Markdown', () => {
  const links: [address: string, arxiv: string | undefined][] = [
    ['https://arxiv.org/abs/2401.00001', '2401.00001'],
    ['http://www.arxiv.org/pdf/2401.00001v2', '2401.00001'],
    ['https://huggingface.co/papers/2401.00001', '2401.00001'],
    ['https://www.alphaxiv.org/abs/2401.00001', '2401.00001'],
    ['https://a.example/abs/2401.00001', undefined],
    ['https://notarxiv.org.example/abs/2401.00001', undefined],
  ];
  for (const [address, arxiv] of links)
    test(`to ${address} names ${arxiv ?? 'no paper on arXiv'}`, () => {
      const { papers } = read(`### [Desks](${address})`, A, '### Chairs', B);
      assert.deepEqual(
        papers.map(({ title, arxiv }) => [title, arxiv]),
        [
          ['Desks', arxiv],
          ['Chairs', undefined],
        ],
      );
    });
});

describe('numbers before titles', () => {
  const lists: [what: string, marks: [string, string]][] = [
    ['with full stops', ['1.', '2.']],
    ['with brackets', ['1)', '2)']],
    ['in brackets', ['[1]', '[2]']],
    ['in round brackets with a full stop', ['(1).', '(2).']],
    ['with more space', ['1.  ', '2.  ']],
  ];
  for (const [what, [one, two]] of lists)
    test(`count them ${what}`, () =>
      assert.deepEqual(
        read(`${one} Desks`, A, `${two} Chairs`, B).papers.map(({ title }) => title),
        ['Desks', 'Chairs'],
      ));

  test('are their own where they do not count', () => {
    const titles = ['2001. A Space Odyssey', '7. Chairs'];
    assert.deepEqual(
      read(titles[0] ?? '', A, titles[1] ?? '', B).papers.map(({ title }) => title),
      titles,
    );
  });

  test('go on from ten, and begin again where a part of the list was left out', () => {
    const lines = Array.from({ length: 11 }, (_, at) => [
      `${at + 1}. Desk ${String.fromCharCode(65 + at)}`,
      `${A} ${at}`,
    ]).flat();
    assert.deepEqual(
      read(...lines)
        .papers.map(({ title }) => title)
        .slice(-2),
      ['Desk J', 'Desk K'],
    );
  });
});
