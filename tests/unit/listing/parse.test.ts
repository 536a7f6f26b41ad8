import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseListing } from '../../../src/listing/parse.ts';

const sentence = 'We study how papers are read, and find that a desk by a window helps.';
/** An abstract of ordinary length, told apart by its first word. */
const abstract = (word: string) => `${word}. ${Array.from({ length: 6 }, () => sentence).join(' ')}`;

const parse = (...lines: string[]) => parseListing(lines.join('\n'), 'listings/a.txt');
const places = ({ problems }: ReturnType<typeof parse>) =>
  problems.map(({ kind, line }) => `${line ?? '-'} ${kind}`);

describe('reading a listing', () => {
  test('takes titles and abstracts by turns, with blank lines between them', () => {
    const { entries, problems } = parse(
      'First title',
      '',
      abstract('One'),
      '',
      'Second title',
      '',
      abstract('Two'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ rank, title, titleLine, abstractLine }) => [rank, title, titleLine, abstractLine]),
      [
        [1, 'First title', 1, 3],
        [2, 'Second title', 5, 7],
      ],
    );
    assert.equal(entries[1]?.abstract, abstract('Two'));
  });

  test('takes titles and abstracts by turns, without blank lines', () => {
    const { entries, problems } = parse('First title', abstract('One'), 'Second title', abstract('Two'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ title }) => title),
      ['First title', 'Second title'],
    );
  });

  test('sets chrome aside, also where it is glued to the first title', () => {
    const listing = parse(
      'new',
      '',
      'Get trending papers in your email inbox!',
      'byAK and the research community',
      'Mar 11',
      'SubscribeFirst title',
      abstract('One'),
      'Subscribe',
      'Subscribed to nothing',
      abstract('Two'),
    );
    assert.deepEqual(listing.problems, []);
    assert.deepEqual(
      listing.entries.map(({ title }) => title),
      ['First title', 'Subscribed to nothing'],
    );
    assert.deepEqual(listing.roles, [
      'chrome',
      undefined,
      'chrome',
      'chrome',
      'chrome',
      'title',
      'abstract',
      'chrome',
      'title',
      'abstract',
    ]);
  });

  const untidy: [string, string][] = [
    ['CRLF line ends', `A title\r\n\r\n${abstract('One')}\r\n`],
    ['CR line ends', `A title\r${abstract('One')}\r`],
    ['a byte-order mark', `\uFEFFA title\n${abstract('One')}`],
    ['white space at the ends of lines', `  A title \t\n\n${abstract('One')}   \n`],
    ['form feeds', `\f\nA title\f\n\f\n\f${abstract('One')}\n\f`],
    ['non-breaking spaces', `\u00A0A title\u00A0\n\u00A0\n${abstract('One')}\u00A0`],
    ['lines with nothing but zero-width characters', `A title\n\u200B\n${abstract('One')}\n\u200B\u2060`],
  ];
  for (const [what, source] of untidy) {
    test(`does not mind ${what}`, () => {
      const { entries, problems } = parseListing(source, 'a.txt');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        entries.map(({ title, abstract }) => [title, abstract]),
        [['A title', abstract('One')]],
      );
    });
  }

  test('takes a short abstract at its place in the turn', () => {
    const { entries, problems } = parse(
      'A note',
      'Short.',
      'Another note',
      'Also short',
      'A title',
      abstract('One'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ abstract }) => abstract.slice(0, 10)),
      ['Short.', 'Also short', abstract('One').slice(0, 10)],
    );
  });
});

describe('problems of a listing', () => {
  const cases: [string, string[], string[]][] = [
    [
      'a title without an abstract before another title',
      ['T1', 'T2', abstract('A')],
      ['1 title-without-abstract'],
    ],
    [
      'a title without an abstract in the middle',
      ['T1', abstract('A'), 'T2', 'T3', abstract('B')],
      ['3 title-without-abstract'],
    ],
    ['a title at the end', ['T1', abstract('A'), 'T2'], ['3 title-without-abstract']],
    ['an abstract at the start', [abstract('A'), 'T1', abstract('B')], ['1 abstract-without-title']],
    ['an abstract after an abstract', ['T1', abstract('A'), abstract('B')], ['3 abstract-without-title']],
    [
      'several at once',
      ['T1', 'T2', abstract('A'), abstract('B'), 'T3'],
      ['1 title-without-abstract', '4 abstract-without-title', '5 title-without-abstract'],
    ],
    ['an empty file', [''], ['- empty-listing']],
    ['nothing but chrome', ['new', 'Subscribe', ''], ['- empty-listing']],
  ];
  for (const [what, lines, expected] of cases) {
    test(`names the line of ${what}`, () => {
      assert.deepEqual(places(parse(...lines)), expected);
    });
  }

  test('gives every line that is not blank a role', () => {
    const source = ['new', 'T1', 'T2', abstract('A'), '', abstract('B'), 'T3'];
    assert.deepEqual(parse(...source).roles, [
      'chrome',
      'problem',
      'title',
      'abstract',
      undefined,
      'problem',
      'problem',
    ]);
  });
});
