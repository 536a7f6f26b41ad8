import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ANSWERS, read } from '../../support/recorded-answers.ts';

describe('answers that cannot be used', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const work = '{"results":[{"id":"https://openalex.org/W1","title":"Marées à Brest"}]}';
  const failures: readonly (readonly [
    kind: string,
    body: string | Uint8Array,
    type: string,
    sentence: RegExp,
  ])[] = [
    ['HTML', '<!DOCTYPE html><title>Sign in</title>', 'text/html', /answers with HTML/],
    ['half a JSON', work.slice(0, 40), '', /broken or half JSON/],
    ['plain text', 'Service temporarily down', 'text/plain', /plain text/],
    ['nothing', '', '', /answers with nothing/],
    ['JSON of another form', '{"ok":true}', '', /has not the form/],
    [
      'an error with status 200',
      '{"error":"Too many","message":"slow down"}',
      '',
      /refuses the request \(Too many\)/,
    ],
    [
      'bytes of no encoding',
      Buffer.from([0x7b, 0xff, 0xfe, 0x80, 0x22]),
      '',
      /an encoding that cannot be read/,
    ],
    ['an encoding that nobody knows', latin1('{"é":1}'), 'application/json; charset=klingon', /an encoding/],
  ];
  for (const [kind, body, type, sentence] of failures)
    test(`${kind} is said to be that`, () => {
      const answer = read('openalex', body, 200, type);
      assert.ok('failure' in answer);
      assert.match(answer.failure, sentence);
    });

  test('half an XML is no feed', () => {
    const answer = read('arxiv', readFileSync(join(ANSWERS, 'arxiv-query-3.xml')).subarray(0, 900));
    assert.ok('failure' in answer && /broken or half XML/.test(answer.failure));
  });

  const encodings: readonly (readonly [name: string, body: Uint8Array, type: string])[] = [
    ['UTF-8 that calls itself Latin-1', Buffer.from(work), 'application/json; charset=iso-8859-1'],
    ['Latin-1 that says so', latin1(work), 'application/json; charset=iso-8859-1'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${work}`), ''],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${work}`, 'utf16le'), ''],
  ];
  for (const [name, body, type] of encodings)
    test(`${name} is read`, () => {
      const answer = read('openalex', body, 200, type);
      assert.ok('candidates' in answer);
      assert.equal(answer.candidates[0]?.item.title, 'Marées à Brest');
    });
});
