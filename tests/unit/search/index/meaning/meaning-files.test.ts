import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  decodeUnits,
  type MeaningIndex,
  paperSteps,
} from '../../../../../src/search/format/later/meaning-files.ts';
import { findClusters } from '../../../../../src/search/index/meaning/clusters.ts';
import { LEAST_PAPERS, meaningFiles } from '../../../../../src/search/index/meaning/meaning-files.ts';
import { documentVectors } from '../../../../../src/vectors/document-vectors.ts';
import { readWordVectors } from '../../../../../src/vectors/word-vectors.ts';

/** A little English: every word has a direction of its own. */
const VOCABULARY = ['bread', 'butter', 'comet', 'flour', 'oven', 'planet', 'star', 'telescope'];
const DIMENSIONS = 8;
const words = readWordVectors(
  Buffer.concat([
    Buffer.from(Uint32Array.of(VOCABULARY.length, DIMENSIONS).buffer),
    Buffer.from(Float32Array.from(VOCABULARY, () => 1 / 100).buffer),
    Buffer.from(Int8Array.from({ length: 64 }, (_, i) => (i % 9 === 0 ? 100 : 0)).buffer),
    Buffer.from(VOCABULARY.join('\n')),
  ]),
);

const KITCHEN = ['bread', 'butter', 'flour', 'oven'];
const SKY = ['comet', 'planet', 'star', 'telescope'];
const papers = Array.from({ length: LEAST_PAPERS }, (_, i) => {
  const own = i % 2 === 0 ? KITCHEN : SKY;
  return {
    id: `p${String(i).padStart(2, '0')}`,
    title: own[i % 4] ?? '',
    abstract: `${own[(i >> 1) % 4]} ${own[(i >> 2) % 4]}`,
  };
});

const read = (files: ReadonlyMap<string, string>): MeaningIndex =>
  JSON.parse(files.get('meaning/index.json') ?? '');

describe('files of what papers mean', () => {
  test('are none for few papers', () => {
    const { files, knows } = meaningFiles(papers.slice(1), words);
    assert.deepEqual([[...files.keys()], knows, read(files).spreads], [['meaning/index.json'], 'none', []]);
  });

  test('put papers on one subject near one another', () => {
    const { files, knows } = meaningFiles(papers, words);
    assert.equal(knows, 'all');
    const { spreads } = read(files);
    const dimensions = spreads.length;
    const values = decodeUnits(files.get('meaning/papers.txt') ?? '', paperSteps(spreads));
    const product = (a: number, b: number) => {
      let sum = 0;
      for (let d = 0; d < dimensions; d += 1)
        sum += (values[a * dimensions + d] ?? 0) * (values[b * dimensions + d] ?? 0);
      return sum;
    };
    const nearness = (parity: number) =>
      papers.reduce((sum, _, i) => sum + (i % 2 === parity ? product(0, i) : 0), 0) / papers.length;
    assert.ok(nearness(0) > nearness(1) + 0.2);
  });

  test('are the same for the same papers', () => {
    assert.deepEqual(meaningFiles(papers, words), meaningFiles(papers, words));
  });

  test('know a word that English lacks by the papers that have it', () => {
    const named = papers.map((one, i) =>
      i === 0 || i === 2 ? { ...one, title: `zorbo ${one.title}` } : one,
    );
    const { files } = meaningFiles(named, words);
    const lengthOf = (word: string) => {
      for (const [path, text] of files) {
        const [words = '', lengths = ''] = text.split('\n');
        const place = path.includes('/words/') ? words.split(' ').indexOf(word) : -1;
        if (place >= 0) return lengths.split(' ')[place];
      }
      return undefined;
    };
    assert.match(lengthOf('zorbo') ?? '', /^-[\d.]+$/);
    assert.match(lengthOf('bread') ?? '', /^[\d.]+$/);
  });

  const danish = (abstracts: readonly string[]) =>
    papers.map(({ id }, i) => ({
      id,
      title: `brød ${i % 3}`,
      abstract: abstracts[i % abstracts.length] ?? '',
    }));

  test('hold what papers have in common where they are in another language', () => {
    const { knows } = meaningFiles(danish(['smør og mel fra ovnen', 'stjerner og kometer']), words);
    assert.equal(knows, 'latent');
  });

  test('say the same of words when papers have joined those that all is learnt from', () => {
    const joined = {
      id: 'a-newcomer',
      title: 'A star',
      abstract: 'Comet, star and quasar; a quasar is no oven.',
    };
    const learnFrom = new Set(papers.map(({ id }) => id));
    const before = meaningFiles(papers, words, documentVectors(papers, words)).files;
    const all = [...papers, joined];
    const after = meaningFiles(all, words, documentVectors(all, words, learnFrom)).files;
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    assert.deepEqual(changed, ['meaning/papers.txt']);
    assert.ok(after.get('meaning/papers.txt')?.startsWith(before.get('meaning/papers.txt') ?? ' '));
  });

  test('are none where nothing tells papers apart', () => {
    const { files, knows } = meaningFiles(danish(['smør og mel fra ovnen']), words);
    assert.deepEqual([[...files.keys()], knows], [['meaning/index.json'], 'none']);
  });
});

test('clusters are found from some rows, and hold all', () => {
  const values = Float32Array.of(1, 0, 0, 1, 1, 0, 0, 1, 0.6, 0.8);
  const clusters = findClusters({ dimensions: 2, values }, 2, [0, 2, 1, 3]);
  assert.deepEqual(
    clusters.map(({ centre, members }) => [[...centre], members]),
    [
      [
        [1, 0],
        [0, 2],
      ],
      [
        [0, 1],
        [1, 3, 4],
      ],
    ],
  );
});

test('clusters hold every row once, beside those that are alike', () => {
  const values = Float32Array.from({ length: 24 }, (_, i) => Number(i % 2 === (i % 8 < 4 ? 0 : 1)));
  const clusters = findClusters({ dimensions: 2, values }, 2);
  assert.deepEqual(
    clusters.flatMap(({ members }) => members).sort((a, b) => a - b),
    Array.from({ length: 12 }, (_, i) => i),
  );
  for (const { members } of clusters) {
    const first = (row: number) => values[2 * row];
    assert.ok(members.every((row) => first(row) === first(members[0] ?? 0)));
  }
});
