import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { explainIssue } from '../../../src/content/explain-issue.ts';

const schema = z.strictObject({
  title: z.string().trim().min(1),
  order: z.int().positive().optional(),
  terms: z.array(z.string()).default([]),
  keeper: z.strictObject({ name: z.string(), address: z.url('write an address').optional() }).optional(),
  topics: z.enum(['all', 'editors']).default('all'),
  byName: z
    .record(z.string().regex(/^[a-z]+$/, 'use small letters'), z.strictObject({ n: z.number() }))
    .optional(),
});

describe('what does not fit a schema is said in plain words', () => {
  for (const [value, text, todo] of [
    [{}, 'title: is missing', undefined],
    [{ title: 3 }, 'title: is a number, not text', undefined],
    [{ title: ' ' }, 'title: is empty', undefined],
    [{ title: null }, 'title: is empty', undefined],
    [{ title: 'T', order: 'first' }, 'order: is text, not a number', undefined],
    [{ title: 'T', terms: 'tide' }, 'terms: is text, not a list', undefined],
    [{ title: 'T', keeper: 'Ann' }, 'keeper: is text, not fields with values', undefined],
    [['T'], 'is a list, not fields with values', undefined],
    [{ title: 'T', topics: 'none' }, 'topics: is none of all, editors', undefined],
    [{ title: 'T', keeper: { name: 'A', address: 'x' } }, 'keeper.address: write an address', undefined],
    [{ title: 'T', byName: { UP: { n: 1 } } }, 'byName.UP: use small letters', undefined],
    [
      { title: 'T', titel: 'T' },
      'there is no field “titel”',
      'use title, order, terms, keeper, topics, byName; or remove it',
    ],
    [
      { title: 'T', keeper: { name: 'A', mail: 'x', phone: '' } },
      'keeper: there are no fields “mail”, “phone”',
      'use name, address; or remove them',
    ],
    [
      { title: 'T', byName: { up: { n: 1, m: 2 } } },
      'byName.up: there is no field “m”',
      'use n; or remove it',
    ],
  ] as const)
    test(text, () => {
      const [issue] = schema.safeParse(value).error?.issues ?? [];
      assert.ok(issue);
      const explained = explainIssue(issue, schema);
      assert.equal(explained.text, text);
      assert.equal(explained.todo, todo);
    });

  test('and where: at the first field that is not known', () => {
    const [issue] = schema.safeParse({ title: 'T', keeper: { name: 'A', mail: 'x' } }).error?.issues ?? [];
    assert.ok(issue);
    assert.deepEqual(explainIssue(issue, schema).path, ['keeper', 'mail']);
  });
});
