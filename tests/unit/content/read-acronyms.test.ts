import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAcronyms, readAcronyms } from '../../../src/content/read-acronyms.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('one meaning, several and none are read', () => {
  assert.deepEqual(
    parseAcronyms('RAG: retrieval-augmented generation\nAP: [access point, average precision]\nLT: null\n'),
    {
      acronyms: {
        RAG: 'retrieval-augmented generation',
        AP: ['access point', 'average precision'],
        LT: null,
      },
      problems: [],
    },
  );
});

test('an empty file holds nothing', () => {
  assert.deepEqual(parseAcronyms('# nothing yet\n'), { acronyms: {}, problems: [] });
});

for (const [what, source, kind, line] of [
  ['YAML that is not well-formed', 'RAG: a b\nAP: [a b\n', 'unreadable-file', 3],
  ['a key that stands twice', 'RAG: a b\nRAG: c d\n', 'unreadable-file', 2],
  ['a meaning that is a number', 'RAG: a b\nAP: 3\n', 'invalid-data', 2],
  ['a list of one meaning', 'AP: [access point]\n', 'invalid-data', 1],
  ['a short form that is none', 'RAG: a b\nsome long words here: a b\n', 'invalid-data', 2],
  ['two writings of one short form', 'MoE: mixture of experts\nMOE: margin of error\n', 'invalid-data', 2],
] as const) {
  test(`${what} is a problem with its line`, () => {
    const { problems } = parseAcronyms(source);
    assert.deepEqual(
      problems.map((problem) => [problem.kind, problem.file, problem.line]),
      [[kind, 'acronyms.yaml', line]],
    );
  });
}

test('a folder may have the file or not, and it must be text', async () => {
  const folder = temporaryFolder();
  try {
    assert.deepEqual(await readAcronyms(folder), { acronyms: {}, problems: [] });
    await writeFile(join(folder, 'acronyms.yaml'), 'KV: key–value\n');
    assert.deepEqual((await readAcronyms(folder)).acronyms, { KV: 'key–value' });
    await writeFile(join(folder, 'acronyms.yaml'), Uint8Array.of(0x4b, 0x0a, 0xff));
    assert.deepEqual((await readAcronyms(folder)).problems, [
      { kind: 'not-text', file: 'acronyms.yaml', line: 2 },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the file of this site is in order', async () => {
  const { acronyms, problems } = await readAcronyms(join(import.meta.dirname, '../../../content'));
  assert.deepEqual(problems, []);
  assert.ok(Object.keys(acronyms).length > 0);
});
