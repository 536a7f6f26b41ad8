import type { CslName } from './csl.ts';
import { splitSuffix } from './name-suffix.ts';

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・\s]+$/u;
/** What people call themselves together. */
const GROUP =
  /\s(?:Team|Group|Collective|Collaboration|Consortium|Workshop|Initiative|Project|Community|Committee|Network|Investigators|Authors|Contributors)$/;
/** Particles that are no given names, written with a capital; others are only before a second particle: `Van den Broeck`. */
const ALWAYS = /^(?:De|Del|Della|Von)$/;
const CAPITAL = /^(?:Van|Di|Da|La|Le|Ten|Ter)$/;

function isParticle(word: string): boolean {
  return /^\p{Ll}|^(?:Der|Den|De|La|Los)$/u.test(word);
}

/**
 * The parts of a name that a page writes on one line: `Doe, Jane`, or in reading order, the last word the family name
 * with the lower-case particles before it.
 */
export function readingOrderName(name: string): CslName {
  const [family, given, ...more] = name.split(/\s*,\s*/);
  if (family && given && more.length === 0) return { family, given };
  const [whole, suffix] = splitSuffix(name);
  if (suffix) return { ...readingOrderName(whole), suffix };
  const words = name.split(/\s+/);
  if (words.length === 1) return { literal: name };
  if (FAMILY_FIRST.test(name)) return { family: words[0] ?? '', given: words.slice(1).join('') };
  if (GROUP.test(name)) return { literal: name };
  const inner = words.slice(1, -1);
  const particle = inner.findIndex(
    (word, at) =>
      /^\p{Ll}/u.test(word) || ALWAYS.test(word) || (CAPITAL.test(word) && isParticle(inner[at + 1] ?? '')),
  );
  const start = particle < 0 ? words.length - 1 : particle + 1;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
