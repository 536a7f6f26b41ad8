import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Candidate } from '../../../../src/listing/markdown/candidates.ts';
import { judge } from '../../../../src/listing/markdown/judge.ts';
import {
  firstTurned,
  initialsApart,
  initialsFirst,
  isWhole,
  reversedNames,
} from '../../../../src/listing/markdown/name-order.ts';
import { parseMarkdownList } from '../../../../src/listing/markdown/parse.ts';

const PAPER = { url: 'https://arxiv.org/abs/2001.00001', kind: 'paper', isPaper: true };
const CODE = { url: 'https://github.com/x/y', kind: 'code', isPaper: false };
const PEOPLE = { byline: { text: 'Jane Doe' } };
const candidate = (draft: object, kind: Candidate['kind'] = 'item', section = 0) =>
  ({
    kind,
    section,
    group: 1,
    draft: { title: 'Quiet Lamps for Long Evenings', look: 'bold', links: [], line: 1, text: '', ...draft },
  }) as unknown as Candidate;

describe('a paper of a list', () => {
  const cases: [why: string, draft: object, is: boolean, kind?: Candidate['kind']][] = [
    ['leads to one', { links: [PAPER] }, true],
    ['leads to one, though its title is one word', { links: [PAPER], title: 'Lamps' }, true],
    ['has one plain word and leads to one', { links: [PAPER], title: 'Lamps', look: 'plain' }, false],
    [
      'has one plain word, people, and leads to one',
      { links: [PAPER], title: 'Lamps', look: 'plain', ...PEOPLE },
      true,
    ],
    [
      'has one plain word, a venue, and leads to one',
      { links: [PAPER], title: 'Lamps', look: 'plain', venue: 'LUX' },
      true,
    ],
    ['is struck out', { links: [PAPER], isStruck: true }, false],
    ['has no title', { links: [PAPER], look: 'none' }, false],
    ['has people and a date', { ...PEOPLE, issued: '2020' }, true],
    ['has people and a venue', { ...PEOPLE, venue: 'LUX' }, true],
    ['has people alone', PEOPLE, false],
    ['has one word, people and a date', { ...PEOPLE, issued: '2020', title: 'Lamps' }, false],
    ['has a venue, a date and a link', { venue: 'LUX', issued: '2020', links: [CODE] }, true],
    ['has a venue, a date and no link', { venue: 'LUX', issued: '2020' }, false],
    [
      'has two words, a venue, a date and a link',
      { venue: 'LUX', issued: '2020', links: [CODE], title: 'Quiet Lamps' },
      false,
    ],
    ['is a course', { ...PEOPLE, issued: '2020', title: 'A Course on Quiet Lamps' }, false],
    ['is said to be a course', { ...PEOPLE, issued: '2020', note: 'a course' }, false],
    ['speaks of one in prose', { links: [PAPER], look: 'plain' }, false, 'paragraph'],
    [
      'stands in a paragraph with its date',
      { links: [PAPER], look: 'plain', issued: '2020' },
      true,
      'paragraph',
    ],
    ['stands in a paragraph, bold', { links: [PAPER] }, true, 'paragraph'],
    [
      'stands in a paragraph, bold, of two words',
      { links: [PAPER], title: 'Quiet Lamps' },
      false,
      'paragraph',
    ],
    [
      'stands in a paragraph, bold, with a long remark',
      { links: [PAPER], note: 'x'.repeat(241) },
      false,
      'paragraph',
    ],
    [
      'stands in a paragraph, bold, with a remark',
      { links: [PAPER], note: 'x'.repeat(240) },
      true,
      'paragraph',
    ],
  ];
  for (const [why, draft, is, kind] of cases)
    test(`${is ? 'is' : 'is not'} what ${why}`, () => {
      assert.deepEqual(judge([candidate(draft, kind)], [{ title: 'Rooms', line: 1 }]), [is]);
    });

  test('is nothing below a heading about the list', () => {
    assert.deepEqual(judge([candidate({ links: [PAPER] })], [{ title: 'License', line: 1 }]), [false]);
    assert.deepEqual(judge([candidate({ links: [PAPER] }, 'item', -1)], []), [true]);
  });

  const among = (doubtful: object, strong: number, others: number, dated = 0) => {
    const all = [
      candidate(doubtful),
      ...Array.from({ length: strong }, () => candidate({ links: [PAPER] })),
      ...Array.from({ length: dated }, () => candidate({ issued: '2020' })),
      ...Array.from({ length: others }, () => candidate({ look: 'none' })),
    ];
    return judge(all, [])[0];
  };
  test('is what has a date among as many that are papers as others', () => {
    const draft = { issued: '2020' };
    assert.equal(among(draft, 2, 0), true);
    assert.equal(among(draft, 1, 0), false);
    assert.equal(among(draft, 3, 4), true);
    assert.equal(among(draft, 3, 5), false);
    assert.equal(among(draft, 0, 0, 2), true);
  });

  test('is a bare title among three papers of five', () => {
    assert.equal(among({}, 3, 1), true);
    assert.equal(among({}, 2, 0), false);
    assert.equal(among({}, 3, 2), false);
    assert.equal(among({}, 2, 0, 1), true);
    assert.equal(among({ title: 'Quiet Lamps Here' }, 9, 0), false);
    assert.equal(among({ note: 'a remark' }, 9, 0), false);
    assert.equal(among({ titleUrl: CODE.url, links: [CODE], title: 'Lamps on Quiet Days' }, 9, 0), false);
    assert.equal(among({ titleUrl: CODE.url, links: [CODE], title: 'Lamps on Very Quiet Days' }, 9, 0), true);
  });
});

describe('names in another order', () => {
  test('are whole with two words, initials with a point, or in a script without spaces', () => {
    for (const name of ['Jane Doe', 'J.Doe', '王小明']) assert.ok(isWhole(name), name);
    for (const name of ['Doe', 'J', '']) assert.ok(!isWhole(name), name);
  });

  test('are turned where only the first has the family name first', () => {
    assert.deepEqual(firstTurned(['Doe', 'Jane', 'Richard Roe']), ['Jane Doe', 'Richard Roe']);
    assert.deepEqual(firstTurned(['Doe', 'Jane']), ['Doe', 'Jane']);
    assert.deepEqual(firstTurned(['Doe', 'Jane', 'Roe']), ['Doe', 'Jane', 'Roe']);
    assert.deepEqual(firstTurned(['Doe', 'jane', 'Richard Roe']), ['Doe', 'jane', 'Richard Roe']);
    assert.deepEqual(firstTurned(['Jane Doe', 'Ann Poe', 'Richard Roe']), [
      'Jane Doe',
      'Ann Poe',
      'Richard Roe',
    ]);
  });

  test('are turned where all have it first', () => {
    assert.deepEqual(reversedNames('Doe, Jane and Roe, Richard'), ['Jane Doe', 'Richard Roe']);
    assert.deepEqual(reversedNames('Doe, Jane; Roe, Richard,'), ['Jane Doe', 'Richard Roe']);
    assert.equal(reversedNames('Doe, Jane'), undefined);
    assert.equal(reversedNames('Doe, Jane and Roe'), undefined);
    assert.equal(reversedNames('Jane Doe, Ann Poe and Richard Roe, John Coe'), undefined);
    assert.deepEqual(reversedNames('van Doe, Jane and Roe, Richard'), ['Jane van Doe', 'Richard Roe']);
  });

  test('are joined with initials that stand apart', () => {
    assert.deepEqual(initialsApart(['Doe', 'J.', 'Roe', 'R. A']), ['J. Doe', 'R. A. Roe']);
    assert.equal(initialsApart(['Doe', 'J.', 'Roe']), undefined);
    assert.equal(initialsApart(['Doe', 'Jane', 'Roe', 'R.']), undefined);
    assert.equal(initialsApart(['J. Doe', 'J.', 'Roe', 'R.']), undefined);
  });

  test('have initials first that stood behind', () => {
    assert.deepEqual(initialsFirst(['Doe J', 'Roe RA']), ['J. Doe', 'R. A. Roe']);
    assert.deepEqual(initialsFirst(['Doe J-K']), ['Doe J-K']);
    assert.deepEqual(initialsFirst(['Doe JK']), ['J. K. Doe']);
    assert.deepEqual(initialsFirst(['Niv D.']), ['Niv D.']);
    assert.deepEqual(initialsFirst(['Doe J', 'Jane Roe']), ['Doe J', 'Jane Roe']);
  });
});

describe('the title of a list', () => {
  const entry = '- [Quiet Lamps for Long Evenings](https://arxiv.org/abs/2001.00001)';
  const of = (...lines: string[]) => {
    const { title, sections, entries, description } = parseMarkdownList(lines.join('\n\n'));
    assert.equal(entries.length, 1);
    return [title, sections.map((section) => section.title).join(), description];
  };
  const prose = 'A list of papers about rooms and lamps.';

  test('is its only heading of that height, with others below', () => {
    assert.deepEqual(of('# Rooms', prose, '## Light', entry), ['Rooms', 'Light', prose]);
    assert.deepEqual(of('# Rooms', entry, '## Light'), ['Rooms', 'Light', undefined]);
    assert.deepEqual(of('# Rooms', entry), ['Rooms', '', undefined]);
  });

  test('is the first of several as high where nothing stands under it', () => {
    assert.deepEqual(of('# Rooms', prose, '# Light', entry), ['Rooms', 'Light', prose]);
    assert.deepEqual(of('# Rooms', '- [Light](#light)', '# Light', entry), ['Rooms', 'Light', undefined]);
    assert.deepEqual(of('# Rooms', entry, '# Light'), [undefined, 'Rooms,Light', undefined]);
    assert.deepEqual(of('## Rooms', prose, '## Light', entry), [undefined, 'Rooms,Light', undefined]);
  });

  test('is none that another heading stands above', () => {
    assert.deepEqual(of('## Rooms', prose, '# Light', entry), [undefined, 'Rooms,Light', undefined]);
    assert.deepEqual(of(entry), [undefined, '', undefined]);
  });
});

describe('columns of a table', () => {
  const told = (header: string, ...rows: string[]) =>
    parseMarkdownList(
      [`| ${header} |`, `| ${header.replace(/[^|]+/g, ' - ')} |`, ...rows.map((row) => `| ${row} |`)].join(
        '\n',
      ),
    ).entries.map(({ title, byline, venue, issued, shortName, note }) =>
      [title, byline?.text ?? byline?.names?.join(' + '), venue, issued, shortName, note]
        .map((part) => part ?? '')
        .join(' | '),
    );
  const link = '[pdf](https://arxiv.org/abs/2001.00001)';

  test('are told by their headings', () => {
    assert.deepEqual(
      told(
        'Method | Title | Authors | Venue | Date | Notes | Link',
        `LampNet | Quiet Lamps for Long Evenings | Jane Doe, Richard Roe | LUX | 2020-05 | worth reading | ${link}`,
      ),
      ['Quiet Lamps for Long Evenings | Jane Doe, Richard Roe | LUX | 2020-05 | LampNet | worth reading'],
    );
  });

  test('have titles where most of their cells are titles, whatever they are called', () => {
    assert.deepEqual(told('Paper | Name', `${link} | Quiet Lamps for Long Evenings`), [
      'Quiet Lamps for Long Evenings |  |  |  |  | ',
    ]);
    assert.deepEqual(told('Paper | Title', `${link} | Quiet Lamps for Long Evenings`), [
      'Quiet Lamps for Long Evenings |  |  |  |  | ',
    ]);
    assert.deepEqual(
      told(
        'Base model | Paper',
        `Lamp One | [Quiet Lamps for Long Evenings](https://arxiv.org/abs/2001.00001)`,
      ),
      ['Quiet Lamps for Long Evenings |  |  |  |  | '],
    );
  });

  test('have one short name, not longer than names are', () => {
    const long = 'A name of more than forty letters that is none';
    assert.deepEqual(told('Model | Title | Link', `${long} | Quiet Lamps for Long Evenings | ${link}`), [
      'Quiet Lamps for Long Evenings |  |  |  |  | ',
    ]);
  });
});
