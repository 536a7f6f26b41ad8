import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ColumnReader,
  ColumnWriter,
  concatenate,
  joinColumns,
  partColumns,
} from '../../../../src/search/format/byte-columns.ts';

describe('a column of numbers', () => {
  const numbers = [0, 1, 191, 192, 193, 255, 256, 319, 320, 8383, 8384, 300_000, 2 ** 31, 2 ** 40 + 7, 5];
  const writer = new ColumnWriter();
  for (const number of numbers) writer.add(number);

  test('is read as it was written, and 0 past its end', () => {
    const reader = new ColumnReader(writer.bytes());
    assert.deepEqual(
      numbers.map(() => reader.next()),
      numbers,
    );
    assert.equal(reader.next(), 0);
  });

  test('may be passed over, so many numbers at once', () => {
    for (const [count, number] of numbers.entries()) {
      const reader = new ColumnReader(writer.bytes());
      reader.skip(count);
      assert.equal(reader.next(), number);
    }
  });
});

test('columns of bytes, and of parts of them, are parted as they were joined', () => {
  const columns = [Uint8Array.of(1, 2, 3), [Uint8Array.of(4), Uint8Array.of(5, 6)], new Uint8Array()];
  const parted = partColumns(concatenate(joinColumns(columns)), 3);
  assert.deepEqual(
    parted.map((column) => [...column]),
    [[1, 2, 3], [4, 5, 6], []],
  );
});
