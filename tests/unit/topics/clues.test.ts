import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findClues } from '../../../src/topics/clues.ts';
import { readIntroduction } from '../../../src/topics/introduction.ts';
import { brokenReferences, findReferences } from '../../../src/topics/references.ts';

test('terms are found word by word, in the title and up to twice in the abstract', () => {
  const { clues, find } = findClues([
    { title: 'Tides', definition: 'How the sea moves.', terms: ['tide', 'spring tide', 'tides', '-'] },
    { title: 'Sea', definition: '', terms: [] },
  ]);
  assert.deepEqual(clues, [
    { topic: 0, isDefining: true },
    { topic: 0, isDefining: false },
    { topic: 1, isDefining: true },
  ]);
  assert.deepEqual(find('Spring tides', 'A tide, a tide, a tide at sea.'), [
    { clue: 1, weight: 3, inTitle: true },
    { clue: 0, weight: 5, inTitle: true },
    { clue: 2, weight: 1, inTitle: false },
  ]);
  assert.deepEqual(find('Spring', 'Tide of the spring'), [{ clue: 0, weight: 1, inTitle: false }]);
  assert.deepEqual(find('', ''), []);
});

test('an introduction names papers by their components, and nothing else', () => {
  const { text, papers } = readIntroduction(
    'See <Paper id="one" />, <Topic id="two" /> and <Paper />.',
    'a.mdx',
  );
  assert.deepEqual([...papers], ['one']);
  assert.equal(text, 'See  ,   and  .');
});

test('a component that names nothing is a problem, unless what it names is worked out', () => {
  const source = [
    "import Chart from './chart.jsx';",
    '<Chart.Line id="x" /> <Fragment /> <Paper id="known" /> <Paper id={slug} />',
    '<Topic id="known" /> <Topic id={"known"} /> <Paper />',
    '<Other id="known" />',
  ].join('\n');
  const known = { Paper: new Set(['known']), Topic: new Set<string>() };
  const problems = brokenReferences(findReferences(source, 'a.mdx'), known);
  assert.deepEqual(
    problems.map(({ kind, line, text }) => [kind, line, text]),
    [
      ['unknown-reference', 3, '<Topic id="known" />'],
      ['unknown-reference', 3, '<Topic id={"known"} />'],
      ['unknown-reference', 3, '<Paper />'],
      ['unknown-component', 4, '<Other id="known" />'],
    ],
  );
  assert.deepEqual(findReferences(source, 'a.md'), []);
});
