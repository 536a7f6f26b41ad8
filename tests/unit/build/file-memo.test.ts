import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FileMemo, keepMemo, type MemoPlace } from '../../../src/build/file-memo.ts';
import { memoOf, NO_MEMO } from '../../../src/memo.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const placeIn = (folder: string, code = 'code'): MemoPlace => ({
  folder: join(folder, 'deep/kept'),
  draft: join(folder, 'draft'),
  code,
});

/** Does both kinds of steps for some inputs, as a build does. @returns what they came to, and which were done */
function build(place: MemoPlace, inputs: readonly string[]): { results: unknown[]; done: string[] } {
  const memo = new FileMemo(place);
  const done: string[] = [];
  const doStep = (what: string) => () => {
    done.push(what);
    return { of: what, rows: Float32Array.of(1.5, -0, Number.NaN), words: new Map([[what, undefined]]) };
  };
  const each = memo.each('many', ['same']);
  const results = inputs.flatMap((input) => [
    memo.of('one', [input], doStep(`one ${input}`)),
    each(input, doStep(`each ${input}`)),
  ]);
  memo.save();
  keepMemo(place);
  return { results, done };
}

describe('what steps came to', () => {
  test('is known in the next build, to the last bit, and not made again', () => {
    const place = placeIn(temporaryFolder());
    const first = build(place, ['a', 'b']);
    assert.deepEqual(first.done, ['one a', 'each a', 'one b', 'each b']);
    assert.deepEqual(build(place, ['a', 'b']), { ...first, done: [] });
    assert.deepEqual(build(place, ['a', 'c']).done, ['one c', 'each c']);
  });

  test('is forgotten when a build did not need it, so that the folder does not grow', () => {
    const place = placeIn(temporaryFolder());
    build(place, ['a', 'b']);
    const count = readdirSync(place.folder).length;
    build(place, ['b', 'c']);
    assert.equal(readdirSync(place.folder).length, count);
    assert.deepEqual(build(place, ['a']).done, ['one a', 'each a']);
  });

  test('is made anew by other code', () => {
    const folder = temporaryFolder();
    build(placeIn(folder), ['a']);
    assert.deepEqual(build(placeIn(folder, 'edoc'), ['a']).done, ['one a', 'each a']);
  });

  test('is not kept where the build does not come to its end', () => {
    const place = placeIn(temporaryFolder());
    new FileMemo(place).of('one', ['a'], () => 'half a site');
    assert.deepEqual(build({ ...place, draft: `${place.draft}-2` }, ['a']).done, ['one a', 'each a']);
  });

  test('is there for who asks, though nothing can be written', () => {
    const place = placeIn(temporaryFolder());
    const memo = new FileMemo(place);
    rmSync(place.draft, { recursive: true });
    writeFileSync(place.draft, 'no folder');
    assert.equal(
      memo.of('one', ['a'], () => 'made'),
      'made',
    );
    assert.equal(
      memo.each('many', [])('a', () => 'made, too'),
      'made, too',
    );
    memo.save();
  });

  const spoilt: [what: string, spoil: (bytes: Buffer) => Uint8Array][] = [
    ['is empty', () => Buffer.of()],
    ['is a text', () => Buffer.from('no such file')],
    ['ends half-way', (bytes) => bytes.subarray(0, bytes.length - 8)],
    ['has a bit changed', (bytes) => bytes.with(bytes.length - 3, (bytes.at(-3) ?? 0) ^ 1)],
    ['has more at its end', (bytes) => Buffer.concat([bytes, Buffer.from('more')])],
  ];
  for (const [what, spoil] of spoilt)
    test(`is made anew where a file ${what}`, () => {
      const place = placeIn(temporaryFolder());
      const { results, done } = build(place, ['a']);
      for (const name of readdirSync(place.folder)) {
        const file = join(place.folder, name);
        writeFileSync(file, spoil(readFileSync(file)));
      }
      assert.deepEqual(build(place, ['a']), { results, done });
      assert.deepEqual(build(place, ['a']).done, []);
    });

  test('is made anew where one file has the place of another', () => {
    const place = placeIn(temporaryFolder());
    build(place, ['a', 'b']);
    const files = readdirSync(place.folder).map((name) => join(place.folder, name));
    const all = files.map((file) => readFileSync(file));
    for (const [at, file] of files.entries()) writeFileSync(file, all[(at + 1) % all.length] ?? '');
    assert.equal(build(place, ['a', 'b']).done.length, 4);
  });
});

describe('inputs of steps', () => {
  const memo = new FileMemo(placeIn(temporaryFolder()));

  test('are told apart, whatever they are', () => {
    const inputs: unknown[][] = [
      [],
      [''],
      ['', ''],
      ['a', 'b'],
      ['ab'],
      [['a', 'b']],
      ['1'],
      [1],
      [true],
      [Uint8Array.of(1)],
      [Uint8Array.of(1), Uint8Array.of()],
      [{ a: 1 }],
      ['{"a":1}'],
    ];
    assert.equal(new Set(inputs.map((input) => memo.digest(...input))).size, inputs.length);
  });

  const lost: [what: string, data: unknown][] = [
    ['a map', new Map([['a', 1]])],
    ['a set', new Set(['a'])],
    ['a map deep in it', { deep: [new Map()] }],
    ['a typed array deep in it', { rows: Uint8Array.of(1) }],
    ['a function', () => 1],
  ];
  for (const [what, data] of lost)
    test(`may not hold ${what}, which its digest would not tell`, () => {
      assert.throws(() => memo.digest(data), TypeError);
    });

  test('that steps have in common count for each', () => {
    const one = memoOf(memo, () => ['one']);
    const other = memoOf(memo, () => ['other']);
    assert.equal(
      one.of('step', [], () => 1),
      1,
    );
    assert.equal(
      other.of('step', [], () => 2),
      2,
    );
    assert.equal(
      one.each('many', [])('text', () => 3),
      3,
    );
    assert.equal(
      other.each('many', [])('text', () => 4),
      4,
    );
  });

  test('are not looked at where nothing is kept', () => {
    const none = memoOf(NO_MEMO, () => assert.fail('asked for'));
    assert.equal(
      none.of('step', [], () => 1),
      1,
    );
    assert.equal(
      none.each('many', [])('text', () => 2),
      2,
    );
  });
});
