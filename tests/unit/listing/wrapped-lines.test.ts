import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinWrappedLines } from '../../../src/listing/wrapped-lines.ts';

describe('wrapped lines', () => {
  const joined = (...lines: string[]) =>
    joinWrappedLines(lines.map((text, index) => ({ text, number: index + 1, afterBlank: false }))).map(
      ({ text }) => text,
    );
  /** Lines of sixty characters, of which each goes on. */
  const full = (end: string) => `${'desk '.repeat(20).slice(0, 60 - end.length)}${end}`;

  const ends: [what: string, end: string, next: string, expected: string][] = [
    ['a word', ' a', 'desk', ' a desk'],
    ['a hyphen in a word', ' two-', 'part', ' two-part'],
    ['a hyphen before a number', ' type-', '2', ' type-2'],
    ['a hyphen before a name', ' the-', 'Desk', ' the- Desk'],
    ['a dash', ' a -', 'desk', ' a - desk'],
    ['a Chinese sign', ' 书', '桌', ' 书桌'],
    ['a Japanese sign', ' ツ', 'クエ', ' ツクエ'],
    ['a Chinese comma', ' x，', '桌', ' x，桌'],
    ['a Chinese sign before a Latin word', ' 书', 'desk', ' 书 desk'],
  ];
  for (const [what, end, next, expected] of ends)
    test(`are joined behind ${what}`, () => {
      const lines = [full(''), full(' of'), full(end), `${next} ends here`];
      assert.ok(joined(...lines)[0]?.endsWith(`${expected} ends here`), joined(...lines).join('\n'));
    });

  test('are none where the next word would have fitted', () => {
    const short = 'x'.repeat(57);
    const [first = ''] = joined(full(' of'), full(' of'), full(' of'), short, 'ab cd');
    assert.ok(first.endsWith('x'));
    assert.equal(joined(full(' of'), full(' of'), full(' of'), short, 'abc').length, 1);
  });

  test('are none in lines that are all short, or all long', () => {
    for (const width of [49, 131])
      assert.equal(joined(...Array.from({ length: 5 }, () => 'x'.repeat(width))).length, 5);
    for (const width of [50, 130])
      assert.equal(joined(...Array.from({ length: 5 }, () => 'x'.repeat(width))).length, 1);
  });

  test('are none where lines end with sentences', () => {
    assert.equal(joined(...Array.from({ length: 5 }, () => full('.'))).length, 5);
    assert.equal(joined(...Array.from({ length: 5 }, () => full('.”'))).length, 5);
  });
});
