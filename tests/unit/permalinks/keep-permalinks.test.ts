import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PaperPermalink } from '../../../src/permalinks/schema.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';
import { type CurrentPaper, keep, paper, type Recorded, textOf } from '../../support/permalink-records.ts';

describe('the address of a paper', () => {
  test('is made from its title where no addresses are kept', () => {
    const { slugs, problems, notes } = keep(
      [paper('Desks'), paper('C tools'), paper('C++ tools')],
      undefined,
    );
    assert.equal(slugs[0], 'desks');
    assert.match(slugs[1] ?? '', /^c-tools-\w{8}$/);
    assert.deepEqual([problems, notes], [[], []]);
  });

  const stays: [string, CurrentPaper, PaperPermalink][] = [
    ['a paper comes whose title makes the same slug', paper('C tools'), { title: 'C tools' }],
    ['the rule would give another one today', paper('Desks and chairs'), { title: 'Desks and chairs' }],
    ['its title is spelled otherwise', paper('C  Tools.'), { title: 'C tools' }],
    [
      'LaTeX leftovers are read better than when it was recorded',
      paper('Ce\u{301}dille', { sourceTitle: 'Cédille', key: titleKey("C\\'edille") }),
      { title: "C\\'edille" },
    ],
    [
      'its title is corrected and its arXiv identifier is known',
      paper('C tolls', { arxiv: '2401.00001' }),
      { title: 'C tools', arxiv: '2401.00001' },
    ],
    [
      'its title is corrected and its DOI is known',
      paper('C tolls', { doi: '10.5555/ABC' }),
      { title: 'C tools', doi: '10.5555/abc' },
    ],
    ['its arXiv identifier is found out', paper('C tools', { arxiv: '2401.00001' }), { title: 'C tools' }],
  ];
  for (const [when, now, entry] of stays) {
    test(`stays when ${when}`, () => {
      const { slugs, problems } = keep([paper('C++ tools'), now], { papers: { 'c-tools': entry } });
      assert.deepEqual(problems, []);
      assert.equal(slugs[1], 'c-tools');
      assert.match(slugs[0] ?? '', /^c-tools-\w{8}$/);
    });
  }

  test('is never one that was given away, even to a paper that has gone elsewhere', () => {
    const { slugs, redirects } = keep([paper('Desks'), paper('Lecterns')], {
      papers: { desks: { title: 'Desks, first edition', redirect: 'lecterns' } },
    });
    assert.match(slugs[0] ?? '', /^desks-\w{8}$/);
    assert.deepEqual(redirects, [
      {
        id: 'papers/desks',
        section: 'papers',
        slug: 'desks',
        target: { section: 'papers', slug: 'lecterns' },
      },
    ]);
  });

  test('is the one an editor chose, when it is recorded before the paper is published', () => {
    assert.deepEqual(keep([paper('A Long Title')], { papers: { short: { title: 'A long title' } } }).slugs, [
      'short',
    ]);
  });

  test('does not depend on the order of the papers', () => {
    const papers = ['C tools', 'C++ tools', 'C# tools', 'Desks'].map((title) => paper(title));
    const record = { papers: { 'c-tools': { title: 'C# tools' } } };
    const forwards = keep(papers, record).slugs;
    assert.equal(new Set(forwards).size, papers.length);
    assert.deepEqual(keep(papers.toReversed(), record).slugs.toReversed(), forwards);
  });
});

describe('an identifier', () => {
  const corrected = (...papers: CurrentPaper[]) =>
    keep(papers, { papers: { 'c-tools': { title: 'C tools', arxiv: '2401.00001', doi: '10.5555/abc' } } });

  test('recognises nothing where two papers have it', () => {
    const { problems } = corrected(
      paper('C tolls', { arxiv: '2401.00001' }),
      paper('C tiles', { arxiv: '2401.00001' }),
    );
    assert.deepEqual(problems.map(textOf), ['lost-address 3 papers/c-tools: C tools']);
  });

  test('recognises a paper beside another one that shares its other identifier', () => {
    const { slugs, problems } = corrected(
      paper('C tolls', { arxiv: '2401.00001', doi: '10.5555/abc' }),
      paper('C tiles', { doi: '10.5555/ABC' }),
    );
    assert.deepEqual([slugs, problems], [['c-tools', 'c-tiles'], []]);
  });

  test('that recognises a paper is told, with the title that was and the one that is', () => {
    const { notes } = corrected(paper('C tolls', { doi: '10.5555/abc' }));
    assert.deepEqual(notes[0], {
      file: 'permalinks.json',
      line: 3,
      message: '“C tools” is recognised as “C tolls” by its identifier and keeps its address',
    });
  });

  test('of two addresses recognises one paper once', () => {
    const { problems } = keep([paper('C tolls', { arxiv: '2401.00001' })], {
      papers: {
        'c-tools': { title: 'C tools', arxiv: '2401.00001' },
        tools: { title: 'Tools of C', arxiv: '2401.00001' },
      },
    });
    assert.deepEqual(problems.map(textOf), ['two-addresses 4 c-tools, tools: Tools of C']);
  });

  test('that only one of record and paper has is no sign that they are two', () => {
    for (const [now, then] of [
      [{ arxiv: '2401.00001' }, {}],
      [{}, { arxiv: '2401.00001' }],
      [{ arxiv: '2401.00001' }, { arxiv: '2401.00001' }],
    ])
      assert.deepEqual(keep([paper('Desks', now)], { papers: { old: { title: 'Desks', ...then } } }).slugs, [
        'old',
      ]);
  });
});

describe('the page of a person', () => {
  const authors = (record?: Recorded) => [
    ...keep([paper('Desks', { authors: ['ada', 'bo'] }), paper('Chairs', { authors: ['ada'] })], record)
      .authors,
  ];

  test('is there from two papers on', () => {
    assert.deepEqual(authors(), ['ada']);
    assert.deepEqual(authors({}), ['ada']);
  });

  test('is there with one paper once it was published, and not while its address leads elsewhere', () => {
    assert.deepEqual(authors({ authors: { bo: {} } }).sort(), ['ada', 'bo']);
    assert.deepEqual(authors({ authors: { bo: { redirect: 'ada' } } }), ['ada']);
  });
});

describe('news', () => {
  const RUN = ' · run “npm run permalinks” before you publish';
  const many = ['Desks', 'Chairs', 'Lamps', 'Doors', 'Stairs', 'Shelves', 'Walls'];
  const records = (titles: readonly string[], more: PaperPermalink): Record<string, PaperPermalink> =>
    Object.fromEntries(titles.map((title) => [title.toLowerCase(), { title, ...more }]));
  const left = { redirect: '/papers/', mark: '1abc' };
  const known = records(['Desks'], { mark: '1abc' });

  const news: readonly [
    what: string,
    titles: readonly string[],
    papers: Record<string, PaperPermalink>,
    notes: string[],
  ][] = [
    ['that nothing changed', ['Desks'], known, []],
    [
      'a new paper by its title',
      ['Desks', 'Chairs'],
      known,
      ['1 new paper: “Chairs”', `1 new address is not recorded yet, papers/chairs first${RUN}`],
    ],
    [
      'the first five of many new papers',
      many,
      {},
      [
        '7 new papers: “Desks”, “Chairs”, “Lamps”, “Doors”, “Stairs” and 2 more',
        `7 new addresses are not recorded yet, papers/desks first${RUN}`,
      ],
    ],
    [
      'a paper that has gone where its address leads elsewhere',
      ['Desks'],
      { ...known, ...records(['Chairs'], left) },
      [`1 paper gone, with a redirect: “Chairs”${RUN}`],
    ],
    [
      'the first five of many that have gone, by address',
      ['Tables'],
      { ...records(['Tables'], {}), ...records(many, left) },
      [`7 papers gone, with a redirect: “Chairs”, “Desks”, “Doors”, “Lamps”, “Shelves” and 2 more${RUN}`],
    ],
    [
      'that a paper has gone no more once that is recorded',
      ['Desks'],
      { ...known, ...records(['Chairs'], { redirect: '/papers/' }) },
      [],
    ],
    [
      'no going of a paper that is still there at another address',
      ['Chairs'],
      { ...records(['Chairs'], { redirect: 'seats', mark: '1abc' }), seats: { title: 'Chairs' } },
      [],
    ],
  ];
  for (const [what, titles, papers, expected] of news) {
    test(`tells ${what}`, () => {
      const { notes, problems } = keep(
        titles.map((title) => paper(title)),
        { papers },
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(
        notes.map(({ message }) => message),
        expected,
      );
    });
  }

  test('is never a reason to lose an address', () => {
    const { notes, problems } = keep([], { papers: records(['Desks'], { mark: '1abc' }) });
    assert.deepEqual(problems.map(textOf), ['lost-address 3 papers/desks: Desks']);
    assert.deepEqual(notes, []);
  });

  test('counts addresses of all kinds that are not recorded', () => {
    const { notes } = keep([paper('Desks')], { papers: known }, { topics: ['wood'], listings: ['march'] });
    assert.deepEqual(
      notes.map(({ message }) => message),
      [`2 new addresses are not recorded yet, topics/wood first${RUN}`],
    );
  });
});

test('100,000 papers are recognised without comparing each with each', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => paper(`Desk number ${index}`));
  const papers = Object.fromEntries(many.map(({ title }, index) => [`d-${index}`, { title }]));
  const { slugs, problems } = keep(many, { papers });
  assert.deepEqual(problems, []);
  assert.equal(slugs[99_999], 'd-99999');
});
