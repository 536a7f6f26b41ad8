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
    compressed: false,
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

for (const [variable, value, advice] of [
  ['SITE_URL', 'https://example.org/sub/', 'use https://example.org, and BASE_PATH=/sub/ for the path'],
  ['SITE_URL', 'https://example.org/sub', 'use https://example.org, and BASE_PATH=/sub/ for the path'],
  ['SITE_URL', 'https://example.org/?a=b', 'use https://example.org alone'],
  ['SITE_URL', 'https://ada:secret@example.org', 'use https://example.org alone'],
  ['SITE_URL', 'ftp://example.org', 'use an address such as'],
  ['BASE_PATH', '/../', 'use a path such as'],
  ['BASE_PATH', '/./', 'use a path such as'],
  ['BASE_PATH', '/a/../b/', 'use a path such as'],
  ['BASE_PATH', '/a%2e/', 'use a path such as'],
  ['COMPRESSED', 'maybe', 'use on or off'],
  ['STRICT', 'maybe', 'use 1 or 0'],
  ['PORT', '0x10', 'use a number from'],
  ['PORT', '1e3', 'use a number from'],
  ['PORT', '0', 'use a number from'],
  ['PORT', '65536', 'use a number from'],
  ['OUT_DIR', '~/site', 'write out the path'],
  ['OUT_DIR', ' ', 'write out the path'],
  ['CONTENT_DIR', 'content ', 'write out the path'],
] as const)
  test(`${variable}=${value} is refused with advice`, () => {
    assert.throws(() => readSettings({ [variable]: value }, '/'), {
      name: 'SettingsError',
      message: new RegExp(`${variable} is “.*” · ${advice}`),
    });
  });

test('a build is strict where that is said, in one of the words for yes', () => {
  for (const value of ['1', 'true', 'YES', 'on'])
    assert.equal(readSettings({ STRICT: value }, '/').strict, true);
  for (const value of ['', '0', 'false', 'No', 'off'])
    assert.equal(readSettings({ STRICT: value }, '/').strict, false);
});

test('a port is any number that a program may listen at', () => {
  for (const port of ['1', '8080', '65535'])
    assert.equal(readSettings({ PORT: port }, '/').port, Number(port));
});

for (const url of ['https://example.org', 'https://example.org/', 'http://localhost:8080'])
  test(`SITE_URL=${url} is an origin`, () => {
    assert.equal(readSettings({ SITE_URL: url }, '/').siteUrl, url.replace(/\/$/, ''));
  });

test('all settings that make no sense are named at once', () => {
  assert.throws(
    () => readSettings({ PORT: 'eighty', SITE_URL: 'example', BASE_PATH: '/a b/', LINK_IMAGES: 'few' }, '/'),
    {
      message: /PORT is “eighty”.*\nSITE_URL is “example”.*\nBASE_PATH is “\/a b\/”.*\nLINK_IMAGES is “few”/,
    },
  );
});
