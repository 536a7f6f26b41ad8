import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { parseYaml } from '../../../src/content/parse-yaml.ts';
import { listingFactsSchema } from '../../../src/listing/facts.ts';

const schema = z.record(z.string(), listingFactsSchema);
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]']
  .concat('c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]')
  .join('\n');

describe('YAML that is no data is a problem with its line', () => {
  for (const [what, source, line, expected] of [
    [
      'an alias without an anchor',
      'a:\n  title: A\n  description: *New*\n',
      3,
      /^\*New\*: there is no such anchor/,
    ],
    ['aliases that multiply', bomb, 2, /^\*a: .*Excessive alias count/],
    ['lists in lists in lists', `a: ${'['.repeat(20_000)}`, 1, /./],
    ['a quotation that does not end', 'a:\n  title: "A\n', 3, /./],
    ['a key that stands twice', 'a:\n  title: A\n  title: B\n', 3, /unique/],
    ['a day that no month has', 'a:\n  saved: "2024-02-31"\n', 2, /^a\.saved: a date that no calendar has/],
    ['a month that no year has', 'a:\n  title: A\n  saved: "2024-13"\n', 3, /^a\.saved: write the date/],
    ['a year before all years', 'a:\n  saved: "0000-01-01"\n', 2, /^a\.saved: write the date/],
    ['a number for a date', 'a:\n  saved: 1e3\n', 2, /^a\.saved: /],
    ['a number in text for a date', 'a:\n  saved: "0x7E8"\n', 2, /^a\.saved: write the date as YYYY/],
    ['a list for a record', 'a:\n  - b\n', 1, /^a: /],
    ['a field that is not known', 'a:\n  title: A\n  titel: A\n', 3, /titel/],
    ['no record at all', '3', 1, /is a number, not fields/],
  ] as const)
    test(what, () => {
      const { data, problems } = parseYaml(source, schema, 'listings.yaml');
      assert.equal(data, undefined);
      assert.match(problems[0]?.text ?? '', expected);
      assert.equal(problems[0]?.line, line);
    });
});

test('an alias stands for what its anchor names', () => {
  const { data } = parseYaml('a: &facts\n  source: here\nb: *facts\n', schema, 'listings.yaml');
  assert.deepEqual(data, { a: { source: 'here' }, b: { source: 'here' } });
});

for (const saved of ['2024', '2024-02', '2024-02-29'])
  test(`${saved} is a date`, () => {
    assert.deepEqual(parseYaml(`a: {saved: "${saved}"}`, schema, 'x').problems, []);
  });
