import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NO_TITLE } from '../../../src/metadata/bibliography.ts';
import { parseCslJson } from '../../../src/metadata/csl-json.ts';

describe('a CSL-JSON file', () => {
  test('has each item with its line and id, whatever stands in its texts', () => {
    const source =
      '{ "note": ["{", "["], "items": [\n{ "id": 1, "title": "A {[\\"" },\n\n{ "title": "B", "author": [\n{ "family": "Doe" }, {}] }, { "id": "c",\n"title": "C" }\n] }';
    const { records } = parseCslJson(source);
    assert.deepEqual(
      records.map(({ number, key, item }) => [number, key, item.title]),
      [
        [1, '1', 'A {["'],
        [2, undefined, 'B'],
        [3, 'c', 'C'],
      ],
    );
    const list =
      '[\n{ "id": 1, "title": "A {[\\"" },\n\n{ "title": "B", "author": [\n{ "family": "Doe" }, {}] }, { "id": "c",\n"title": "C" }\n]';
    assert.deepEqual(
      parseCslJson(list).records.map(({ line }) => line),
      [2, 4, 5],
    );
  });

  const broken: [what: string, source: string, line: number][] = [
    ['a comma too many in a list', '[\n{ "title": "A" },\n]\n', 3],
    ['a comma too many in an item', '[\n{ "title": "A",\n}]\n', 3],
    ['a comma missing', '[\n{ "title": "A" }\n{ "title": "B" }\n]', 3],
    ['a word', '\uFEFF[\n{ "title":\n\nnone }]\n', 4],
    ['a line break in a text', '[\n{ "title": "A\nB" }]\n', 2],
    ['an escape that is none', '[\n\n{ "title": "\\x" }]\n', 3],
    ['no end', '[\n{ "title": "A" }\n', 3],
    ['something behind its end', '[]\n\n[]', 3],
    ['other text', 'dear\nreader', 1],
    ['nothing', '', 1],
  ];
  for (const [what, source, line] of broken)
    test(`with ${what} is no JSON from line ${line} on`, () => {
      const { records, error } = parseCslJson(source);
      assert.deepEqual([records, error?.line], [[], line], error?.text);
    });

  test('is a list, or holds one', () => {
    assert.match(parseCslJson('{}').error?.text ?? '', /^a list of CSL-JSON items/);
  });

  test('has lines for items alone, not for what is in them', () => {
    const { records } = parseCslJson(
      '[{ "title": "A", "author": [\n{ "family": "Doe" },\n{ "family": "Roe" }] },\n{ "title": "B" }]',
    );
    assert.deepEqual(
      records.map(({ line }) => line),
      [1, 4],
    );
  });

  for (const other of ['null', '1', '"A"', '[]', '[{ "title": "A" }]'])
    test(`names what is no item, as ${other}, and reads the rest`, () => {
      const { records, leftOut } = parseCslJson(`[${other},\n{ "title": "B" }]`);
      assert.deepEqual(
        records.map(({ number, item }) => [number, item.title]),
        [[2, 'B']],
      );
      assert.deepEqual(
        leftOut.map(({ number, what }) => [number, what]),
        [[1, 'is no CSL-JSON item']],
      );
    });

  test('gives no lines where something else stands among the items', () => {
    for (const other of ['null', '1', '"A"'])
      assert.deepEqual(
        parseCslJson(`[${other},\n{ "title": "B" }]`).records.map(({ line }) => line),
        [undefined],
      );
  });

  test('loses fields that do not fit, and items whose title does not', () => {
    const { records, leftOut } = parseCslJson(
      '[{ "title": "A", "volume": {}, "issue": "3" },\n{ "title": 7, "volume": "1" },\n{ "volume": "1" }]',
    );
    assert.deepEqual(
      records.map(({ item, ...place }) => [item, place]),
      [
        [
          { title: 'A', issue: '3' },
          { number: 1, line: 1 },
        ],
      ],
    );
    assert.deepEqual(
      leftOut.map(({ number, line, what }) => [number, line, what]),
      [
        [2, 2, NO_TITLE.what],
        [3, 3, NO_TITLE.what],
      ],
    );
  });
});
