import fc from 'fast-check';
import { HOSTILE_STRINGS } from '../fuzz/hostile-strings.ts';

/** The same cases in every run; few enough for a test of every change. */
export const RUNS = { seed: 20_261_121, numRuns: 200 } as const;

/** Text that a file may hold: any characters, and what is awkward more often than by chance. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 3, arbitrary: fc.lorem({ maxCount: 6 }) },
      // The longest ones would take the time of hundreds of cases.
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_STRINGS.filter((text) => text.length < 100)) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(' ', '{', '}', '$', '\\', '_', '^', '~', '<', '>', '&', '-', '"'),
      },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** A line without its end. */
export const anyLine: fc.Arbitrary<string> = anyText.map((text) => text.replace(/[\r\n]/g, ' '));

/** Words of letters in sentences, which every reader of text must keep. */
export const plainWords: fc.Arbitrary<string[]> = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), {
  minLength: 1,
  maxLength: 12,
});
