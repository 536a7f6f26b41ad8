/** Characters that only steer the direction of text; one left open would turn round the rest of the page. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Invisible characters without meaning for readers, non-characters, and the private-use range that the placeholders of the text modules live in. */
const INVISIBLE =
  /\u034F|[\u00AD\u115F\u1160\u17B4\u17B5\u180E\u200B\u2060-\u2065\u206A-\u206F\u3164\uE000-\uF8FF\uFEFF\uFFA0\uFFF0-\uFFFB]|[\u{E0000}-\u{E0FFF}]|\p{Noncharacter_Code_Point}/gu;

/** Joiners shape emoji and the scripts of India and Iran; next to Latin text, or doubled, they are debris. */
const JOINERS =
  /(?<![\u0590-\u200B\u200E-\uFFFF\u{10000}-\u{10FFFF}])[\u200C\u200D]|[\u200C\u200D](?![\u0590-\u200B\u200E-\uFFFF\u{10000}-\u{10FFFF}])/gu;

/** A line end of old computers, and the sign in the place of a picture that was not copied. */
const LIKE_SPACE = /[\u0085\uFFFC]/g;
/** Control characters other than white space. */
const CONTROLS = /(?!\s)\p{Cc}/gu;
/** Ligatures of Latin letters, which only a font should make, and letters and digits of a Chinese character's width. */
const FOR_LOOKS = /[\uFB00-\uFB06\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
/** The same with all signs of that width, which a text in Latin letters alone has by mistake. */
const FOR_LOOKS_IN_LATIN = /[\uFB00-\uFB06\uFF01-\uFF5E]/g;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/u;
const NEEDS_CLEANING = /[^\x20-\x7E]| {2}|^ | $/;

/**
 * Text as NFC Unicode on one line: no control, direction or zero-width characters, no half surrogate pairs
 * (they become U+FFFD), no ligatures and no full-width letters, every run of white space one space, none at the ends.
 */
export function cleanUnicode(raw: string): string {
  if (!NEEDS_CLEANING.test(raw)) return raw;
  const forLooks = /[a-z]/i.test(raw) && !EAST_ASIAN.test(raw) ? FOR_LOOKS_IN_LATIN : FOR_LOOKS;
  return raw
    .toWellFormed()
    .replace(LIKE_SPACE, ' ')
    .replace(BIDI_CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(JOINERS, '')
    .replace(forLooks, (sign) => sign.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}
