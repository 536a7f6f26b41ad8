import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentType } from '../../src/formats/media-types.ts';
import { toy } from '../support/built-sites.mjs';
import { freePort } from '../support/free-port.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const example = readFileSync(join(import.meta.dirname, '../../src/build/security/hosts/nginx.conf'), 'utf8');
const nginx = ['/usr/sbin/nginx', 'nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
const skip = nginx === undefined && 'nginx is not installed here';
const folder = temporaryFolder();

/** The whole configuration of an nginx that has only this server and writes only into the folder. */
function configuration(server: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const text = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;`,
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    server,
    '}',
  ].join('\n');
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, text);
  return file;
}

describe('the example for nginx', { skip }, () => {
  test('loads as it is, given a certificate', (context) => {
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=example.org'],
      ...['-keyout', key, '-out', certificate],
    ]);
    if (made.status !== 0) return context.skip('openssl is not installed here');
    const server = example
      .replace('/etc/ssl/example.org.pem', certificate)
      .replace('/etc/ssl/example.org.key', key);
    const { status, stderr } = spawnSync(nginx ?? '', ['-t', '-c', configuration(server)]);
    assert.equal(status, 0, String(stderr));
  });

  describe('sends', () => {
    let origin = '';
    let stop = () => {};
    before(async () => {
      const port = await freePort();
      const server = example
        .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
        .replace(/ssl_certificate.*;/g, '')
        .replace('/var/www/carrel', toy.folder);
      const child = spawn(nginx ?? '', ['-c', configuration(server)]);
      stop = () => child.kill('SIGQUIT');
      origin = `http://127.0.0.1:${port}`;
      for (let tries = 0; tries < 1000; tries += 1) {
        if (
          await fetch(origin).then(
            () => true,
            () => false,
          )
        )
          return;
        await sleep(50);
      }
      assert.fail(readFileSync(join(folder, 'error.log'), 'utf8'));
    });
    after(() => stop());

    for (const path of ['/', '/papers/', '/search/', '/404.html'])
      test(`the page ${path} to be asked for anew each time`, async () => {
        const { headers } = await fetch(origin + path);
        assert.equal(headers.get('cache-control'), 'no-cache');
        assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
      });

    test('our own page for what is not there', async () => {
      const response = await fetch(`${origin}/nowhere/`);
      assert.equal(response.status, 404);
      assert.match(await response.text(), /<main/);
    });

    test('that a script is missing for now alone', async () => {
      const { headers, status } = await fetch(`${origin}/_astro/gone.js`);
      assert.equal(status, 404);
      assert.equal(headers.get('cache-control'), 'no-cache');
    });

    test('scripts and styles to be kept for good', async () => {
      for (const name of readdirSync(join(toy.folder, '_astro'))) {
        const { headers } = await fetch(`${origin}/_astro/${name}`);
        assert.match(headers.get('cache-control') ?? '', /immutable/, name);
      }
    });

    const files = readdirSync(toy.folder, { recursive: true, encoding: 'utf8' });
    const byType = Map.groupBy(
      files.filter((file) => contentType(file) !== undefined && !file.startsWith('.')),
      (file) => contentType(file),
    );
    for (const [type, [file]] of byType)
      test(`${type} for ${file}`, async () => {
        const { headers, status } = await fetch(`${origin}/${file}`);
        assert.equal(status, 200);
        assert.equal(headers.get('content-type'), type);
        // What is no text, or shorter than nginx cares for, goes as it is.
        const isText =
          !/^(?:image\/png|font)/.test(type ?? '') && Number(headers.get('content-length')) > 200;
        if (isText) assert.equal(headers.get('content-encoding'), 'gzip');
      });
  });
});
