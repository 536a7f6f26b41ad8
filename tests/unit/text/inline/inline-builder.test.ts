import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InlineBuilder } from '../../../../src/text/inline/inline-builder.ts';

describe('inline nodes', () => {
  const built = (...elements: (Parameters<InlineBuilder['open']>[0] | 'text' | 'end')[]) => {
    const out = new InlineBuilder();
    for (const element of elements)
      if (element === 'text') out.add('t');
      else if (element === 'end') out.close();
      else out.open(element, 9);
    return out;
  };

  test('say what a script behind them would apply to', () => {
    assert.equal(built().before, '');
    assert.equal(built('text').before, 't');
    assert.equal(built('sub', 'text', 'end').before, ')');
    assert.equal(built('sup', 'text', 'end').before, ')');
    assert.equal(built('em', 'text', 'end').before, 'x');
    assert.equal(built('a', 'text', 'end').before, '');
    assert.equal(built('em', 'text', 'end', 'text').before, 't');
    assert.equal(built('text', 'em').before, '');
    assert.equal(built(undefined, 'text', 'end').before, 't');
  });

  test('are no element in their own kind or in code, scripts excepted, and none that is empty', () => {
    const text = { type: 'text', value: 't' };
    assert.deepEqual(built('em', 'em', 'text').finish(), [{ type: 'em', children: [text] }]);
    assert.deepEqual(built('code', 'em', 'text').finish(), [{ type: 'code', children: [text] }]);
    assert.deepEqual(built('sup', 'sup', 'text').finish(), [
      { type: 'sup', children: [{ type: 'sup', children: [text] }] },
    ]);
    assert.deepEqual(built('em', 'end', 'text').finish(), [text]);
  });

  test('end where they were said to, with what comes behind them', () => {
    const out = new InlineBuilder();
    assert.equal(out.end, Number.POSITIVE_INFINITY);
    out.open('a', 7, 'https://a.example/', '!');
    assert.equal(out.end, 7);
    assert.ok(out.isInside('a') && !out.isInside('em'));
    out.add('t');
    assert.equal(out.close(), 7);
    assert.deepEqual(out.finish(), [
      { type: 'a', href: 'https://a.example/', children: [{ type: 'text', value: 't!' }] },
    ]);
  });

  test('are sixteen in each other at most', () => {
    const out = new InlineBuilder();
    for (let depth = 0; depth < 16; depth += 1) {
      assert.ok(out.hasRoom);
      out.open('sub', 9);
    }
    assert.ok(!out.hasRoom);
  });
});
