import type { CitedAuthor } from './export-context.ts';

/** A name as bibliographies take it apart. */
export type NameParts =
  | { literal: string }
  | {
      family: string;
      /** Lower-case words before the family name, for example `van den`. */
      particle?: string;
      given?: string;
      /** For example `Jr.`. */
      suffix?: string;
    };

/** The parts of a name; a name that the source gives in one piece stays in one piece. */
export function nameParts({ name, family: whole, given }: CitedAuthor): NameParts {
  if (!whole) return { literal: name };
  const main = given ? `${given} ${whole} ` : `${whole} `;
  const suffix = name.startsWith(main) ? name.slice(main.length) : '';
  const { particle, family } = splitParticle(whole);
  return { family, ...(particle && { particle }), ...(given && { given }), ...(suffix && { suffix }) };
}

/** `Family, Given` with particles before the family name and a suffix after the given names. */
export function invertedName(author: CitedAuthor): string {
  const parts = nameParts(author);
  if ('literal' in parts) return parts.literal;
  const { particle, family, given, suffix } = parts;
  const names = [given, suffix].filter(Boolean).join(' ');
  const last = particle ? `${particle} ${family}` : family;
  return names ? `${last}, ${names}` : last;
}

/** Parts `van den Driessche` after its leading lower-case words; the last word is always family name. */
function splitParticle(whole: string): { particle?: string; family: string } {
  const words = whole.split(' ');
  const first = words.findIndex((word) => !/^\p{Ll}/u.test(word));
  if (first <= 0) return { family: whole };
  return { particle: words.slice(0, first).join(' '), family: words.slice(first).join(' ') };
}
