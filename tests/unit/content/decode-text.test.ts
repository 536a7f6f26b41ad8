import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../../src/content/decode-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const cases: [string, Uint8Array, { text: string } | { line: number }][] = [
  ['plain UTF-8', bytes('Zoë\n→'), { text: 'Zoë\n→' }],
  ['a byte-order mark', bytes([0xef, 0xbb, 0xbf], 'a'), { text: 'a' }],
  ['an empty file', bytes(''), { text: '' }],
  ['Latin-1 on the third line', bytes('a\nb\nZo', [0xeb], '\n'), { line: 3 }],
  ['UTF-16', new Uint8Array(Buffer.from('\uFEFFa title', 'utf16le')), { line: 1 }],
  ['a NUL on the second line', bytes('a\n', [0], 'b'), { line: 2 }],
  ['a sequence cut at the end', bytes('a\n', [0xe2, 0x86]), { line: 2 }],
];
for (const [what, input, expected] of cases) {
  test(`${'text' in expected ? 'decodes' : 'gives the line of'} ${what}`, () => {
    assert.deepEqual(decodeText(input), expected);
  });
}
