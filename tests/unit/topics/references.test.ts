import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenReferences, findReferences } from '../../../src/topics/references.ts';

const source = [
  '---',
  'title: T',
  '---',
  'See <Paper id="a" /> and <Paper id="b">this</Paper>.',
  '<Topic id="t" />',
];

test('references are found with their lines', () => {
  assert.deepEqual(
    findReferences(source.join('\n'), 'topics/t.mdx').map(({ target, id, line }) => [target, id, line]),
    [
      ['Paper', 'a', 4],
      ['Paper', 'b', 4],
      ['Topic', 't', 5],
    ],
  );
});

for (const [tag, id] of [
  [`<Paper id='a' />`, 'a'],
  [`<Paper id={'a'} />`, 'a'],
  [`<Paper id={"a"} />`, 'a'],
  ['<Paper\n  id="a"\n/>', 'a'],
  ['<Paper />', undefined],
  ['<Paper id={somewhere} />', undefined],
] as const)
  test(`${tag.replaceAll('\n', ' ')} names ${id ?? 'nothing that can be read'}`, () => {
    assert.deepEqual(
      findReferences(tag, 't.mdx').map((reference) => reference.id),
      [id],
    );
  });

for (const [what, text, expected] of [
  ['that is not here', 'See <Unknown />.', ['unknown-component']],
  ['that the file brings itself', "import Chart from './Chart.astro';\n\n<Chart />", []],
  ['in a span of code', 'Write `<Unknown />`.', []],
  ['in a block of code', '```\n<Unknown />\n```', []],
  ['in front matter', '---\ntitle: <Unknown />\n---\n', []],
  ['without an id', '<Paper />', ['unknown-reference']],
  ['whose id is worked out', '<Paper id={somewhere} />', []],
] as const)
  test(`a component ${what} is ${expected.length > 0 ? 'a problem' : 'none'}`, () => {
    const known = { Paper: new Set<string>(), Topic: new Set<string>() };
    assert.deepEqual(
      brokenReferences(findReferences(text, 't.mdx'), known).map(({ kind }) => kind),
      expected,
    );
  });

test('Markdown has no components', () => {
  assert.deepEqual(findReferences('<Paper id="a" />', 't.md'), []);
});

test('references that lead nowhere are problems', () => {
  const problems = brokenReferences(findReferences(source.join('\n'), 'topics/t.mdx'), {
    Paper: new Set(['a']),
    Topic: new Set(['t']),
  });
  assert.deepEqual(problems, [
    { kind: 'unknown-reference', file: 'topics/t.mdx', line: 4, text: '<Paper id="b">' },
  ]);
});
