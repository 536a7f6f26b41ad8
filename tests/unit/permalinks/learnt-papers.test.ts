import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { learntPapers } from '../../../src/permalinks/learnt-papers.ts';
import { recordPermalinks } from '../../../src/permalinks/record-permalinks.ts';
import type { PaperPermalink } from '../../../src/permalinks/schema.ts';

const slugs = (count: number) => Array.from({ length: count }, (_, place) => `p${place}`);
const record = (recorded: number, joined = 0) => ({
  papers: new Map(
    slugs(recorded + joined).map((slug, place): [string, PaperPermalink] => [
      slug,
      { title: slug, ...(place >= recorded && { joined: true as const }) },
    ]),
  ),
});

describe('what is found in texts is learnt from', () => {
  for (const [what, count, recorded, learnt] of [
    ['all papers where nothing is recorded', 20, undefined, 20],
    ['all papers where all are recorded', 20, record(20), 20],
    ['those recorded while the others are a tenth', 20, record(18), 18],
    ['all papers when the others are more', 20, record(17), 20],
    ['none that joined', 20, record(18, 2), 18],
    ['all papers when those that joined and those not recorded are more than a tenth', 21, record(18, 2), 21],
    ['those recorded that are still there', 18, record(20), 18],
  ] as const)
    test(what, () => {
      assert.deepEqual([...learntPapers(slugs(count), recorded)], slugs(learnt));
    });
});

describe('the record says which papers joined', () => {
  const after = (known: Parameters<typeof recordPermalinks>[0], count: number) =>
    recordPermalinks(
      known,
      {
        papers: slugs(count).map((slug) => ({
          slug,
          key: slug,
          sourceTitle: slug,
          citationKey: slug,
          facts: {},
        })),
        topics: [],
        listings: [],
        authors: [],
      },
      '2026-01-01',
    );
  const joined = ({ papers }: ReturnType<typeof after>) =>
    [...papers].filter(([, entry]) => entry.joined).map(([slug]) => slug);

  test('while they are few, build after build', () => {
    const first = after(undefined, 20);
    assert.deepEqual(joined(first), []);
    const second = after(first, 22);
    assert.deepEqual(joined(second), ['p20', 'p21']);
    assert.deepEqual(after(second, 22), second);
  });

  test('and of none when all was learnt anew', () => {
    assert.deepEqual(joined(after(after(after(undefined, 20), 22), 23)), []);
  });
});
