import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { keepOwnHashes, policyFirst } from '../../../../src/build/security/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`;

test('a page keeps the hashes of its own scripts and styles, and the rest of its policy', () => {
  const other = hash('elsewhere()');
  const html = (scripts: string, styles: string) =>
    `<head>${policy(`default-src 'none'; script-src 'self'${scripts}; style-src 'self'${styles};`)}<style>a{}</style></head>` +
    '<body><script>here()</script><script type="module" src="/x.js"></script></body>';
  assert.equal(
    keepOwnHashes(html(` ${hash('here()')} ${other}`, ` ${other} ${hash('a{}')}`)),
    html(` ${hash('here()')}`, ` ${hash('a{}')}`),
  );
});

test('a hash that somebody wrote into the text of a page stays text', () => {
  const text = `<p>script-src ${hash('elsewhere()')}</p>`;
  assert.equal(keepOwnHashes(policy("script-src 'self'") + text), policy("script-src 'self'") + text);
});

test('a megabyte of unclosed tags takes no time', () => {
  const html = policy("script-src 'self'") + '<script '.repeat(130_000);
  assert.equal(keepOwnHashes(html), html);
});

test('a script is found on a page whose attributes hold tags', () => {
  const html =
    policy(`script-src 'self' ${hash('here()')}`) +
    '<meta content="<script>theirs()"><button data-copy="[\\<script\\>](x) <style>" title=\'<script src=y>\'></button>' +
    '<script type="module">here()</script>';
  assert.equal(keepOwnHashes(html), html);
});

test('the policy of a page stands first in its head', () => {
  const own = policy("default-src 'none'");
  assert.equal(
    policyFirst(`<html><head><meta charset="utf-8"><title>$&</title>${own}</head><body></body></html>`),
    `<html><head>${own}<meta charset="utf-8"><title>$&</title></head><body></body></html>`,
  );
});

test('a page without a policy stays as it is', () => {
  assert.equal(policyFirst('<head><title>A</title></head>'), '<head><title>A</title></head>');
});
