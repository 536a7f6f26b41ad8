import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildFlags } from '../../../src/commands/set-up.mjs';

test('`npm run build` and `npm start` build with the same flags of Node', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal(scripts.build, `node ${buildFlags.join(' ')} src/commands/build.ts`);
});
