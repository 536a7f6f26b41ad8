import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseListing } from '../../../src/listing/parse.ts';
import { anyLine, RUNS } from '../../support/arbitrary-texts.ts';
import { formatListing } from '../../support/format-listing.ts';
import { assertEveryLineCounts } from '../../support/listing-accounts.ts';

/** An abstract of several sentences, as nearly all are: too long for a title. */
const abstract = fc
  .array(fc.lorem({ maxCount: 9, mode: 'words' }), { minLength: 6, maxLength: 9 })
  .map(
    (sentences) =>
      `We ${sentences.join('. We also ')} and so on for quite some time, in all of it, to the end.`,
  )
  .filter((text) => text.length > 300);
const title = fc
  .lorem({ maxCount: 8, mode: 'words' })
  .map((words) => `A title about ${words}`)
  .filter((text) => text.length < 200);
const entries = fc.array(fc.record({ title, abstract }, { noNullPrototype: true }), {
  minLength: 1,
  maxLength: 8,
});
const layout = fc.record({ blankLines: fc.boolean(), end: fc.constantFrom('\n', '\r\n', '\r') });

test('entries that are written and read are the same, and so are they when written again', () => {
  fc.assert(
    fc.property(entries, layout, layout, (written, first, second) => {
      const once = parseListing(formatListing(written, first), 'a.txt');
      assert.deepEqual(once.problems, []);
      assert.deepEqual(
        once.entries.map(({ title, abstract }) => ({ title, abstract })),
        written,
      );
      const twice = parseListing(formatListing(once.entries, second), 'a.txt');
      assert.deepEqual(
        twice.entries.map(({ rank, title, abstract }) => ({ rank, title, abstract })),
        once.entries.map(({ rank, title, abstract }) => ({ rank, title, abstract })),
      );
    }),
    RUNS,
  );
});

test('every line of any text is accounted for', () => {
  const lines = fc.array(fc.oneof(anyLine, title, abstract, fc.constantFrom('', 'new', 'Subscribe')), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (lines, end, mark) => {
      const source = (mark ? '\uFEFF' : '') + lines.join(end);
      assertEveryLineCounts(source, 'a.txt', parseListing(source, 'a.txt'));
    }),
    RUNS,
  );
});
