import { readDate } from '../../metadata/dates.ts';

/** Where and when a paper appeared, as an entry says so. */
export interface Imprint {
  venue?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  issued?: string;
}

const YEAR = String.raw`(?:19[5-9]\d|20[0-4]\d)`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?`;
/** A date that is nothing else: `2015`, `2023/07`, `2023.10.05`, `Oct 2023`, `5 Sep 2024`, `March 27, 2026`. */
const DATE = new RegExp(
  String.raw`^(?:${YEAR}(?:\s?[-./年]\s?\d{1,2}月?(?:\s?[-./]?\s?\d{1,2}日?)?)?|(?:\d{1,2}(?:st|nd|rd|th)?\s)?${MONTH}\s?(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?,?\s?${YEAR}|${YEAR}\s${MONTH}(?:\s\d{1,2})?)$`,
  'i',
);
/** A month beside a year in a longer text, whose other words may be spelled like months. */
const MONTH_AND_YEAR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?\s)?${MONTH}\s?(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:st|nd|rd|th)?,?\s)?,?\s?${YEAR}|(?<!\d)${YEAR}\s${MONTH}(?!\p{L})`,
  'iu',
);
/** How far a publication is, and how it was taken: no venue alone, but a sign of one. */
const STATE =
  /\b(?:pre-?print|under review|in review|submitted|submission|accepted|to appear|in press|technical report|tech report|white ?paper|(?:ph\.?d\.?|master'?s?|doctoral) thesis|thesis|dissertation)\b/i;
const HONOUR =
  /\s*[([]?\b(?:spotlight|oral|poster|highlight|notable(?: top[- ]\d+%)?|best (?:\w+ ){0,2}paper(?: award)?(?: (?:finalist|runner-up|nominee|candidate))?|outstanding(?: \w+)? paper(?: award)?|honou?rable mention|award candidate|long|short|findings?|demo)\b[)\]]?\.?\s*$/i;
/** Words that names of venues have, and other texts seldom. */
const VENUE_WORDS =
  /\b(?:proc|conf|trans)\.(?=\s)|\b(?:proceedings|conference|workshop|symposium|journal|transactions|magazine|advances in|annals|bulletin|communications of|lecture notes|lncs|computing surveys|corr|openreview|findings of|biorxiv|medrxiv)\b|\b(?:IEEE|ACM|CVF|USENIX|AAAI|IFIP|SIAM|PLOS|PLoS|BMC|Springer|Elsevier)\b|\bPress\b/i;
/** Journals whose whole name is words of their field. */
const VENUE_NAMES =
  /^(?:nature(?: [\p{L}&]+){0,3}|science(?: advances| robotics| translational medicine)?|cell(?: [\p{L}]+){0,2}|the lancet(?: [\p{L}]+){0,3}|neural (?:computation|networks)|machine learning|artificial (?:intelligence|life)|pattern recognition(?: letters)?|bioinformatics|neurocomputing|entropy|neuroimage|physical review(?: letters| [a-z])?|information (?:fusion|sciences)|knowledge-based systems|expert systems with applications|big data research|distributed and parallel databases)$/iu;
/** `ICML`, `ECML-PKDD`, `NeurIPS`, `BlackBoxNLP`, `RepL4NLP`, `IEEE SPM`: two capitals and no sentence. */
const ACRONYM = /^(?:[\p{Lu}\d][\p{L}\d]*(?:[-/&@+][\p{L}\d]+){0,3})$/u;
const ARXIV = /^(?:arxiv|arviv|axriv|arxiv\.org|corr)\b/i;
/** Names of journals by their abbreviations, with volume or year: `Rev. Mod. Phys. 94, 015004`, `Nat. Commun. (2014)`. */
const ABBREVIATED =
  /^(?:\p{Lu}\p{L}{0,12}\.?\s(?:of\s|and\s|&\s)?){0,5}\p{Lu}\p{L}{1,12}\.,?\s\(?\d[\d\s,.():;–-]*(?:[a-z]\d+)?$/u;
/** A name with volume and pages: `Seabird 12:3-9`, `Annals of Doors 303, 2–30 (2003)`. */
const VOLUME_AND_PAGES =
  /^(?:\p{Lu}[\p{L}.&-]*\s(?:of\s|and\s|the\s|in\s|on\s|&\s)*){1,7}\d{1,4}\s?(?:\(\d{1,4}\))?\s?[:,]\s?(?:pp?\.\s?)?\p{L}?\d+(?:\s?[–-]\s?\d+)?(?:[\s,]*\(?(?:19|20)\d\d\)?)?$/u;
/** Journals in Chinese. */
const CHINESE = /^[\p{Script=Han}（）()]{2,24}(?:学报|杂志|期刊|会议|论文集|通报|通讯|学会)$/u;
/** The year behind an acronym: `ICLR2020`, `CVPR'23`, `SIGMOD-Companion ’23`. */
const GLUED_YEAR = /^(.*?\p{Lu}[\p{L}\d&/-]*?)\s?(?:['’‘](\d\d)|[-_]?((?:19[5-9]|20[0-4])\d))(?!\d)\s*(.*)$/u;

/** Meetings and journals known by letters, which need no year beside them to be known. */
const KNOWN =
  /^(?:AAAI|AAMAS|ACCV|ACL|ACML|AISTATS|ALT|AAS|ASE|ASPLOS|BMVC|BMJ|CACM|CAV|CCS|CHI|CIDR|CIKM|COLING|COLM|COLT|CoNLL|CoRL|CSCW|CSUR|CVIU|CVPR|CVPRW|DAC|DATE|DASFAA|EACL|ECAI|ECCV|ECCVW|ECIR|ECML|EDBT|EMNLP|EuroSys|FAccT|FAST|FOCS|FSE|GECCO|HPCA|ICASSP|ICCV|ICCVW|ICDCS|ICDE|ICDM|ICIP|ICLR|ICME|ICML|ICPR|ICRA|ICSE|ICSME|IJCAI|IJCNN|IJCV|IJRR|INFOCOM|INTERSPEECH|Interspeech|IROS|ISCA|ISMIR|ISSTA|ISWC|JAIR|JAMA|JMLR|KDD|LREC|MICCAI|MICRO|MLSys|MM|MobiCom|MSR|NAACL|NDSS|NeurIPS|NIPS|NSDI|OOPSLA|OSDI|PACT|PAMI|PLDI|PLOS|PMLR|PNAS|PODC|PODS|POPL|PPoPP|PVLDB|RA-?L|RecSys|RSS|SDM|SIGGRAPH|SIGIR|SIGMOD|SIGCOMM|SOSP|SOUPS|STOC|TACL|TASLP|TCSVT|TDSC|TIFS|TIP|TIST|TKDD|TKDE|TMI|TMLR|TMM|TNN|TNNLS|TOCHI|TODS|TOG|TOIS|TPAMI|T-?PAMI|TRO|T-?RO|TSE|TSP|TVCG|TWEB|UAI|UbiComp|UIST|USENIX|VLDB|VR|WACV|WSDM|WWW|IEEE|ACM|TheWebConf|3DV|ACMMM|LoG)(?:[-/ ](?:W|Workshops?|Findings|Companion))?$/;

/** A meeting called by a word: `Eurosys 2017`, `Sensys '14`. */
const SINGLE_WORD = /^(\p{Lu}\p{L}{3,20})\s?(?:['’‘]\s?(\d\d)|\s((?:19[5-9]|20[0-4])\d))$/u;
const NO_VENUE =
  /^(?:spring|summer|autumn|fall|winter|book|chapter|version|year|since|until|from|arxiv|preprint|published|updated|released|edition)$/i;

/** Longer texts are sentences. */
const LONGEST = 260;

/**
 * Reads a venue, a date, or both: `ICLR2020 under review`, `NAACL 2019`, `arXiv:2106.07139 2021`, `Nature 521.7553 (2015): 436-444`.
 * @param surely true where the place of the text says that it is one: a column, a label, brackets before a title; `only` where
 *   nothing but the text says so, and names in words are too little
 * @returns undefined for text that is none
 */
export function readImprint(written: string, surely: boolean | 'only' = false): Imprint | undefined {
  const text = written
    .replace(/[`*_]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s([{（【,;:.|/–—-]+|[\s,;:|/–—]+$/g, '')
    .replace(/^in\s+(?=\p{Lu})/iu, '')
    .replace(/^(?:to appear|published|accepted|appeared|presented)\s+(?:at|in|by|to)\s+/i, '');
  const bare = unbracket(text).replace(/\.$/, '').trim();
  if (bare.length < 2 || bare.length > LONGEST) return undefined;
  if (DATE.test(bare)) return dated(bare.replace(/(\d)[.\s年]+(?=\d)/g, '$1-'));
  if (ARXIV.test(bare)) return readArxiv(bare);
  if (CHINESE.test(bare)) return { venue: bare };
  const chinese = /^(《[^《》]{2,30}》)[\s，,]*(?:[(（]?((?:19|20)\d\d)年?[)）]?)?[^\p{L}]*$/u.exec(bare);
  if (chinese?.[1]) return { venue: chinese[1].slice(1, -1), ...(chinese[2] && { issued: chinese[2] }) };
  if (ABBREVIATED.test(bare) || VOLUME_AND_PAGES.test(bare)) {
    const [, year] = /\(?((?:19[5-9]|20[0-4])\d)\)?$/.exec(bare.replace(/\d\s?[–-]\s?\d+$/, '')) ?? [];
    return { venue: bare, ...(year && { issued: year }) };
  }
  const turned = new RegExp(String.raw`^(${YEAR})[\s,:;]+(\p{Lu}.*)$`, 'u').exec(bare);
  if (turned?.[1] && turned[2] && !/\d{4}/.test(turned[2]))
    return readImprint(`${turned[2]} ${turned[1]}`, surely);
  const single = SINGLE_WORD.exec(bare);
  if (single && !NO_VENUE.test(single[1] ?? '')) {
    const year = single[3] ?? `20${single[2]}`;
    return { venue: `${single[1]} ${year}`, issued: year };
  }
  const known = /^([\p{L}-]+?)(\d\d)$/u.exec(bare);
  if (known?.[1] && KNOWN.test(known[1]))
    return { venue: `${known[1]} 20${known[2]}`, issued: `20${known[2]}` };
  const glued = GLUED_YEAR.exec(bare);
  if (glued && isVenueName(glued[1] ?? '') && isTail(glued[4] ?? '')) {
    const year = glued[3] ?? `20${glued[2]}`;
    return { venue: `${glued[1]} ${year}`, issued: year };
  }
  const years = [...bare.matchAll(new RegExp(String.raw`(?<![\d.])${YEAR}(?![\d]|\.\d)`, 'g'))];
  const year = years.at(-1)?.[0];
  if (STATE.test(bare) && bare.length < 60) {
    const [before = ''] = bare.split(STATE);
    const venue = before.replace(/[\s,(:-]+$/, '');
    const named = (year ? isVenueName : isKnownVenue)(venue.replace(new RegExp(YEAR), ''));
    if (venue === '' || named || surely === true)
      return { ...(named && { venue }), ...(year && { issued: year }) };
  }
  const name = bare
    .replace(HONOUR, '')
    .replace(new RegExp(String.raw`[\s,]*\(?(?:${MONTH}\s)?${YEAR}\)?.*$`), '');
  if (year && name === '') return dated(bare);
  const [, behind = ''] = year ? bare.split(year) : [];
  if (
    !(year ? isVenueName(name) && (isTail(behind) || /^[\s\d():.,–-]+$/.test(behind)) : isKnownVenue(name)) &&
    !(
      surely !== 'only' &&
      isShort(bare) &&
      (VENUE_WORDS.test(bare) || VENUE_NAMES.test(name.replace(/[\s\d.,:()–-]+$/, '')))
    ) &&
    !(surely === true && isShort(bare))
  )
    return undefined;
  const kept = bare.replace(HONOUR, '');
  if (kept === '' || /^[-–—/?]+$|^(?:n\/?a|none|null|tbd|unknown)$/i.test(kept)) return undefined;
  const issued = readDate(MONTH_AND_YEAR.exec(bare)?.[0]);
  return {
    venue: kept,
    ...(year && { issued: issued?.startsWith(year) ? issued : year }),
  };
}

/** Whether a text says nothing but how a paper was taken: `Oral`, `Best Paper Finalist`. */
export function isHonour(text: string): boolean {
  return new RegExp(`^${HONOUR.source}`, 'i').test(text);
}

function dated(text: string): Imprint | undefined {
  const issued = readDate(text);
  return issued === undefined ? undefined : { issued };
}

function readArxiv(text: string): Imprint {
  const rest = text
    .replace(ARXIV, '')
    .replace(/\d{4}\.\d{4,5}(?:v\d+)?|abs\/|\[[\w.-]+\]/g, ' ')
    .replace(/(\d)\.(?=\d)/g, '$1-');
  const date = readDate(rest.replace(/\b(?:preprint|arxiv)\b:?/gi, ' '));
  return date === undefined ? {} : { issued: date };
}

/** `(ICML 2018)` → `ICML 2018`, where the brackets are around all of it. */
function unbracket(text: string): string {
  const inner = /^[([{（【]([^()[\]（）【】]*)[)\]}）】]\.?$/.exec(text)?.[1];
  return inner ?? text.replace(/[)\]）】]+$/, (end) => (/[([（【]/.test(text) ? end : ''));
}

/** Whether a text without its year is a venue's name by its look. */
function isVenueName(name: string): boolean {
  const words = name
    .replace(HONOUR, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length > 6) return false;
  return (
    words.every((word) => /^\(?\d{1,4}\)?$/.test(word) || VENUE_PART.test(word) || isAcronym(word)) &&
    words.some(isAcronym)
  );
}

/** Whether a name without any year beside it is one of a venue: letters alone may be anything's. */
function isKnownVenue(name: string): boolean {
  return isVenueName(name) && name.split(/[\s,()]+/).some((word) => KNOWN.test(word.replace(/[:.]+$/, '')));
}

function isAcronym(word: string): boolean {
  const bare = word.replace(/[().:]/g, '');
  return ACRONYM.test(bare) && (bare.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && bare.length <= 24;
}

/** Words that stand with acronyms in the name of a meeting. */
const VENUE_PART =
  /^(?:&|@|of|on|at|and|in|the|for|workshops?|findings|companion|track|industry|demos?|short|long|paper|papers|datasets?|benchmarks?|main|oral|spotlight|poster|highlight|submission|news|letters|notices|magazine|record|queue|best|under|review|\([\p{L}\d' -]+\)?)$/iu;

/** What may follow the year of a venue. */
function isTail(text: string): boolean {
  const bare = text.replace(/^[\s,;:.()[\]–—-]+|[\s,;:.()[\]–—-]+$/g, '');
  if (bare === '') return true;
  const words = bare.split(/\s+/);
  if (words.length > 7 || /[:?!]/.test(bare)) return false;
  return (
    STATE.test(bare) ||
    HONOUR.test(` ${bare}`) ||
    words.every((word) => /^\p{Lu}{2,8}$/u.test(word) || VENUE_PART.test(word)) ||
    /\bfrom \p{Lu}/u.test(bare)
  );
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= 16 && !/[?!]/.test(text);
}
