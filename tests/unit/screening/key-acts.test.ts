import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keyAct } from '../../../src/screening/key-acts.ts';

const pressed = (key: string, more: Partial<Parameters<typeof keyAct>[0]> = {}) =>
  keyAct({ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys while papers are decided on', () => {
  for (const [key, act] of [
    ['i', { act: 'decide', verdict: 'include' }],
    ['E', { act: 'decide', verdict: 'exclude' }],
    ['m', { act: 'decide', verdict: 'maybe' }],
    ['9', { act: 'decide', verdict: 'exclude', reason: 9 }],
    ['u', { act: 'undo' }],
    ['n', { act: 'note' }],
    ['0', undefined],
    ['Enter', undefined],
    ['constructor', undefined],
  ] as const)
    test(`“${key}”`, () => assert.deepEqual(pressed(key), act));

  test('one that is held down decides once', () => assert.equal(pressed('i', { repeat: true }), undefined));

  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const)
    test(`with ${modifier} they are the browser’s`, () =>
      assert.equal(pressed('e', { [modifier]: true }), undefined));
});
