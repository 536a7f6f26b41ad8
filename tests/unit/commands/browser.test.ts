import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { usualPlaces } from '../../../src/commands/browser.mjs';

describe('the usual places of a browser', () => {
  test('on Linux begin with the system’s own Chromium', () => {
    assert.equal(usualPlaces('linux', {})[0], '/usr/bin/chromium');
    assert.ok(usualPlaces('linux', {}).includes('/usr/bin/google-chrome'));
  });
  test('on macOS are apps of everyone and of the user', () => {
    const places = usualPlaces('darwin', { HOME: '/Users/ada' });
    assert.ok(places.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
    assert.ok(places.includes('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'));
  });
  test('on Windows follow the folders of programs that are set', () => {
    assert.deepEqual(usualPlaces('win32', {}), []);
    const places = usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' });
    assert.equal(places[0], 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });
});
