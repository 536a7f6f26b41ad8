import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../../../src/compare.ts';
import { seededRandom } from '../../../../src/random.ts';
import { surprise } from '../../../../src/topics/characteristic-terms.ts';
import { areaNames } from '../../../../src/topics/found/area-names.ts';
import type { NameCandidate } from '../../../../src/topics/found/name-candidates.ts';
import { PHRASE_FACTOR } from '../../../../src/topics/found/name-groups.ts';
import type { NamedGroup } from '../../../../src/topics/found/named-groups.ts';

const groupOf = (label: string, rows: number[]): NamedGroup => ({
  name: { label, stems: [label], rows, joined: [] },
  terms: [],
  centre: Float64Array.of(1),
  rows,
  evidence: new Set(),
  hints: new Set(),
});
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const name = (label: string, rows: number[]): NameCandidate => ({
  label,
  stems: label.split(' '),
  rows,
  joined: [],
});

test('a topic shares a name that a quarter of its papers hold, a quarter more often than all papers do', () => {
  const groups = [groupOf('a', from(0, 20)), groupOf('b', from(20, 20)), groupOf('empty', [])];
  const names = areaNames(groups, { candidates: [], named: (of) => of }, 100);
  for (const [rows, share] of [
    [from(0, 5), 0.25],
    [from(0, 4), 0],
    [[...from(0, 5), ...from(40, 15)], 0.25],
    [[...from(0, 5), ...from(40, 16)], 0],
    [from(0, 20), 1],
    [[...from(0, 20), ...from(40, 60)], 1],
    [from(0, 100), 0],
  ] as const)
    assert.equal(names.share(name('x', [...rows]), 0), share, rows.join());
  assert.equal(names.share(name('x', from(0, 5)), 2), 0);
});

test('an area may be called what three in four of its topics share, what says most first, but not as a topic is', () => {
  const random = seededRandom(41);
  let compared = 0;
  for (let round = 0; round < 40; round += 1) {
    const groups = from(0, 5).map((topic) => groupOf(`topic${topic}`, from(topic * 10, 6 + (topic % 3))));
    const candidates = from(0, 25).map((at) => {
      const often = random.next();
      return name(
        at < 3 ? `topic${at}` : `${at % 2 ? 'word' : 'some words'}${at}`,
        from(0, 70).filter((row) => random.next() < (row < 50 ? often : 0.1)),
      );
    });
    const topics = from(0, 5).slice(0, 2 + (round % 4));
    const named = (of: NameCandidate) => (of.label.endsWith('7') ? undefined : of);
    const share = (of: NameCandidate, topic: number) => {
      const own = groups[topic]?.rows ?? [];
      const held = own.filter((row) => of.rows.includes(row)).length / own.length;
      return held >= 0.25 && held >= (1.25 * of.rows.length) / 70 ? held : 0;
    };
    const inside = topics.flatMap((topic) => groups[topic]?.rows ?? []);
    const expected = candidates
      .map((of) => {
        const sharing = topics.filter((topic) => share(of, topic) > 0);
        const coverage = sharing.map((topic) => share(of, topic)).reduce((a, b) => a + b, 0);
        const held = inside.filter((row) => of.rows.includes(row)).length;
        const factor = of.stems.length === 1 ? 1 : PHRASE_FACTOR;
        const strength = coverage * factor * surprise(held, of.rows.length, inside.length / 70);
        return { name: of, topics: sharing, coverage, strength };
      })
      .filter(({ topics: { length } }) => length >= 2 && length / topics.length >= 0.75)
      .sort((a, b) => b.strength - a.strength || compare(a.name.label, b.name.label))
      .slice(0, 10)
      .filter(({ name: of }) => named(of) && !of.label.startsWith('topic'));
    const found = areaNames(groups, { candidates, named }, 70).of(topics);
    assert.deepEqual(
      found.map((of) => [of.name, of.topics, of.coverage]),
      expected.map((of) => [of.name, of.topics, of.coverage]),
    );
    compared += expected.length;
  }
  assert.ok(compared > 60, String(compared));
});
