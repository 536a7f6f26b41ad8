import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readIntroduction } from '../../../src/topics/introduction.ts';

test('an introduction is its prose, and the papers that it names', () => {
  const { text, papers } = readIntroduction(
    'Begin with <Paper id="first-steps" />; see <Topic id="other" /> and <Paper id="second" />.',
    'topics/x.mdx',
  );
  assert.deepEqual([...papers], ['first-steps', 'second']);
  assert.ok(!text.includes('<') && text.startsWith('Begin with'));
});
