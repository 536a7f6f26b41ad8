import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { topicChances } from '../../../src/topics/chances.ts';
import type { Topic } from '../../../src/topics/schema.ts';
import { documentVectors } from '../../../src/vectors/document-vectors.ts';
import { SUBJECTS, type Subject, subjectPapers } from '../../support/subject-papers.ts';

const papers = subjectPapers(15);
const vectors = documentVectors(papers);
const topics = Object.entries(SUBJECTS).map(([title, words]): [string, Topic] => {
  const [first = '', second = '', third = '', ...others] = words.split('|');
  const definition = `All about ${others.slice(0, 2).join(' and ')}.`;
  return [title, { title, area: 'Area', order: 1, definition, terms: [first, second, third] }];
});
const chancesOf = (decided: ReadonlyMap<string, Subject[]>) => {
  const { chances, hasTerm, threshold, trusted } = topicChances(vectors, topics, decided, new Map());
  const rows = ['bees-0000', 'bridges-0017', 'clocks-0047', 'tides-0050'].map((id) => {
    const row = vectors.rowOf.get(id) ?? assert.fail(id);
    const own = Array.from(chances[row] ?? [], (chance) => chance.toFixed(3)).join(' ');
    return `${id}: ${own}, ${topics.map((_, topic) => (hasTerm(row, topic) ? '+' : '–')).join('')}`;
  });
  return { rows, threshold: threshold.toFixed(3), trusted };
};

describe('chances of papers for topics', () => {
  test('are 0 where nothing speaks for a topic, and nothing is trusted without terms while nothing is decided', () => {
    assert.deepEqual(chancesOf(new Map()), {
      rows: [
        'bees-0000: 0.939 0.000 0.000 0.000, +–––',
        'bridges-0017: 0.000 0.946 0.000 0.000, –+––',
        'clocks-0047: 0.000 0.000 0.008 0.952, –––+',
        'tides-0050: 0.000 0.000 0.239 0.000, ––+–',
      ],
      threshold: '0.493',
      trusted: Number.POSITIVE_INFINITY,
    });
  });

  test('are learned from decided papers', () => {
    const decided = new Map(papers.slice(0, 24).map(({ id, subject }) => [id, [subject]]));
    assert.deepEqual(chancesOf(decided), {
      rows: [
        'bees-0000: 1.000 0.000 0.000 0.000, +–––',
        'bridges-0017: 0.000 1.000 0.005 0.005, –+––',
        'clocks-0047: 0.000 0.005 0.005 0.999, –––+',
        'tides-0050: 0.005 0.000 0.970 0.000, ––+–',
      ],
      threshold: '0.970',
      trusted: Number.POSITIVE_INFINITY,
    });
  });

  test('are learned from papers that introductions name, unless these are decided', () => {
    const introductions = new Map([['tides', { text: '', papers: new Set(['bees-0000', 'bees-0004']) }]]);
    const { chances } = topicChances(vectors, topics, new Map([['bees-0004', ['bees']]]), introductions);
    const ofTides = (id: string) => chances[vectors.rowOf.get(id) ?? -1]?.[2]?.toFixed(3);
    assert.deepEqual(['bees-0000', 'bees-0004', 'tides-0050'].map(ofTides), ['0.091', '0.020', '0.651']);
  });
});
