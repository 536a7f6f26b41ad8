import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../src/settings.ts';

test('settings have defaults', () => {
  assert.deepEqual(readSettings({}, '/project'), {
    contentDir: '/project/content',
    outDir: '/project/dist',
    siteUrl: 'http://localhost:4321',
    basePath: '/',
    strict: false,
    port: 4321,
    linkImages: 'some',
  });
});

test('relative folders start from the project, absolute ones stay', () => {
  const { contentDir, outDir } = readSettings({ CONTENT_DIR: 'other', OUT_DIR: '/srv/site' }, '/project');
  assert.deepEqual([contentDir, outDir], ['/project/other', '/srv/site']);
});

for (const [given, expected] of [
  ['/', '/'],
  ['papers', '/papers/'],
  ['/papers', '/papers/'],
  ['/a/b/', '/a/b/'],
]) {
  test(`the base path “${given}” means ${expected}`, () => {
    assert.equal(readSettings({ BASE_PATH: given }, '/').basePath, expected);
  });
}

test('all settings that make no sense are named at once', () => {
  assert.throws(
    () => readSettings({ PORT: 'eighty', SITE_URL: 'example', BASE_PATH: '/a b/', LINK_IMAGES: 'few' }, '/'),
    {
      message: /PORT is “eighty”.*\nSITE_URL is “example”.*\nBASE_PATH is “\/a b\/”.*\nLINK_IMAGES is “few”/,
    },
  );
});
