/** Names of meetings up to so many characters are left as they are. */
const LONGEST = 32;
const MEETING = /\b(?:proceedings|conference|workshops?|symposium|meeting|findings)\b/i;
/** Meetings beside a series, which its short name alone would pass for the series. */
const BESIDE = /\b(?:workshops?|companion|findings|student|demonstrations?|tutorials?)\b/i;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** `(WSDM ’21)`, `(KDD 2020)`: the short name in brackets; `SC20: International Conference …`: before a colon. */
const OWN_SHORT_NAME =
  /\((\p{Lu}[\p{L}-]{1,9}(?:\s?['’]?\d{2,4})?)\)|^(\p{Lu}{2}[\p{L}-]{0,8}\s?['’]?\d{2,4}):\s/u;

/** Series by what their full names have, small letters; of two that fit the first is meant. */
const SERIES: readonly (readonly [has: string, short: string])[] = [
  ['north american chapter of the association for computational linguistics', 'NAACL'],
  ['european chapter of the association for computational linguistics', 'EACL'],
  ['asia-pacific chapter of the association for computational linguistics', 'AACL'],
  ['meeting of the association for computational linguistics', 'ACL'],
  ['empirical methods in natural language processing', 'EMNLP'],
  ['international conference on computational linguistics', 'COLING'],
  ['language resources and evaluation', 'LREC'],
  ['neural information processing systems', 'NeurIPS'],
  ['international conference on machine learning', 'ICML'],
  ['international conference on learning representations', 'ICLR'],
  ['conference on computer vision and pattern recognition', 'CVPR'],
  ['european conference on computer vision', 'ECCV'],
  ['international conference on computer vision', 'ICCV'],
  ['aaai conference on artificial intelligence', 'AAAI'],
  ['international joint conference on artificial intelligence', 'IJCAI'],
  ['knowledge discovery and data mining', 'KDD'],
  ['research and development in information retrieval', 'SIGIR'],
  ['web search and data mining', 'WSDM'],
  ['information and knowledge management', 'CIKM'],
  ['human factors in computing systems', 'CHI'],
  ['acoustics, speech and signal processing', 'ICASSP'],
];

const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\s*[([](?:volume|long|short|part|main|industry|research)\b[^)\]]*[)\]]/giu, ''],
  [/^findings of the association for computational linguistics:?\s*/iu, 'Findings of '],
  [/\bproceedings of (?:the )?/giu, 'Proc. '],
  [
    /(?:(?<=^| )\d+(?:st|nd|rd|th)|\b(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|twentieth))\s+/giu,
    '',
  ],
  [/\bannual\s+/giu, ''],
  [/\binternational\b/giu, 'Int.'],
  [/\bconference\b/giu, 'Conf.'],
  [/\bsymposium\b/giu, 'Symp.'],
];

/**
 * A venue's name for a row, where there is little room: of long names of meetings the short one that they give
 * themselves, else that of a well-known series with the year, else the name without ordinals and in the usual
 * abbreviations. Journals and short names stay.
 * @example shortVenue('Proceedings of the Third Workshop on Quiet Rooms') === 'Proc. Workshop on Quiet Rooms'
 */
export function shortVenue(venue: string): string {
  if (venue.length <= LONGEST || !MEETING.test(venue)) return venue;
  const year = YEAR.exec(venue)?.[0];
  const withYear = (name: string) => (year && !/\d/.test(name) ? `${name} ${year}` : name);
  if (!BESIDE.test(venue)) {
    const [, inBrackets, before] = OWN_SHORT_NAME.exec(venue) ?? [];
    const own = inBrackets ?? before;
    if (own && /\p{Lu}.*\p{Lu}/u.test(own)) return withYear(own);
    const name = venue.toLowerCase().replaceAll(/\s+/g, ' ');
    const series = SERIES.find(([has]) => name.includes(has));
    if (series) return withYear(series[1]);
  }
  return SHORTENED.reduce((text, [long, short]) => text.replace(long, short), venue).trim();
}
