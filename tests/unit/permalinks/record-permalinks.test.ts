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
};
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
      formatPermalinks(recordPermalinks(undefined, { ...pages, papers, listings: [] })),
      [
        '{',
        '  "papers": {',
        '    "a-chair": {"title":"A “Chair” \\\\n","key":"k"},',
        '    "desk": {"title":"The Desk","key":"ada2020desk1abc"}',
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

  test('is the same when it is read and written again, and when nothing is new', () => {
    const text = formatPermalinks(recordPermalinks(undefined, pages));
    assert.equal(formatPermalinks(read(text)), text);
    assert.equal(formatPermalinks(recordPermalinks(read(text), pages)), text);
  });

  test('keeps what is gone, redirects and all', () => {
    const known = read(
      '{"papers":{"old":{"title":"Old","redirect":"desk"}},"topics":{"constructor":{"redirect":"wood"}}}',
    );
    const { papers, topics } = recordPermalinks(known, pages);
    assert.deepEqual(papers.get('old'), { title: 'Old', redirect: 'desk' });
    assert.deepEqual([...topics.keys()].sort(), ['constructor', 'wood']);
  });

  test('keeps the redirect of a topic, listing or person that is back', () => {
    const { topics } = recordPermalinks(read('{"topics":{"wood":{"redirect":"trees"}}}'), pages);
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
  ];
  for (const [what, known, now, expected] of updates) {
    test(`takes in ${what}`, () => {
      const before = read(JSON.stringify({ papers: { desk: { ...known, key: 'kept' } } }));
      const { papers } = recordPermalinks(before, { ...pages, papers: [{ ...desk, ...now }] });
      assert.deepEqual(papers.get('desk'), { ...expected, key: 'kept' });
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
