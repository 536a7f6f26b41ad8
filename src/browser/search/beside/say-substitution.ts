import type { Substitution } from '../../../search/engine/engine.ts';

/** Says what else was searched than what was typed. */
export function saySubstitution({ kind, typed, searched }: Substitution): string {
  const words = searched.map((word) => `“${word}”`).join(' and ');
  switch (kind) {
    case 'spelling':
      return `“${typed}” is in no paper: searched for ${words} instead.`;
    case 'beginning':
      return `“${typed}” is in no paper: searched for words that begin so, ${words}.`;
    case 'family':
      return `“${typed}” was also searched as ${words}, in any version.`;
    default:
      return `“${typed}” was also searched as ${words}.`;
  }
}
