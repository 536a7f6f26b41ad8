import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Compounds } from '../../../../../src/search/engine/compounds.ts';
import { findPhrase } from '../../../../../src/search/engine/later/phrases.ts';
import { relaxations } from '../../../../../src/search/engine/later/relaxations.ts';
import { replaceWord } from '../../../../../src/search/engine/later/rewrite-query.ts';
import { besideNeighbours } from '../../../../../src/search/engine/later/single-letters.ts';
import { sortHits } from '../../../../../src/search/engine/later/sort-hits.ts';
import type { SearchClient } from '../../../../../src/search/engine/pagefind-client.ts';
import type { Clause } from '../../../../../src/search/engine/query.ts';
import { otherForms, respellings } from '../../../../../src/search/engine/respellings.ts';
import { COLUMNS } from '../../../../../src/search/format/beside/paper-columns.ts';
import { type Places, placesByPaper, queryTerms } from '../../../../support/query-terms.ts';
import { wordSources } from '../../../../support/word-sources.ts';

const plain = (pages: Iterable<[number, [number, number][]]>) =>
  Object.fromEntries([...pages].map(([page, places]) => [page, Object.fromEntries(places)]));

test('a word is replaced wherever it stands, and nothing else', () => {
  assert.equal(
    replaceWord('Langauge of langauges: LANGAUGE', 'langauge', 'language'),
    'language of langauges: language',
  );
  assert.equal(replaceWord('plain', 'other', 'another'), 'plain');
});

describe('a single letter', () => {
  const own: Places = { 0: { 3: 1, 9: 1 }, 1: { 3: 1 }, 2: { 3: 1 } };
  const beside = (words: Places[], single: number, sequence?: { term: number; place: number }[]) => {
    const query = queryTerms(words, sequence ? { sequence } : {});
    const term = query.terms[single];
    assert.ok(term);
    return plain(placesByPaper(besideNeighbours(term, query.terms, query.sequence)));
  };

  test('counts only beside the word that it stands beside in the query', () => {
    assert.deepEqual(beside([{ 0: { 2: 1 }, 1: { 4: 1 } }, own], 1), { 0: { 3: 1 } });
    assert.deepEqual(beside([own, { 0: { 2: 1 }, 1: { 4: 1 } }], 0), { 1: { 3: 1 } });
    assert.deepEqual(beside([{ 0: { 2: 1 } }, own, { 1: { 4: 1 } }], 1), { 0: { 3: 1 }, 1: { 3: 1 } });
  });

  test('has no neighbour over a word that is left out', () => {
    const sequence = [
      { term: 0, place: 0 },
      { term: 1, place: 2 },
    ];
    assert.deepEqual(beside([{ 0: { 2: 1 } }, own], 1, sequence), {});
  });
});

describe('a phrase', () => {
  const words = {
    pre: { 0: { 1: 1 } },
    training: { 0: { 2: 1 } },
    pretraining: { 1: { 5: 1 } },
    data: { 0: { 3: 1 }, 1: { 6: 1, 9: 1 } },
    prollama: { 2: { 0: 1 } },
  };
  const { index } = wordSources(words);
  const find = async (phrase: string, names: string[] = []) =>
    Object.fromEntries(await findPhrase(phrase.split(' '), index, new Compounds(['pre-training']), names));

  test('is found joined as well as parted', async () => {
    const both = { 0: [1], 1: [5] };
    assert.deepEqual(await find('pretraining data'), both);
    assert.deepEqual(await find('pre training data'), both);
    assert.deepEqual(await find('data'), { 0: [3], 1: [6, 9] });
    assert.deepEqual(await find('data pretraining'), {});
    assert.deepEqual(await find('training pre'), {});
  });

  test('is found in a name with capitals inside, by each of its words', async () => {
    assert.deepEqual(await find('llama', ['pro-llama']), { 2: [0] });
    assert.deepEqual(await find('lama', ['pro-llama']), {});
  });
});

describe('what is tried where a query finds nothing', () => {
  const clause = (more: object) =>
    ({ kind: 'phrase', text: 'a b', words: ['a', 'b'], sign: 'should', ...more }) as Clause;
  const kinds = (more: object) =>
    relaxations({ query: { groups: [[clause(more)]], hints: [] }, readings: [], newest: true }).map(
      ({ query }) => query.groups[0]?.[0]?.kind,
    );

  test('is a quotation as words, unless it is one word, of one field or excluded', () => {
    assert.deepEqual(kinds({}), ['words']);
    assert.deepEqual(kinds({ words: ['a'] }), ['phrase']);
    assert.deepEqual(kinds({ field: 'title' }), ['phrase']);
    assert.deepEqual(kinds({ sign: 'not' }), ['phrase']);
    assert.deepEqual(kinds({ kind: 'code' }), ['code']);
  });

  test('is at last a long text with nothing in it but words', () => {
    const words = (text: string) => clause({ kind: 'words', text, words: text.split(' ') });
    const groups = ['of', 'plain', 'words', 'in', 'a', 'row'].map((text) => [words(text)]);
    const last = (query: Clause[][]) =>
      relaxations({ query: { groups: query, hints: [] }, readings: [], newest: false })
        .at(-1)
        ?.query.groups.map(([first]) => first && 'text' in first && `${first.kind} ${first.text}`);
    const topic = clause({ kind: 'topic', text: 'tides' });
    assert.deepEqual(last([...groups, [topic]]), [
      ...groups.map(([first]) => first && 'text' in first && `words ${first.text}`),
      'words tides',
    ]);
    assert.deepEqual(last([[topic]]), ['topic tides']);
  });

  test('is then the query as words, no longer the newest first', () => {
    const unread = { groups: [], hints: [] };
    const [, last] = relaxations({ query: { groups: [], hints: [] }, readings: [], newest: true, unread });
    assert.equal(last?.query, unread);
    assert.equal(last?.newest, false);
  });
});

describe('hits in another order', () => {
  const months = Uint16Array.of(0, 300, 200, 300, 0, 200);
  const cited = [0, 1, 0, 4, 0, 1];
  const files: Record<string, unknown> = {
    'title-order.json': [5, 4, 3, 2, 1, 0],
    [COLUMNS]: { months, cited },
  };
  const client = { beside: async (name: string) => files[name] } as unknown as SearchClient;
  const sorted = (sort: 'newest' | 'oldest' | 'title' | 'cited', hits = [0, 1, 2, 3, 4, 5]) =>
    sortHits(hits, sort, { topics: [] }, client);

  test('go by date both ways, those without one last, equals as they were', async () => {
    assert.deepEqual(await sorted('newest'), [1, 3, 2, 5, 0, 4]);
    assert.deepEqual(await sorted('oldest'), [2, 5, 1, 3, 0, 4]);
  });

  test('go by how often they are cited here, equals as they were', async () => {
    assert.deepEqual(await sorted('cited'), [3, 1, 5, 0, 2, 4]);
  });

  test('go by title', async () => {
    assert.deepEqual(await sorted('title', [1, 3, 5]), [5, 3, 1]);
  });
});

describe('other ways to write parts of a query', () => {
  const of = (text: string, more: Parameters<typeof wordSources>[1] = {}) =>
    respellings(text.split(' '), otherForms(more.abbreviations ?? []), wordSources({}, more)).map(
      ({ kind, at, length, text: written }) => `${kind} ${at}+${length} ${written}`,
    );

  test('are a compound parted, and two neighbours joined where they are so written or it costs nothing', () => {
    assert.deepEqual(of('a pretraining', { compounds: ['pre-training'] }), ['joined 1+1 pre training']);
    assert.deepEqual(of('pre training', { compounds: ['pre-training'] }), ['joined 0+2 pretraining']);
    assert.deepEqual(of('key value', { near: ['keyvalue key'] }), ['joined 0+2 keyvalue']);
    assert.deepEqual(of('key value'), []);
  });

  test('are raised and lowered digits, and no number from two', () => {
    assert.deepEqual(of('r 2', { near: ['r2 r', 'r² r', 'r₂ r'] }), [
      'joined 0+2 r2',
      'joined 0+2 r²',
      'joined 0+2 r₂',
    ]);
    assert.deepEqual(of('20 24', { near: ['2024 20', '20²⁴ 20'] }), []);
    assert.deepEqual(of('3 mb', { near: ['3mb 3'] }), ['joined 0+2 3mb']);
    assert.deepEqual(of('3 m', { near: ['3m 3'] }), []);
  });

  test('are a name without its version where that costs nothing', () => {
    assert.deepEqual(of('llama2', { near: ['llama llama2'] }), ['family 0+1 llama']);
    assert.deepEqual(of('llama2'), []);
    assert.deepEqual(of('gpt4', { near: ['gpt gpt4'] }), []);
  });

  test('are a code whose digits and letters were parted, where it costs nothing', () => {
    assert.deepEqual(of('on 311 c 90', { near: ['311c90 311'] }), ['joined 1+3 311c90']);
    for (const text of ['311 c 90', '311 c90', 'mk 4 62', '311 and 90', '3 d'])
      assert.deepEqual(
        of(text, {
          near: text === '311 c 90' ? [] : [`${text.replaceAll(' ', '')} ${text.split(' ')[0]}`],
        }).filter((one) => one.includes('+3')),
        [],
        text,
      );
  });

  test('are the spelling of the other side of the ocean', () => {
    assert.deepEqual(of('colour', { spellings: new Map([['colour', 'color']]) }), ['joined 0+1 color']);
  });

  test('are abbreviations and what they stand for, in the plural as well', () => {
    const abbreviations = [{ short: 'llm', long: 'language model' }];
    assert.deepEqual(of('two llms', { abbreviations }), ['abbreviation 1+1 language model']);
    assert.deepEqual(of('llm', { abbreviations: [{ short: 'llms', long: 'language model' }] }), [
      'abbreviation 0+1 language model',
    ]);
    assert.deepEqual(of('a language models', { abbreviations }), ['abbreviation 1+2 llm']);
    const spellings = new Map([['alpha', 'α']]);
    assert.ok(
      of('lyman alpha', { abbreviations: [{ short: 'lyα', long: 'lyman α' }], spellings }).includes(
        'abbreviation 0+2 lyα',
      ),
    );
    assert.deepEqual(of('language', { abbreviations }), []);
    assert.deepEqual(of('language modelling', { abbreviations }), []);
  });
});
