import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { invertedName, nameParts } from '../../../src/formats/person-name.ts';

describe('a name', () => {
  const cases: [{ name: string; family?: string; given?: string }, string, object][] = [
    [
      { name: 'Ada B. Lovelace', family: 'Lovelace', given: 'Ada B.' },
      'Lovelace, Ada B.',
      { family: 'Lovelace', given: 'Ada B.' },
    ],
    [
      { name: 'George van den Driessche', family: 'van den Driessche', given: 'George' },
      'van den Driessche, George',
      { family: 'Driessche', particle: 'van den', given: 'George' },
    ],
    [
      { name: 'Guy Van den Broeck', family: 'Van den Broeck', given: 'Guy' },
      'Van den Broeck, Guy',
      { family: 'Van den Broeck', given: 'Guy' },
    ],
    [
      { name: 'Sam Rowe Jr.', family: 'Rowe', given: 'Sam' },
      'Rowe, Sam Jr.',
      { family: 'Rowe', given: 'Sam', suffix: 'Jr.' },
    ],
    [
      { name: 'danah boyd', family: 'boyd', given: 'danah' },
      'boyd, danah',
      { family: 'boyd', given: 'danah' },
    ],
    [{ name: 'Plato', family: 'Plato' }, 'Plato', { family: 'Plato' }],
    [{ name: 'The Reading Group' }, 'The Reading Group', { literal: 'The Reading Group' }],
  ];
  for (const [author, inverted, parts] of cases) {
    test(`${author.name} is inverted as ${inverted}`, () => {
      assert.equal(invertedName(author), inverted);
      assert.deepEqual(nameParts(author), parts);
    });
  }
});
