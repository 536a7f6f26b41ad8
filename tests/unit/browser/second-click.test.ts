import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSecondClick } from '../../../src/browser/second-click.ts';

const button = () => ({ textContent: 'Remove' }) as HTMLButtonElement;

describe('isSecondClick', () => {
  test('asks first, and is done with it after the second click', () => {
    const pressed = button();
    assert.equal(isSecondClick(pressed, 'Really?'), false);
    assert.equal(pressed.textContent, 'Really?');
    assert.equal(isSecondClick(pressed, 'Really?'), true);
    assert.equal(pressed.textContent, 'Remove');
    assert.equal(isSecondClick(pressed, 'Really?'), false);
  });

  test('asks anew where something else would be gone', () => {
    const pressed = button();
    assert.equal(isSecondClick(pressed, 'Really?', 'one'), false);
    assert.equal(isSecondClick(pressed, 'Really?', 'other'), false);
    assert.equal(pressed.textContent, 'Really?');
    assert.equal(isSecondClick(pressed, 'Really?', 'other'), true);
    assert.equal(pressed.textContent, 'Remove');
  });

  test('asks for each button', () => {
    assert.equal(isSecondClick(button(), 'Really?'), false);
    assert.equal(isSecondClick(button(), 'Really?'), false);
  });
});
