/** How a text is written, as HTML says it. */
export interface Writing {
  /** Language as a BCP 47 tag. */
  lang?: string;
  dir?: 'rtl';
}

/** Language of the site's own words. */
export const PAGE_LANGUAGE = 'en';

interface Script {
  letters: RegExp;
  /** Language where the script says it; otherwise the script alone, so that no language is guessed. */
  lang: string;
  /** Codes (ISO 15924) of the scripts that languages written in these letters have. */
  codes: readonly string[];
}

/** Scripts by their letters. Japanese stands before Chinese: it has kana in every sentence, and Chinese none. */
const SCRIPTS: readonly Script[] = [
  { letters: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, lang: 'ja', codes: ['Jpan', 'Hira', 'Kana'] },
  { letters: /\p{sc=Hangul}/gu, lang: 'ko', codes: ['Kore', 'Hang'] },
  { letters: /\p{sc=Han}/gu, lang: 'zh', codes: ['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'] },
  { letters: /\p{sc=Thai}/gu, lang: 'th', codes: ['Thai'] },
  { letters: /\p{sc=Greek}/gu, lang: 'el', codes: ['Grek'] },
  { letters: /\p{sc=Hebrew}/gu, lang: 'und-Hebr', codes: ['Hebr'] },
  { letters: /\p{sc=Arabic}/gu, lang: 'und-Arab', codes: ['Arab', 'Aran'] },
  { letters: /\p{sc=Cyrillic}/gu, lang: 'und-Cyrl', codes: ['Cyrl'] },
  { letters: /\p{sc=Devanagari}/gu, lang: 'und-Deva', codes: ['Deva'] },
];
const LETTER = /\p{L}/gu;
/** Any letter that matters here: most texts have none and are not counted through. */
const FOREIGN =
  /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Han}\p{sc=Thai}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Cyrillic}\p{sc=Devanagari}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/gu;
/** Texts quote Latin names and formulas, and English ones foreign words: this share of the letters decides. */
const MOST = 0.5;
/** Kana are fewer: a Japanese title may be nearly all Chinese characters. */
const SOME = 0.1;

/**
 * Language and direction of a text, where they are not those of the page: as the record says where the letters agree,
 * otherwise as the letters say.
 * @param language of the record as a BCP 47 tag, where it says one
 * @param page language of the page
 */
export function writingOf(text: string, language: string | undefined, page = PAGE_LANGUAGE): Writing {
  if (languageOf(language ?? page) === languageOf(page) && !FOREIGN.test(text)) return {};
  const letters = count(text, LETTER);
  if (letters === 0) return {};
  const script = SCRIPTS.find(
    (script) => count(text, script.letters) / letters >= (script.lang === 'ja' ? SOME : MOST),
  );
  const written = language === undefined ? undefined : scriptOf(language);
  const agrees = written !== undefined && (script ? script.codes.includes(written) : written === 'Latn');
  const lang = agrees ? language : script?.lang;
  return {
    ...(lang && languageOf(lang) !== languageOf(page) && { lang }),
    ...(count(text, RIGHT_TO_LEFT) / letters >= MOST && { dir: 'rtl' as const }),
  };
}

/** Script that a language is mostly written in; none where the tag is not one. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
