/*
 * British and American spellings. Each pair holds for a beginning (`^`), an end (`$`) or any part of a word; endings in
 * -ise and -yse are known to the stemmer.
 */
const PAIRS = (
  'our=or centre=center fibre=fiber litre$=liter$ metre$=meter$ theatre=theater calibre=caliber ' +
  'spectre=specter ogue$=og$ ogues$=ogs$ efence=efense ffence=ffense licence=license pretence=pretense ^grey=^gray ' +
  'programme$=program$ programmes$=programs$ ^mould=^mold ^sulph=^sulf plough=plow sceptic=skeptic aluminium=aluminum ' +
  'ageing=aging judgement=judgment artefact=artifact acknowledgement=acknowledgment fulfil$=fulfill$ enrol$=enroll$ ' +
  'haem=hem aemi=emi paed=ped oestr=estr oesoph=esoph oedem=edem foet=fet gynaec=gynec anaesth=anesth rrhoea=rrhea ' +
  'coeliac=celiac faec=fec caec=cec leukaem=leukem ischaem=ischem caem=cem lycaem=lycem archaeo=archeo mediaev=mediev ' +
  'manoeuv=maneuv aesthet=esthet orthopaed=orthoped homoeo=homeo palaeo=paleo travell=travel labell=label ' +
  'modell=model cancell=cancel signall=signal channell=channel'
)
  .split(' ')
  .flatMap((pair) => {
    const [british = '', american = ''] = pair.split('=');
    return [spelling(british, american), spelling(american, british)];
  });

/**
 * The same word as it may be spelt on the other side of the Atlantic.
 * @param word folded word
 * @returns candidates, most of which are no words: look them up
 */
export function otherSpellings(word: string): string[] {
  const candidates = PAIRS.map(([from, to]) => word.replace(from, to));
  return [...new Set(candidates)].filter((candidate) => candidate !== word);
}

function spelling(from: string, to: string): [from: RegExp, to: string] {
  return [new RegExp(from), to.replace(/[$^]/, '')];
}
