import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { readDesk, readStoredPaper, writeDesk } from '../../../src/desk/desk-file.ts';
import { deskJsonSchema } from '../../../src/desk/json-schema.ts';
import { editPaper, isKeptPaper, tidyTags } from '../../../src/desk/kept-paper.ts';
import { upToDate } from '../../../src/desk/versions.ts';
import { keptSample, moment } from '../../support/kept-papers.ts';
import { AWKWARD_TEXT } from '../../support/sample-papers.ts';

const SITE = 'https://example.org/reading/';
const papers = [
  keptSample('a', {
    note: `<script>alert(1)</script>\n${AWKWARD_TEXT}`,
    tags: ['x', '__proto__'],
    status: 'reading',
  }),
  keptSample('b', { kept: false }),
  editPaper('without-facts', undefined, { kept: true }, moment(2)),
];
const text = writeDesk({ papers, follows: [] }, SITE, moment(3));

describe('the file of a desk', () => {
  test('is read back without loss', () => {
    assert.deepEqual(readDesk(text), { papers, follows: [], leftOut: [] });
  });

  test('keeps to the schema that is published', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(deskJsonSchema()),
    );
    assert.equal(validate(JSON.parse(text)), true, JSON.stringify(validate.errors));
  });

  test('a damaged entry is left out and named', () => {
    const file = JSON.parse(text);
    file.papers[1].note = 'no field';
    const read = readDesk(JSON.stringify(file));
    assert.deepEqual(
      read.papers.map(({ id }) => id),
      ['a', 'without-facts'],
    );
    assert.match(read.leftOut.join(), /^The paper no\. 2 cannot be read \(note/);
  });

  for (const [what, given, message] of [
    ['text', 'hello', /no file of a desk/],
    ['another JSON', '[]', /no file of a desk/],
    [
      'a newer version',
      text.replace('"version": 2', '"version": 9'),
      /version 9, which this site does not know/,
    ],
    ['no version', text.replace('"version": 2', '"version": "2"'), /version 0/],
  ] as const)
    test(`${what} is refused with a sentence`, () => assert.throws(() => readDesk(given), message));
});

test('stored papers that are damaged are not read', () => {
  assert.deepEqual(readStoredPaper(papers[0], 1), papers[0]);
  assert.equal(readStoredPaper({ id: 'a' }, 1), undefined);
  assert.equal(readStoredPaper(papers[0], 3), undefined);
  assert.equal(isKeptPaper(papers[0]), true);
  for (const damaged of [undefined, null, 'a', {}, { ...papers[0], note: null }])
    assert.equal(isKeptPaper(damaged), false);
});

test('data of an older version goes through every step since, that of none or a newer one through none', () => {
  const steps = [(data: unknown) => `${data} two`, (data: unknown) => `${data} three`];
  const cases: [version: number, result: string | undefined][] = [
    [1, 'one two three'],
    [2, 'one three'],
    [3, 'one'],
    [4, undefined],
    [0, undefined],
    [1.5, undefined],
  ];
  for (const [version, result] of cases)
    assert.equal(upToDate('one', version, steps), result, `version ${version}`);
});

test('a change moves only what it changes', () => {
  const before = keptSample('a', { tags: ['x'] });
  const after = editPaper('a', before, { tags: ['x'], note: 'new' }, moment(5));
  assert.deepEqual(after, { ...before, note: { value: 'new', at: moment(5) } });
});

test('tags are tidy', () => {
  assert.deepEqual(tidyTags([' to  do , b', 'b,', '']), ['to do', 'b']);
});
