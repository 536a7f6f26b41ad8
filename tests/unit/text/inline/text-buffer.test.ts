import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextBuffer } from '../../../../src/text/inline/text-buffer.ts';

const bufferOf = (...parts: string[]) => {
  const buffer = new TextBuffer();
  for (const part of parts) buffer.add(part);
  return buffer;
};

test('a buffer shows its last 64 characters, however they came', () => {
  const long = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x3b1 + (at % 24))).join('');
  for (const parts of [
    [long],
    [...long],
    [long.slice(0, 63), long.slice(63)],
    [long.slice(0, 36), long.slice(36)],
  ])
    assert.equal(bufferOf(...parts).tail, long.slice(-64));
  assert.equal(bufferOf('a', '', 'b').tail, 'ab');
  assert.equal(bufferOf().tail, '');
});

test('a buffer loses its last characters, from several parts if need be', () => {
  for (const [count, left] of [
    [0, 'abcdef'],
    [1, 'abcde'],
    [2, 'abcd'],
    [3, 'abc'],
    [5, 'a'],
    [6, ''],
  ] as const) {
    const buffer = bufferOf('ab', '', 'cd', 'ef');
    buffer.removeLast(count);
    assert.equal(buffer.tail, left);
    buffer.add('x');
    assert.deepEqual(
      [buffer.tail, buffer.take(), buffer.tail, buffer.take()],
      [`${left}x`, `${left}x`, '', ''],
    );
  }
});
