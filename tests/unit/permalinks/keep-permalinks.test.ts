import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePermalinks } from '../../../src/content/read-permalinks.ts';
import { type CurrentContent, keepPermalinks } from '../../../src/permalinks/keep-permalinks.ts';
import { formatPermalinks } from '../../../src/permalinks/record-permalinks.ts';
import type { PaperPermalink, Permalink, PermalinksFile, Section } from '../../../src/permalinks/schema.ts';
import { formatProblem, type Problem } from '../../../src/problem.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';

type Paper = CurrentContent['papers'][number];

function paper(title: string, more: Partial<Paper> = {}): Paper {
  return { key: titleKey(title), sourceTitle: title, title, authors: [], ...more };
}

interface Recorded extends Partial<Record<Exclude<Section, 'papers'>, Record<string, Permalink>>> {
  papers?: Record<string, PaperPermalink>;
}

/** The file that a curator would have, read as the build reads it. */
function recorded({ papers = {}, topics = {}, listings = {}, authors = {} }: Recorded): PermalinksFile {
  const entries = <T>(section: Record<string, T>) => new Map(Object.entries(section));
  const text = formatPermalinks({
    papers: entries(papers),
    topics: entries(topics),
    listings: entries(listings),
    authors: entries(authors),
  });
  const { permalinks, problems } = parsePermalinks(text);
  assert.deepEqual(problems, []);
  return permalinks ?? assert.fail();
}

function keep(papers: Paper[], record: Recorded | undefined, more: Partial<CurrentContent> = {}) {
  return keepPermalinks({ papers, topics: [], listings: [], ...more }, record && recorded(record));
}

const text = ({ kind, line, text }: Problem) => `${kind} ${line} ${text}`;

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

  const stays: [string, Paper, PaperPermalink][] = [
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
  const corrected = (...papers: Paper[]) =>
    keep(papers, { papers: { 'c-tools': { title: 'C tools', arxiv: '2401.00001', doi: '10.5555/abc' } } });

  test('recognises nothing where two papers have it', () => {
    const { problems } = corrected(
      paper('C tolls', { arxiv: '2401.00001' }),
      paper('C tiles', { arxiv: '2401.00001' }),
    );
    assert.deepEqual(problems.map(text), ['lost-address 3 papers/c-tools: C tools']);
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
    assert.deepEqual(problems.map(text), ['two-addresses 4 c-tools, tools: Tools of C']);
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

describe('what is wrong with the record', () => {
  const papers = [
    paper('Desks', { arxiv: '2401.00001', authors: ['ada'] }),
    paper('Chairs', { authors: ['ada', 'bo'] }),
  ];
  const whole = { papers: { desks: { title: 'Desks' }, chairs: { title: 'Chairs' } } };
  const cases: [string, Recorded, string[]][] = [
    ['a paper is gone', { papers: { lost: { title: 'Gone' } } }, ['lost-address 3 papers/lost: Gone']],
    [
      'a paper is gone and an identifier belongs to another one',
      { papers: { desks: { title: 'Desks' }, lost: { title: 'Gone', arxiv: '2401.00001' } } },
      ['lost-address 4 papers/lost: Gone'],
    ],
    [
      'two addresses turn out to be of one paper',
      { papers: { desks: { title: 'Desks' }, 'the-desks': { title: 'desks!' } } },
      ['two-addresses 4 desks, the-desks: desks!'],
    ],
    [
      'a title has been given to another paper',
      { papers: { desks: { title: 'Desks', arxiv: '2312.99999' } } },
      ['address-of-another 3 desks: arXiv 2312.99999, now 2401.00001'],
    ],
    ['a topic is gone', { ...whole, topics: { wood: {} } }, ['lost-address 7 topics/wood']],
    ['a listing is gone', { ...whole, listings: { march: {} } }, ['lost-address 8 listings/march']],
    ['nobody of a name is left', { ...whole, authors: { cy: {} } }, ['lost-address 9 authors/cy']],
    [
      'a redirect leads to nothing',
      { ...whole, topics: { old: { redirect: 'new' } } },
      ['redirect-to-nothing 7 topics/old → topics/new'],
    ],
    [
      'redirects go in circles',
      { ...whole, topics: { a: { redirect: 'b' }, b: { redirect: '/topics/c/' }, c: { redirect: 'b' } } },
      [
        'redirect-to-nothing 7 topics/a → topics/b → topics/c → topics/b',
        'redirect-to-nothing 8 topics/b → topics/c → topics/b',
        'redirect-to-nothing 9 topics/c → topics/b → topics/c',
      ],
    ],
    [
      'a person with a page is redirected',
      { ...whole, authors: { ada: { redirect: '/authors/' } } },
      ['redirect-in-use 9 authors/ada'],
    ],
    [
      'two papers have one citation key',
      { papers: { chairs: { title: 'Chairs', key: 'x1' }, desks: { title: 'Desks', key: 'x1' } } },
      ['invalid-data 4 papers.desks.key: x1 is the key of chairs'],
    ],
  ];
  for (const [what, record, expected] of cases) {
    test(`is found with its line: ${what}`, () => {
      assert.deepEqual(keep(papers, record).problems.map(text), expected);
    });
  }

  test('has no line where the file has none for it', () => {
    const file = { ...recorded({ topics: { wood: {} } }), lineOf: () => undefined };
    const [problem] = keepPermalinks({ papers: [], topics: [], listings: [] }, file).problems;
    assert.deepEqual(Object.keys(problem ?? {}).sort(), ['file', 'kind', 'text']);
  });

  test('is not that a paper which has gone elsewhere had the same citation key', () => {
    const { problems } = keep(papers, {
      papers: {
        chairs: { title: 'Chairs', key: 'x1' },
        desks: { title: 'Desks' },
        stool: { redirect: 'chairs', key: 'x1' },
      },
    });
    assert.deepEqual(problems, []);
  });

  test('is told with what to do', () => {
    const [problem] = keep([], { topics: { wood: {} } }).problems;
    assert.match(
      problem ? formatProblem(problem) : '',
      /^permalinks\.json:4 {2}a published address that would be lost: “topics\/wood” · bring back .*"redirect"/,
    );
  });
});

describe('old addresses', () => {
  const papers = [paper('Desks', { authors: ['ada'] }), paper('Chairs', { authors: ['ada', 'bo'] })];
  const targets: [string, string, object][] = [
    ['a slug of the same section', 'chairs', { section: 'papers', slug: 'chairs' }],
    ['a page of another section', '/topics/wood/', { section: 'topics', slug: 'wood' }],
    ['a whole section', '/papers/', { section: 'papers' }],
    ['what another redirect leads to', 'older', { section: 'papers', slug: 'desks' }],
  ];
  for (const [what, redirect, target] of targets) {
    test(`lead to ${what}`, () => {
      const { redirects, problems } = keep(
        papers,
        { papers: { old: { redirect }, older: { redirect: 'desks' } } },
        { topics: ['wood'] },
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(redirects.find(({ slug }) => slug === 'old')?.target, target);
    });
  }

  test('of people stay while they have a paper', () => {
    const { authors, problems } = keep(papers, { authors: { bo: {} } });
    assert.deepEqual([...authors].sort(), ['ada', 'bo']);
    assert.deepEqual(problems, []);
  });

  test('of renamed papers pass on no citation key where the new one has its own, or is no paper', () => {
    const { citationKeys } = keep(
      papers,
      {
        papers: {
          desks: { title: 'Desks', key: 'own' },
          old: { redirect: 'desks', key: 'passed-on' },
          gone: { redirect: '/papers/', key: 'lost' },
          turned: { redirect: '/topics/wood/', key: 'turned' },
        },
      },
      { topics: ['wood'] },
    );
    assert.deepEqual(Object.fromEntries(citationKeys), { desks: 'own' });
  });

  test('of topics pass on no citation key, even to a paper whose old address they have the name of', () => {
    const { citationKeys, redirects } = keep(papers, {
      papers: { wood: { title: 'Desks', key: 'k' } },
      topics: { wood: { redirect: '/papers/chairs/' } },
    });
    assert.equal(redirects.length, 1);
    assert.deepEqual(Object.fromEntries(citationKeys), { wood: 'k' });
  });

  test('without a citation key leave the paper its own, and another old address may give one', () => {
    const { citationKeys } = keep(papers, {
      papers: {
        a: { redirect: 'chairs' },
        b: { redirect: 'chairs', key: 'first' },
        c: { redirect: 'chairs', key: 'second' },
        desks: { title: 'Desks' },
      },
    });
    assert.deepEqual(Object.fromEntries(citationKeys), { chairs: 'first' });
  });

  test('of renamed papers pass on the citation key', () => {
    const { citationKeys } = keep(papers, {
      papers: {
        stools: { redirect: 'chairs', key: 'ada2020stools1abc' },
        desks: { title: 'Desks', key: 'k' },
      },
    });
    assert.deepEqual(Object.fromEntries(citationKeys), { chairs: 'ada2020stools1abc', desks: 'k' });
  });
});

test('addresses that are recorded are no news', () => {
  const record = { papers: { desks: { title: 'Desks' } }, topics: { wood: {} } };
  assert.deepEqual(keep([paper('Desks')], record, { topics: ['wood'] }).notes, []);
  const { notes } = keep([paper('Desks'), paper('Chairs')], record, { topics: ['wood'] });
  assert.match(notes[0]?.message ?? '', /^1 new address is not recorded yet, papers\/chairs first/);
});

test('new addresses are counted in one note that says what to do', () => {
  const { notes } = keep([paper('Desks')], { papers: {} }, { topics: ['wood'] });
  assert.equal(notes.length, 1);
  assert.match(notes[0]?.message ?? '', /^2 new addresses .* papers\/desks first · run “npm run permalinks”/);
});

test('100,000 papers are recognised without comparing each with each', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => paper(`Desk number ${index}`));
  const papers = Object.fromEntries(many.map(({ title }, index) => [`d-${index}`, { title }]));
  const { slugs, problems } = keep(many, { papers });
  assert.deepEqual(problems, []);
  assert.equal(slugs[99_999], 'd-99999');
});

/** Redirects `a0` → `a1` → … → the last one, and what that leads to. */
function chain(length: number, end: string): Record<string, { redirect: string }> {
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `a${index}`,
      { redirect: index === length - 1 ? end : `a${index + 1}` },
    ]),
  );
}

describe('a chain of redirects', () => {
  test('is followed to its end from each of its addresses, whatever its length', () => {
    const { redirects, problems } = keep([], { papers: chain(20_000, '/papers/') });
    assert.deepEqual(problems, []);
    assert.equal(redirects.length, 20_000);
    assert.ok(redirects.every(({ target }) => target.section === 'papers' && target.slug === undefined));
  });

  for (const [what, end, way] of [
    ['that leads nowhere', 'gone', 'a0 → papers/a1 → papers/a2 → papers/a3 → papers/a4 → papers/a5 → …'],
    ['that goes round', 'a0', 'a0 → papers/a1 → papers/a2 → papers/a3 → papers/a4 → papers/a5 → …'],
  ] as const)
    test(`${what} is a problem at each of its addresses, and names where it begins`, () => {
      const { problems } = keep([], { papers: chain(20_000, end) });
      assert.equal(problems.length, 20_000);
      assert.equal(problems[0]?.text, `papers/${way}`);
    });
});

test('a citation key is one that BibTeX can read', () => {
  const isRead = (key: string) =>
    parsePermalinks(JSON.stringify({ papers: { a: { title: 'A', key } } })).problems.length === 0;
  for (const key of ['a', '7', 'Ada2020', 'a:b.c_d+e/f-g']) assert.ok(isRead(key), key);
  for (const key of ['', '-a', 'a b', 'a,b', 'a}', 'é', 'a%', 'a#']) assert.ok(!isRead(key), key);
});

test('a day is one of the calendar, as year, month and day', () => {
  const isRead = (added: string) =>
    parsePermalinks(JSON.stringify({ papers: { a: { title: 'A', added } } })).problems.length === 0;
  for (const day of ['2024-02-29', '2026-12-31']) assert.ok(isRead(day), day);
  for (const day of ['2023-02-29', '2024-13-01', '2024-2-1', '2024', '']) assert.ok(!isRead(day), day);
});

test('a redirect names the last part of an address, or one or two parts of one', () => {
  const isRead = (redirect: string) =>
    parsePermalinks(JSON.stringify({ topics: { a: { redirect } } })).problems.length === 0;
  for (const target of ['b', 'b-2', '/papers/', '/topics/b/', '/authors/b-c/'])
    assert.ok(isRead(target), target);
  for (const target of [
    '',
    'b/',
    '/b/',
    '/papers',
    '/topics/b',
    '/topics/b/c/',
    'B',
    '-b',
    'b--c',
    '/years/2024/',
    'b\n',
  ])
    assert.ok(!isRead(target), target);
});

for (const [address, expected] of [
  ['2', /^papers\.2: not an address of its own/],
  ['index', /^papers\.index: not an address of its own/],
  ['a'.repeat(201), /^papers\.a{29}…: an address of more than 200 characters/],
  ['Über', /^papers\.Über: /],
] as const)
  test(`“${address.slice(0, 10)}” is no address to record for a paper`, () => {
    const { problems } = parsePermalinks(`{\n"papers": {\n"${address}": {"title": "T"}}}`);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.text ?? '', expected);
    assert.equal(problems[0]?.line, 3);
  });
