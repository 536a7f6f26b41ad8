import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  headingName,
  linesOf,
  type Run,
  textOf,
  withoutEmoji,
} from '../../../../src/listing/markdown/runs.ts';
import { tellRuns } from '../../../support/tell-block.ts';

const run = (text: string, more: Partial<Run> = {}): Run => ({ text, line: 1, ...more });
const pause = run('', { break: true });

describe('runs', () => {
  test('say their text on one line, without images', () => {
    assert.equal(textOf([run(' a\n'), run('b', { image: true }), pause, run('c  d ')]), 'a c d');
    assert.equal(textOf([run('a'), pause, run('b')]), 'a b');
    assert.equal(textOf([]), '');
  });

  test('are parted by lines, those without text left out', () => {
    const lines = (...runs: Run[]) => linesOf(runs).map(tellRuns);
    assert.deepEqual(lines(run('a'), run('b'), pause, run('c')), ['a·b', 'c']);
    assert.deepEqual(lines(run('a'), pause, run(' '), pause, run('', { image: true }), pause), ['a', '!']);
    assert.deepEqual(lines(), []);
  });
});

test('emoji and signs that only decorate are left out', () => {
  const cases: [text: string, without: string][] = [
    ['⭐ Lamps', '  Lamps'],
    ['👨‍👩‍👧 Family', '  Family'],
    ['a :star: b', 'a   b'],
    [':+1:x', ' x'],
    [':a_b_c_d_e:', ' '],
    [':a_b_c_d_e_f:', ':a_b_c_d_e_f:'],
    ['5★', '5 '],
    ['© Lamps', '© Lamps'],
    ['Lamps ™', 'Lamps ™'],
    ['©⭐', ' '],
  ];
  for (const [text, without] of cases) assert.equal(withoutEmoji(text), without, text);
});

test('a heading is the name of a section without numbers, counts and marks', () => {
  const cases: [text: string, name: string][] = [
    ['⭐ Lamps', 'Lamps'],
    ['1. Lamps', 'Lamps'],
    ['1.2.3 Lamps', 'Lamps'],
    ['IV. Lamps', 'Lamps'],
    ['IV Lamps', 'IV Lamps'],
    ['a) Lamps', 'Lamps'],
    ['(1) Lamps', 'Lamps'],
    ['一、灯', '灯'],
    ['Lamps (12)', 'Lamps'],
    ['Lamps [12 papers]', 'Lamps'],
    ['Lamps (1 paper)', 'Lamps'],
    ['Lamps (12345)', 'Lamps (12345)'],
    ['Lamps:', 'Lamps'],
    ['– Lamps –', 'Lamps'],
    ['2021', '2021'],
    ['2021 Lamps', '2021 Lamps'],
    ['12 Lamps', 'Lamps'],
    ['A Lamp', 'A Lamp'],
    ['1.Lamps', '1.Lamps'],
    ['a  b', 'a b'],
  ];
  for (const [text, name] of cases) assert.equal(headingName(text), name, text);
});
