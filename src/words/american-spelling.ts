/** British spellings with the American ones: parts of words, of which `^` and `$` hold the beginning and the end. */
const SPELLINGS: readonly [british: RegExp, american: string][] = (
  'haem:hem aemi:emi ischaem:ischem glycaem:glycem paed:ped oestr:estr oesoph:esoph oedem:edem foet:fet ' +
  'gynaec:gynec anaesth:anesth rrhoea:rrhea coeli:celi faec:fec caec:cec archaeo:archeo palaeo:paleo ' +
  'orthopaed:orthoped homoeo:homeo manoeuv:maneuv aesthet:esthet sulph:sulf aluminium:aluminum ' +
  'centre:center fibre:fiber litre:liter metre$:meter theatre:theater calibre:caliber spectre:specter ' +
  '([^aeiou])ogue$:$1og ([^aeiou])ogues$:$1ogs defence:defense offence:offense licence:license ' +
  '^grey:gray programme$:program programmes$:programs ^mould:mold plough:plow sceptic:skeptic ageing$:aging ' +
  'judgement:judgment artefact:artifact ([aeiou])ll(ed|ing|er|ers)$:$1l$2 ' +
  '(..[a-z][^s])is(e|ed|es|er|ers|ing|ation|ations|able)$:$1iz$2 (anal|paral|catal|hydrol)ys(e|ed|er|ers|ing)$:$1yz$2 ' +
  '(behavi|col|tum|fav|lab|hum|rum|harb|neighb|hon|vap|od|rig|vig|sav|flav|endeav|arm|val)our:$1or'
)
  .split(' ')
  .map((pair) => {
    const [british = '', american = ''] = pair.split(':');
    return [new RegExp(british), american];
  });

/** Words without any of these letters, which are nearly all, are spelt in one way. */
const MAY_DIFFER = new RegExp(
  SPELLINGS.map(([{ source }]) => source.replaceAll('(', '(?:').replaceAll('(?:?', '(?')).join('|'),
);

/**
 * One spelling for words that are spelt in two ways, to compare them by; what it makes of other words need not be a
 * word.
 * @param word in small letters, without diacritics
 * @example americanSpelling('haemoglobin') === 'hemoglobin'
 */
export function americanSpelling(word: string): string {
  if (!MAY_DIFFER.test(word)) return word;
  let spelt = word;
  for (const [british, american] of SPELLINGS) spelt = spelt.replace(british, american);
  return spelt;
}
