import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError, formatProblem, printable } from '../../src/problem.ts';

test('a problem is shown with its place, the text and what to do', () => {
  const line = formatProblem({
    kind: 'title-without-abstract',
    file: 'listings/a.txt',
    line: 41,
    text: 'A lonely title',
  });
  assert.match(
    line,
    /^listings\/a\.txt:41 {2}a title without an abstract: “A lonely title” · add its abstract/,
  );
});

test('a problem of a whole file is shown without a line', () => {
  assert.match(
    formatProblem({ kind: 'empty-listing', file: 'listings/a.txt' }),
    /^listings\/a\.txt {2}no paper/,
  );
});

test('long or garbled text is shortened to one clean line', () => {
  const text = `\u001b[31mred\u202e ${'long '.repeat(100)}`;
  const line = formatProblem({ kind: 'not-text', file: 'a', text });
  for (const garbler of ['\u001b', '\u202e', '\n']) assert.ok(!line.includes(garbler));
  assert.ok(line.length < 200);
});

test('the error lists every problem', () => {
  const error = new ContentError([
    { kind: 'empty-listing', file: 'listings/a.txt' },
    { kind: 'not-text', file: 'listings/b.txt', line: 3 },
  ]);
  assert.match(
    error.message,
    /^2 problems in the content; nothing was built\.\nlistings\/a\.txt .*\nlistings\/b\.txt:3 /,
  );
});

test('text of others is printable in a message: without line ends, commands and what is no character', () => {
  assert.equal(printable('fi\u001b[2Jeld\n\uE000\u202E\uFFFF'), 'fi�[2Jeld����');
});
