import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { afterQuiet, isContent } from '../../../../src/build/astro/watch-content.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('many changes at once are read once, and a later one again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let reads = 0;
  const refresh = afterQuiet(async () => {
    reads += 1;
  }, 100);
  for (const pause of [0, 50, 99]) {
    mock.timers.tick(pause);
    refresh(assert.ifError);
  }
  assert.equal(reads, 0);
  mock.timers.tick(100);
  await settled();
  assert.equal(reads, 1);
  refresh(assert.ifError);
  mock.timers.tick(100);
  await settled();
  assert.equal(reads, 2);
  mock.timers.reset();
});

test('content that is wrong is told of, and read again when it changes', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const told: string[] = [];
  let isWrong = true;
  const refresh = afterQuiet(async () => {
    if (isWrong) throw new Error('wrong');
    told.push('right');
  }, 100);
  for (let time = 0; time < 2; time += 1) {
    refresh(({ message }) => told.push(message));
    mock.timers.tick(100);
    await settled();
    isWrong = false;
  }
  assert.deepEqual(told, ['wrong', 'right']);
  mock.timers.reset();
});

for (const [file, expected] of [
  ['/shelf/content/listings/a.txt', true],
  ['/shelf/content/listings/.a.txt.swp', false],
  ['/shelf/content/.git/index', false],
  ['/shelf/contents/a.txt', false],
  ['/shelf/content', false],
] as const)
  test(`${file} is ${expected ? 'a file' : 'no file'} of /shelf/content`, () => {
    assert.equal(isContent(file, '/shelf/content'), expected);
  });
