/** Nouns in -our and -or: a closed class, unlike the letters (`four`, `hour`). */
const OUR = (
  'arbour ardour armour behaviour candour clamour colour demeanour dolour endeavour favour fervour flavour glamour harbour ' +
  'honour humour labour neighbour odour parlour rancour rigour rumour saviour savour splendour succour tumour valour ' +
  'vapour vigour'
).split(' ');

/** Other parts of words; `^` and `$` hold a word's beginning and end. */
const OTHERS =
  'haem:hem aemi:emi ischaem:ischem caem:cem paed:ped oestr:estr oesoph:esoph oedem:edem foet:fet gynaec:gynec ' +
  'anaesth:anesth rrhoea:rrhea coeli:celi faec:fec caec:cec leukaem:leukem archaeo:archeo palaeo:paleo mediaev:mediev ' +
  'homoeo:homeo manoeuv:maneuv aesthet:esthet sulph:sulf aluminium:aluminum centre:center fibre:fiber litre$:liter$ ' +
  'metre$:meter$ theatre:theater calibre:caliber spectre:specter ogue$:og$ ogues$:ogs$ efence:efense ffence:ffense ' +
  'licence:license pretence:pretense ^grey:^gray programme$:program$ programmes$:programs$ ^mould:^mold plough:plow ' +
  'sceptic:skeptic ageing$:aging$ judgement:judgment acknowledgement:acknowledgment artefact:artifact fulfil$:fulfill$ ' +
  'enrol$:enroll$ travell:travel labell:label modell:model cancell:cancel signall:signal channell:channel';

/**
 * Parts of words that are spelt in two ways, whichever is there first. Endings in -ise and -yse are not among them: the
 * stemmer of the search joins them, and to make one spelling of words they need rules that hold in one direction only.
 */
export const SPELLING_PAIRS: readonly (readonly [british: string, american: string])[] = [
  ...OUR.map((word) => [word, word.replace(/our$/, 'or')] as const),
  ...OTHERS.split(' ').map((pair) => {
    const [british = '', american = ''] = pair.split(':');
    return [british, american] as const;
  }),
];
