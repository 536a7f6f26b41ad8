import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cslItemSchema } from '../../../src/metadata/csl.ts';
import { factsFromCsl, issuedFromCsl } from '../../../src/metadata/facts.ts';
import { normalizeTitle } from '../../../src/text/normalize.ts';

/** As Zotero exports a library: ids of its own, fields that the site does not use, rich text, “Extra” in `note`. */
const EXPORT = [
  {
    id: 'http://zotero.org/users/1234567/items/ABCD2345',
    type: 'article',
    abstract: 'We study desks.',
    DOI: '10.48550/arXiv.2405.01234',
    language: 'en',
    note: 'arXiv:2405.01234 [cs]',
    number: 'arXiv:2405.01234',
    publisher: 'arXiv',
    source: 'arXiv.org',
    title: 'A <i>Desk</i> for <span class="nocase">Readers</span>: H<sub>2</sub>O',
    'title-short': 'A Desk',
    URL: 'http://arxiv.org/abs/2405.01234',
    author: [
      { family: 'Lovelace', given: 'Ada' },
      { family: 'Broeck', given: 'Guy', 'non-dropping-particle': 'Van den' },
    ],
    accessed: { 'date-parts': [['2024', 6, 1]] },
    issued: { 'date-parts': [['2024', 5, 2]] },
    'citation-key': 'lovelaceDesk2024',
  },
  {
    id: 17,
    type: 'paper-conference',
    'container-title': 'Proceedings of <i>Desks</i>',
    'event-title': 'Desks ’24',
    title: 'Chairs',
    page: '1-9',
    volume: 12,
    number: 7,
    issued: { 'date-parts': [[2024, null]] },
  },
];

describe('a CSL-JSON library', () => {
  const [preprint, meeting] = cslItemSchema.array().parse(EXPORT);
  assert.ok(preprint && meeting);

  test('keeps the markup of titles, and fields that are not used', () => {
    assert.equal(normalizeTitle(preprint.title).html, 'A <em>Desk</em> for Readers: H<sub>2</sub>O');
    assert.equal(preprint['citation-key'], 'lovelaceDesk2024');
    const { page } = meeting;
    assert.equal(page, '1-9');
  });

  test('gives the facts of a preprint and of a paper at a meeting', () => {
    const { authors, ...facts } = factsFromCsl(preprint);
    assert.deepEqual(facts, {
      type: 'article',
      issued: '2024-05-02',
      doi: '10.48550/arXiv.2405.01234',
      arxiv: '2405.01234',
      language: 'en',
    });
    assert.deepEqual(
      authors?.map(({ name }) => name),
      ['Ada Lovelace', 'Guy Van den Broeck'],
    );
    assert.deepEqual(factsFromCsl(meeting), {
      type: 'paper-conference',
      issued: '2024',
      venue: 'Proceedings of Desks',
      volume: '12',
      pages: '1–9',
    });
  });

  const items: [string, object, object][] = [
    ['“Extra” of older Zoteros', { note: 'arXiv: 1706.03762' }, { type: 'article', arxiv: '1706.03762' }],
    [
      'archive and number there',
      { archive: 'arXiv', archive_location: '1706.03762' },
      { type: 'article', arxiv: '1706.03762' },
    ],
    [
      'a preprint as Google Scholar has it',
      { 'container-title': 'arXiv preprint arXiv:1706.03762' },
      { type: 'article', arxiv: '1706.03762' },
    ],
    [
      'arXiv as DBLP has it',
      { 'container-title': 'CoRR', 'event-title': 'Desks 2024' },
      { venue: 'Desks 2024', issued: '2024' },
    ],
    ['another archive', { archive: 'HAL', archive_location: '1706.03762' }, {}],
    ['a year of its own in a note', { note: 'Read in 2024.12345' }, {}],
  ];
  for (const [what, item, expected] of items) {
    test(`with ${what} is understood`, () => {
      assert.deepEqual(factsFromCsl(cslItemSchema.parse({ title: 'T', ...item })), expected);
    });
  }

  const dates: [Parameters<typeof issuedFromCsl>[0], string | undefined][] = [
    [{ literal: '2024/05/02' }, '2024-05-02'],
    [{ literal: 'in press' }, undefined],
    [{ raw: '2024-05-02T10:00:00Z' }, '2024-05-02'],
    [{ 'date-parts': [[null]] }, undefined],
    [{ 'date-parts': [['']] }, undefined],
    [{ 'date-parts': [[2024, 0]] }, '2024'],
    [
      {
        'date-parts': [
          [2024, 5, 2],
          [2024, 6],
        ],
      },
      '2024-05-02',
    ],
  ];
  for (const [date, expected] of dates) {
    test(`dates ${JSON.stringify(date)} as ${expected}`, () => assert.equal(issuedFromCsl(date), expected));
  }

  test('refuses items without a readable title', () => {
    assert.equal(cslItemSchema.safeParse({}).success, false);
    assert.equal(cslItemSchema.safeParse({ title: '<i></i>' }).success, false);
  });
});
