import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePermalinks } from '../../../src/content/read-permalinks.ts';
import { formatPermalinks, recordPermalinks } from '../../../src/permalinks/record-permalinks.ts';
import type { Permalinks } from '../../../src/permalinks/schema.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';

const desk = {
  slug: 'desk',
  key: titleKey('The Desk'),
  sourceTitle: 'The Desk',
  citationKey: 'ada2020desk1abc',
  facts: { issued: '2020' },
};
/** Days of a first and of a later record. */
const [FIRST, LATER] = ['2026-03-01', '2026-04-02'] as const;
const pages = { papers: [desk], topics: ['wood'], listings: ['march'], authors: ['ada'] };

function read(text: string): Permalinks {
  const { permalinks, problems } = parsePermalinks(text);
  assert.deepEqual(problems, []);
  return permalinks?.permalinks ?? assert.fail();
}

describe('the record', () => {
  test('is sorted, with an entry a line', () => {
    const papers = [desk, { ...desk, slug: 'a-chair', sourceTitle: 'A “Chair” \\n', citationKey: 'k' }];
    assert.equal(
      formatPermalinks(recordPermalinks(undefined, { ...pages, papers, listings: [] }, FIRST)).replace(
        /"mark":"\w+"/g,
        '"mark":"MARK"',
      ),
      [
        '{',
        '  "papers": {',
        '    "a-chair": {"title":"A “Chair” \\\\n","key":"k","added":"2026-03-01","mark":"MARK"},',
        '    "desk": {"title":"The Desk","key":"ada2020desk1abc","added":"2026-03-01","mark":"MARK"}',
        '  },',
        '  "topics": {',
        '    "wood": {}',
        '  },',
        '  "listings": {},',
        '  "authors": {',
        '    "ada": {}',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('has terms as they were written first, if there are any', () => {
    const first = recordPermalinks(undefined, { ...pages, terms: new Map([['tides', 'tides']]) }, FIRST);
    assert.match(formatPermalinks(first), /"terms": \{\n {4}"tides": \{"term":"tides"\}\n {2}\}\n\}\n$/);
    const later = new Map([
      ['tides', 'tide'],
      ['waves', 'waves'],
    ]);
    const { terms } = recordPermalinks(read(formatPermalinks(first)), { ...pages, terms: later }, LATER);
    assert.deepEqual(
      [...terms],
      [
        ['tides', { term: 'tides' }],
        ['waves', { term: 'waves' }],
      ],
    );
  });

  test('has found topics with what they hold now, and those that were found before', () => {
    const tides = { topic: 'Tides', papers: ['desk'] };
    const bees = { topic: 'Bees', papers: ['a', 'b'] };
    const first = recordPermalinks(
      undefined,
      {
        ...pages,
        foundTopics: new Map([
          ['tides', tides],
          ['bees', bees],
        ]),
      },
      FIRST,
    );
    const now = { topic: 'Spring tides', papers: ['chair', 'desk'] };
    const again = recordPermalinks(
      read(formatPermalinks(first)),
      { ...pages, foundTopics: new Map([['tides', now]]) },
      LATER,
    );
    assert.deepEqual(Object.fromEntries(read(formatPermalinks(again)).foundTopics), { tides: now, bees });
  });

  test('is the same when it is read and written again, and when nothing is new', () => {
    const text = formatPermalinks(recordPermalinks(undefined, pages, FIRST));
    assert.equal(formatPermalinks(read(text)), text);
    assert.equal(formatPermalinks(recordPermalinks(read(text), pages, LATER)), text);
  });

  test('has the day on which a paper was new, and that of its last change', () => {
    const first = recordPermalinks(undefined, pages, FIRST);
    const changed = { ...pages, papers: [{ ...desk, facts: { issued: '2021' } }] };
    const second = recordPermalinks(first, changed, LATER);
    const days = (permalinks: Permalinks) => {
      const { added, changed } = permalinks.papers.get('desk') ?? assert.fail();
      return [added, changed];
    };
    assert.deepEqual(days(first), [FIRST, undefined]);
    assert.deepEqual(days(second), [FIRST, LATER]);
    assert.deepEqual(days(recordPermalinks(second, changed, '2026-05-03')), [FIRST, LATER]);
  });

  test('takes what was recorded without a mark for unchanged, and another spelling for no change', () => {
    const unmarked = read('{"papers":{"desk":{"title":"The Desk","added":"2026-03-01"}}}');
    const spelled = { ...pages, papers: [{ ...desk, sourceTitle: 'the desk.' }] };
    for (const known of [unmarked, recordPermalinks(undefined, pages, FIRST)])
      assert.equal(recordPermalinks(known, spelled, LATER).papers.get('desk')?.changed, undefined);
  });

  test('keeps what is gone, redirects and all', () => {
    const known = read(
      '{"papers":{"old":{"title":"Old","redirect":"desk"}},"topics":{"constructor":{"redirect":"wood"}}}',
    );
    const { papers, topics } = recordPermalinks(known, pages, FIRST);
    assert.deepEqual(papers.get('old'), { title: 'Old', redirect: 'desk' });
    assert.deepEqual([...topics.keys()].sort(), ['constructor', 'wood']);
  });

  test('takes the mark alone from a paper that has gone', () => {
    const before = read('{"papers":{"old":{"title":"Old","key":"k","mark":"1abc","redirect":"desk"}}}');
    const { papers } = recordPermalinks(before, pages, FIRST);
    assert.deepEqual(papers.get('old'), { title: 'Old', key: 'k', redirect: 'desk' });
  });

  test('keeps the redirect of a topic, listing or person that is back', () => {
    const { topics } = recordPermalinks(read('{"topics":{"wood":{"redirect":"trees"}}}'), pages, FIRST);
    assert.deepEqual(topics.get('wood'), { redirect: 'trees' });
  });

  const updates: [string, object, object, object][] = [
    ['a spelling that is no news', { title: 'the  desk' }, {}, { title: 'the  desk' }],
    ['a corrected title', { title: 'The Dusk' }, {}, { title: 'The Desk' }],
    [
      'an identifier that is new',
      { title: 'The Desk' },
      { arxiv: '2401.00001' },
      { title: 'The Desk', arxiv: '2401.00001' },
    ],
    [
      'an identifier that is not known now',
      { title: 'The Desk', doi: '10.1/x' },
      {},
      { title: 'The Desk', doi: '10.1/x' },
    ],
    [
      'an arXiv identifier in place of a DOI',
      { title: 'The Desk', doi: '10.1/x' },
      { arxiv: '2401.00001', doi: '10.1/x' },
      { title: 'The Desk', arxiv: '2401.00001' },
    ],
    [
      'a DOI beside an arXiv identifier that was known, which stays alone',
      { title: 'The Desk', arxiv: '2401.00001' },
      { doi: '10.1/x' },
      { title: 'The Desk', arxiv: '2401.00001' },
    ],
    [
      'another arXiv identifier in place of the one that was known',
      { title: 'The Desk', arxiv: '2401.00001' },
      { arxiv: '2401.00002' },
      { title: 'The Desk', arxiv: '2401.00002' },
    ],
    ['the title of an address that only led elsewhere', { redirect: 'wood' }, {}, { title: 'The Desk' }],
  ];
  for (const [what, known, now, expected] of updates) {
    test(`takes in ${what}`, () => {
      const before = read(JSON.stringify({ papers: { desk: { ...known, key: 'kept' } } }));
      const { papers } = recordPermalinks(before, { ...pages, papers: [{ ...desk, ...now }] }, FIRST);
      const { mark, ...entry } = papers.get('desk') ?? assert.fail();
      assert.ok(mark);
      assert.deepEqual(entry, { ...expected, key: 'kept', added: FIRST });
    });
  }
});

describe('a record that cannot be read', () => {
  const cases: [string, string, RegExp][] = [
    ['a comma too many', '{\n"papers": {\n"a": {"title":"A"},\n}\n}', /^unreadable-file 4 /],
    ['changes that were not merged', '{\n<<<<<<< main\n}', /^unreadable-file 2 /],
    [
      'an address twice',
      '{"topics": {\n"a": {},\n"b": {},\n"a": {}\n}}',
      /^invalid-data 4 topics\/a: recorded twice$/,
    ],
    ['a section twice', '{"topics": {},\n"topics": {}}', /^invalid-data 2 topics: recorded twice$/],
    ['neither title nor redirect', '{"papers": {\n"a": {}\n}}', /^invalid-data 2 papers\.a: needs the title/],
    ['a field that is not known', '{"topics": {\n"a": {"redirct":"b"}\n}}', /^invalid-data 2 topics\.a: /],
    ['an address that can be none', '{"topics": {\n"A b": {}\n}}', /^invalid-data 2 topics\.A b: /],
    [
      'a redirect out of the site',
      '{"topics": {\n"a": {"redirect":"https://b.example/"}\n}}',
      /^invalid-data 2 topics\.a\.redirect: name the last part/,
    ],
    ['another kind of file', '[]', /^invalid-data 1 /],
  ];
  for (const [what, source, expected] of cases) {
    test(`is told with its line: ${what}`, () => {
      const { permalinks, problems } = parsePermalinks(source);
      assert.equal(permalinks, undefined);
      const [problem] = problems;
      assert.match(`${problem?.kind} ${problem?.line} ${problem?.text}`, expected);
    });
  }
});

test('people recorded while there were too many papers for files of their lists have none, until there are fewer', () => {
  const papers = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ ...desk, slug: `p${place}`, citationKey: `k${place}` }));
  const after = (known: Permalinks | undefined, count: number, authors: string[]) =>
    recordPermalinks(known, { ...pages, papers: papers(count), authors }, FIRST);
  const few = after(undefined, 2000, ['ada']);
  const many = after(few, 2001, ['ada', 'bo']);
  assert.deepEqual(Object.fromEntries(many.authors), { ada: {}, bo: { files: false } });
  assert.deepEqual(read(formatPermalinks(many)).authors, many.authors);
  assert.deepEqual(Object.fromEntries(after(many, 2000, ['ada', 'bo']).authors), { ada: {}, bo: {} });
});
