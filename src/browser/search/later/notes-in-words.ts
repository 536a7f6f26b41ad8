import type { Answer } from '../../../search/engine/engine.ts';
import { saySubstitution } from '../beside/say-substitution.ts';

/** Notes on an answer in words, without what could be followed or taken off. */
export function notesInWords({ readings, substitutions, suggestions, hints }: Answer): string[] {
  return [
    ...readings.map(({ says }) => `Read as: ${says}.`),
    ...substitutions.map(saySubstitution),
    ...suggestions.map(({ typed, meant }) => `“${typed}” is in no paper. Did you mean ${meant}?`),
    ...hints,
  ];
}
