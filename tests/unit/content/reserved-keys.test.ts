import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { parseYaml } from '../../../src/content/parse-yaml.ts';
import { parsePermalinks } from '../../../src/content/read-permalinks.ts';

const anything = z.record(z.string(), z.unknown());
const problemsOf = (source: string) =>
  parseYaml(source, anything, 'a.yaml').problems.map(({ line, text }) => `${line} ${text}`);

describe('a key that objects keep for themselves is named and not passed over', () => {
  test('in YAML, at any depth', () => {
    assert.deepEqual(problemsOf('a: 1\n__proto__:\n  title: x\n'), ['2 the name “__proto__” cannot be read']);
    assert.deepEqual(problemsOf('a:\n  - b:\n      __proto__: 1\n'), [
      '3 a: 0: b: the name “__proto__” cannot be read',
    ]);
    assert.deepEqual(problemsOf('a: __proto__\nproto: b\n'), []);
  });

  test('in what several aliases lead to, once', () => {
    assert.equal(problemsOf('a: &a { __proto__: 1 }\nb: [*a, *a]\n').length, 1);
  });

  test('among addresses', () => {
    const { problems } = parsePermalinks('{\n"papers": {\n"__proto__": { "title": "A" }\n}\n}');
    assert.deepEqual(
      problems.map(({ text }) => text),
      ['papers: the name “__proto__” cannot be read'],
    );
  });
});
