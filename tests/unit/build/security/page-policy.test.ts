import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { withPolicy } from '../../../../src/build/security/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) =>
  /^<html><head><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

test('the policy of a page stands first in its head, and the rest of the page stays', () => {
  const html = withPolicy(page('<meta charset="utf-8"><title>$&</title>'));
  assert.equal(
    html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''),
    page('<meta charset="utf-8"><title>$&</title>'),
  );
  assert.match(
    policyOf(html) ?? '',
    /^default-src 'none';.*;base-uri 'none';script-src 'self' 'sha256-\S+' 'sha256-\S+';style-src 'self'$/,
  );
});

const cases: [of: string, head: string, body: string, styles: string[]][] = [
  ['style sheets in its head', '<style>a{}</style><style>b{}</style>', '', ['a{}', 'b{}']],
  ['no style sheet in its body', '', '<style>a{}</style>', []],
  ['none in the text of a script', '<script>"<style>a{}</style>"</script><style>b{}</style>', '', ['b{}']],
  [
    'none in attributes, behind which others are found',
    '<meta content="</head><body><style>a{}</style>"><meta content=\'<style>\'><style>b{}</style>',
    '',
    ['b{}'],
  ],
];
for (const [of, head, body, styles] of cases)
  test(`a policy has the hashes of ${of}`, () => {
    const policy = policyOf(withPolicy(page(head, body))) ?? '';
    assert.deepEqual(/style-src 'self'(.*)$/.exec(policy)?.[1]?.trim(), styles.map(hash).join(' '));
  });

test('a script in a page is not allowed by standing there', () => {
  const policy = (html: string) => policyOf(withPolicy(html));
  assert.equal(policy(page('<script>theirs()</script>', '<script>theirs()</script>')), policy(page('')));
});

test('a megabyte of unclosed tags takes no time', () => {
  const html = `<html><head></head>${'<script '.repeat(130_000)}`;
  assert.ok(withPolicy(html).endsWith(html.slice('<html><head>'.length)));
});
