import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type RunningServer, serveFolder } from '../../support/serve.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the test server', () => {
  const folder = temporaryFolder();
  let server: RunningServer;

  before(async () => {
    mkdirSync(join(folder, 'site', 'papers'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'site', 'index.html'), 'home');
    writeFileSync(join(folder, 'site', '404.html'), 'missing');
    writeFileSync(join(folder, 'site', 'papers', 'index.html'), 'papers');
    writeFileSync(join(folder, 'site', 'papers.json'), '[]');
    server = await serveFolder(join(folder, 'site'), { base: '/shelf/' });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const answers: readonly [path: string, status: number, body: string, type: string][] = [
    ['/shelf/', 200, 'home', 'text/html; charset=utf-8'],
    ['/shelf/?q=x', 200, 'home', 'text/html; charset=utf-8'],
    ['/shelf/papers/', 200, 'papers', 'text/html; charset=utf-8'],
    ['/shelf/papers.json', 200, '[]', 'application/json; charset=utf-8'],
    ['/shelf/papers.json/', 404, 'missing', 'text/html; charset=utf-8'],
    ['/shelf/nothing/', 404, 'missing', 'text/html; charset=utf-8'],
    ['/papers/', 404, 'missing', 'text/html; charset=utf-8'],
    ['/shelf/%2e%2e%2fsecret.txt', 404, 'missing', 'text/html; charset=utf-8'],
    ['/shelf/%zz', 404, 'missing', 'text/html; charset=utf-8'],
    ['/shelf/%00', 404, 'missing', 'text/html; charset=utf-8'],
  ];
  for (const [path, status, body, type] of answers) {
    test(`answers ${path} with ${status}`, async () => {
      const response = await fetch(server.origin + path, { redirect: 'manual' });
      assert.equal(response.status, status);
      assert.equal(await response.text(), body);
      assert.equal(response.headers.get('content-type'), type);
    });
  }

  const redirects: readonly [path: string, location: string][] = [
    ['/shelf', '/shelf/'],
    ['/shelf/papers?page=2', '/shelf/papers/?page=2'],
  ];
  for (const [path, location] of redirects) {
    test(`sends ${path} to ${location}`, async () => {
      const response = await fetch(server.origin + path, { redirect: 'manual' });
      assert.equal(response.status, 301);
      assert.equal(response.headers.get('location'), location);
    });
  }

  test('sends texts compressed where that is asked for and the browser takes it', async () => {
    const compressing = await serveFolder(join(folder, 'site'), { compressed: true });
    try {
      for (const [encoding, sent] of [
        ['br', 'br'],
        ['gzip', null],
      ] as const) {
        const response = await fetch(compressing.url, { headers: { 'accept-encoding': encoding } });
        assert.equal(response.headers.get('content-encoding'), sent);
        assert.equal(await response.text(), 'home');
      }
    } finally {
      await compressing.close();
    }
  });
});
