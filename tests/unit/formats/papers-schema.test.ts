import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { paperLines, papersJson } from '../../../src/formats/papers-json.ts';
import { papersJsonSchema } from '../../../src/formats/papers-schema.ts';
import type { Paper } from '../../../src/schema.ts';
import { bareSample, realPapers, routes, samplePaper } from '../../support/sample-papers.ts';

describe('the schema of papers.json', () => {
  const linesOf = (papers: readonly Paper[]) => paperLines(papers, routes);
  const schema = JSON.parse(papersJsonSchema(routes));
  const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

  test('is JSON Schema 2020-12 with its own address and a word about every field', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.$id, 'https://example.org/reading/papers.schema.json');
    for (const [name, field] of Object.entries<{ description?: string }>(schema.items.properties)) {
      assert.ok(field.description, name);
    }
  });

  test('accepts the file of the listings, and papers with and without metadata', () => {
    for (const papers of [realPapers, [samplePaper()], [bareSample()], []]) {
      assert.ok(
        validate(JSON.parse([...papersJson(papers, linesOf)].join(''))),
        JSON.stringify(validate.errors?.slice(0, 3)),
      );
    }
  });

  const wrong: [string, object][] = [
    ['a field too many', { more: 1 }],
    ['no title', { title: '' }],
    ['an impossible month', { issued: '2024-13' }],
    ['an id with capitals', { id: 'A' }],
    ['an unknown kind of link', { links: [{ url: 'https://a.org', kind: 'x' }] }],
    ['no listing', { listings: [] }],
  ];
  for (const [what, changes] of wrong) {
    test(`refuses a paper with ${what}`, () => {
      const [paper] = JSON.parse([...papersJson([samplePaper()], linesOf)].join(''));
      assert.equal(validate([{ ...paper, ...changes }]), false);
    });
  }
});
