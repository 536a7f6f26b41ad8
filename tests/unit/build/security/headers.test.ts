import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { OFFLINE_WORKER } from '../../../../src/offline/manifest.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

/** What the pages cannot say of themselves, and every host should. */
const WANTED: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};

const CADDY = 'src/build/security/hosts/Caddyfile';

const hosts: [file: string, line: RegExp][] = [
  ['public/_headers', /^ {2}([\w-]+): (.+)$/gm],
  ['src/build/security/hosts/nginx.conf', /^ {2}add_header ([\w-]+) "(.+)" always;$/gm],
  [CADDY, /^\t\t([\w-]+) "(.+)"$/gm],
];

for (const [file, line] of hosts) {
  test(`${file} sets the same headers as the others`, () => {
    const headers = Object.fromEntries(
      [...read(file).matchAll(line)].map(([, name, value]) => [name, value]),
    );
    delete headers['Cache-Control'];
    // Of some files only.
    delete headers['Content-Type'];
    assert.deepEqual(headers, WANTED);
  });
}

for (const [file, pages, assets, worker] of [
  [
    'public/_headers',
    /^\/\*\/\n {2}Cache-Control: no-cache$/m,
    /^\/_astro\/\*\n {2}Cache-Control: .*immutable$/m,
    new RegExp(`^/${OFFLINE_WORKER}\\n {2}Cache-Control: no-cache$`, 'm'),
  ],
  [
    'src/build/security/hosts/nginx.conf',
    /~\^text\/html "no-cache"/,
    /~\/_astro\/ ".*immutable"/,
    new RegExp(`~/${OFFLINE_WORKER.replace('.', '\\\\.')}\\$ "no-cache"`),
  ],
  [
    CADDY,
    /header @pages Cache-Control "no-cache"/,
    /\/_astro\/\* Cache-Control ".*immutable"/,
    new RegExp(`@pages path .* /${OFFLINE_WORKER}$`, 'm'),
  ],
] as const)
  test(`${file} has pages and the worker asked for anew, and hashed files kept`, () => {
    assert.match(read(file), pages);
    assert.match(read(file), assets);
    assert.match(read(file), worker);
  });

test('a host that sends its page for what is missing does not say so for good', () => {
  const [, errors = ''] = /^\thandle_errors \{\n([\s\S]*?)^\t\}/m.exec(read(CADDY)) ?? [];
  assert.match(errors, /^\t\theader Cache-Control "no-cache"$/m);
});
