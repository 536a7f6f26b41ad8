import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { normalizeText } from '../../../src/text/normalize.ts';

const folder = new URL('../../../content/listings/', import.meta.url);
const LEFTOVER =
  /\\|[{}]|``|''|--|[\^](?![A-Z]|\()|\d(?:times|sim)|\b(?:sim\d|infty|propto|beta_|rightarrow|cdot|textit|textbf|mathcal)|x20[0-2]\d|&(?:amp|lt|gt);|\p{L}~|\uFFFD/u;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const lines = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  test(`no markup is left in ${file}, each word stays, and the plain text is stable`, () => {
    for (const line of lines) {
      const { plain } = normalizeText(line);
      const prose = plain.replace(/https?:\/\/\S+/g, '');
      assert.doesNotMatch(prose, LEFTOVER, line.slice(0, 60));
      assert.equal(normalizeText(plain).plain, plain);
      // Words without a neighbour that markup could change.
      const kept = new Set(plain.split(/\s+/));
      const lost = line.split(/\s+/).filter((word) => /^\p{L}{4,}[.,;:]?$/u.test(word) && !kept.has(word));
      assert.deepEqual(
        lost.filter((word) => !/^(?:times|propto|Omega)$/.test(word)),
        [],
      );
    }
  });
}
