import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeText } from '../../src/text/normalize.ts';

/** Raw text, plain text, and HTML: the plain text escaped where there is none, any where it is null. */
type Case = [raw: string, plain: string, html?: string | null];

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/'/g, '&#39;');

/** One test for each raw text: what it is read as. */
export function checkTexts(about: string, cases: readonly Case[]): void {
  for (const [raw, plain, html] of cases) {
    test(`${about}: ${raw}`, () => {
      const result = normalizeText(raw);
      assert.equal(result.plain, plain);
      if (html !== null) assert.equal(result.html, html ?? escaped(plain));
    });
  }
}
