import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { seededRandom } from '../../../../src/random.ts';
import { createPace } from '../../../../src/search/engine/pace.ts';
import { readState } from '../../../../src/search/engine/query-state.ts';
import { indexPapers, paper, type TestSearch } from '../../../support/search-corpus.ts';

const random = seededRandom(18);
const word = (letters: string) => Array.from({ length: 7 }, () => random.pick([...letters])).join('');
const vocabulary = Array.from({ length: 3000 }, () => word('abcdefghiklmnoprstu'));
/** Few words are frequent, as in any language. */
const text = (length: number) =>
  Array.from({ length }, () => vocabulary[Math.floor(vocabulary.length * random.next() ** 4)] ?? '');
const abstracts = Array.from({ length: 200 }, () => text(150).join(' '));

/** What people paste, and more of it than anybody does. */
const pasted: Record<string, string> = {
  'an abstract': abstracts[7] ?? '',
  'a page of text': abstracts.slice(10, 20).join('\n\n'),
  'far too much text': abstracts.join(' ').repeat(4),
  '75 words that no paper has': Array.from({ length: 75 }, () => word('qvwxyz')).join(' '),
  'one word without end': 'supercalifragilistic'.repeat(5000),
  'words and no space': text(400).join(''),
  'quotations with OR between': abstracts.map((abstract) => `"${abstract.slice(0, 60)}"`).join(' OR '),
  'one long quotation': `"${abstracts[3]}"`,
  'words that must be there': text(60)
    .map((one) => `+${one}`)
    .join(' '),
  'words of one letter': 'a b c d e f g h '.repeat(200),
};

/** Work between two turns of the page, counted in operations on maps, of which all long work consists. */
const MOST_OPERATIONS = 60_000;

describe('however much is pasted, the page has its turn between slices of work:', () => {
  let search: TestSearch;
  let operations = 0;
  let most = 0;
  const { get, has, set } = Map.prototype;
  before(async () => {
    search = await indexPapers(abstracts.map((abstract, i) => paper(`p${i}`, text(8).join(' '), abstract)));
    const counted = <T extends (...given: never[]) => unknown>(method: T) =>
      function (this: unknown, ...given: Parameters<T>) {
        operations++;
        return method.apply(this, given);
      };
    Object.assign(Map.prototype, { get: counted(get), has: counted(has), set: counted(set) });
  });
  after(() => Object.assign(Map.prototype, { get, has, set }));

  const turn = async () => {
    most = Math.max(most, operations);
    await setImmediate();
    operations = 0;
  };
  for (const [name, q] of Object.entries(pasted))
    test(name, async () => {
      const engine = search.another(turn);
      most = operations = 0;
      const answer = await engine.search({ ...readState(new URLSearchParams()), q, typing: true });
      await Promise.all(answer.hits.map((hit) => hit.text()));
      await turn();
      assert.ok(most < MOST_OPERATIONS, `${most} operations in a row`);
    });
});

test('what is worked on at the same time goes on one after another', async () => {
  const turns: string[] = [];
  const pace = createPace(async () => {
    turns.push('pause');
  });
  const work = async (name: string) => {
    await pace(10_000);
    turns.push(name);
  };
  await Promise.all(['a', 'b', 'c'].map(work));
  assert.deepEqual(turns, ['pause', 'a', 'pause', 'b', 'pause', 'c']);
});
