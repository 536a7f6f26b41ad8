/** Languages by the names that BibLaTeX and other programs give them besides their English names. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  canadian: 'en-CA',
  australian: 'en-AU',
  newzealand: 'en-NZ',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  nswissgerman: 'de-CH',
  swissgerman: 'de-CH',
  deutsch: 'de',
  french: 'fr',
  acadian: 'fr-CA',
  canadien: 'fr-CA',
  francais: 'fr',
  français: 'fr',
  español: 'es',
  castellano: 'es',
  italiano: 'it',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  portuges: 'pt',
  português: 'pt',
  polutonikogreek: 'el',
  norsk: 'nb',
  nynorsk: 'nn',
  farsi: 'fa',
  magyar: 'hu',
  bahasa: 'id',
  中文: 'zh',
  日本語: 'ja',
  русский: 'ru',
};

/** Two-letter codes whose English names are known as languages of papers. */
const CODES =
  'af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lt lv mk ml mn mr ms my nb ne nl nn no pa pl pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh'.split(
    ' ',
  );

/** Three-letter codes of the bibliographic list of ISO 639-2, where they are not those that BCP 47 knows. */
const BIBLIOGRAPHIC: Readonly<Record<string, string>> = {
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  ice: 'is',
  mac: 'mk',
  may: 'ms',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  wel: 'cy',
};

const names = new Intl.DisplayNames('en', { type: 'language' });
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...CODES.map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const),
  ...Object.entries(OTHER_NAMES),
  ...Object.entries(BIBLIOGRAPHIC),
]);

/** Language of a text as a BCP 47 tag, from a tag, a code or a name; undefined where it is none that is known. */
export function languageTag(value: string | undefined): string | undefined {
  const name = value?.normalize('NFC').trim().toLowerCase() ?? '';
  const known =
    BY_NAME.get(name.replace(/\s*\(.*\)$/, '')) ?? BY_NAME.get(name.split(/[,;/]/)[0]?.trim() ?? '');
  if (known) return known;
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/.test(name)) return undefined;
  try {
    const tag = new Intl.Locale(name.replaceAll('_', '-')).toString();
    // A code that is no language has no name but itself.
    return names.of(tag.split('-')[0] ?? '') === tag.split('-')[0] ? undefined : tag;
  } catch {
    return undefined;
  }
}
