import { venueKind } from './venue-kind.ts';

/** A venue as other people's libraries write it, taken apart. */
export interface VenueParts {
  /** Name of the journal, proceedings or meeting, with the year where the name has it: `ICLR 2024`, `Entropy`. */
  name: string;
  /** Year that the text says it was published or held in. */
  year?: string;
  volume?: string;
  issue?: string;
  /** Pages with an en dash between, or the number of the article. */
  pages?: string;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const DASH = String.raw`\s?[-‐‑–—]{1,2}\s?`;

/** How a paper was taken or what it won, which is no part of a venue's name. */
const HONOUR =
  String.raw`(?:spotlight|oral|poster|notable(?: top[- ]\d+%)?|highlight|best (?:\w+ ){0,2}paper(?: award)?|` +
  `honou?rable mention|outstanding paper(?: award)?)(?: (?:presentation|paper|session))?`;
const HONOURS = new RegExp(
  String.raw`[\s,;:–-]*(?:\(${HONOUR}\)|\[${HONOUR}\]|(?<=\s|[,;–-])${HONOUR})\s*$`,
  'i',
);

/** Words before a venue that say how far the publication is. */
const BEFORE =
  /^(?:(?:accepted|published|presented|appear(?:s|ed)?|to (?:appear|be published)|forthcoming)(?: (?:in|at|by|to|for))?|in)[\s:,]+/i;
const NAME_START = /^[\p{Lu}\d]/u;
/** Editors before the title of what they edited. */
const EDITORS = /^.*?\(Eds?\.?\)[.,:;]?\s+/i;

/** `22(1)`, `149(6), 4248-4263`, `22(1):126`, `1(4), Article 268`. */
const VOLUME_ISSUE = /[\s,]+(?:vol(?:ume)?\.?\s*)?(\d{1,4})\s?\((\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)\)/i;
/** `, vol. 12, no. 3`. */
const NAMED_VOLUME = /[\s,]+(?:vol(?:ume)?\.?)\s*(\d{1,4})(?![\w:])/i;
const NAMED_ISSUE = /[\s,]+(?:no\.?|issue|number)\s*(\d{1,4})(?!\w)/i;
/** `144 (2023)`, `12, 2021`, `12:345`: a number that only a volume can be. */
const BARE_VOLUME = new RegExp(
  String.raw`\s(\d{1,3})(?=\s?\(${YEAR}\)|\s*:\s?e?\d|,\s*(?:pp?\.|${YEAR}$|\d+${DASH}\d))`,
);
/** The issue of `21:140:1-67`. */
const COLON_ISSUE = /:\s?(\d{1,4})(?=:\s?e?\d)/;
const LONE_NUMBER = /\s(\d{1,3})(?![\w-])/;
const NAMED_PAGES = new RegExp(String.raw`[\s,:(]*\bpp?\.?\s?(\w?\d+(?:${DASH}\w?\d+)?)\)?`, 'i');
const ARTICLE = /[\s,:]*\b(?:article|art\.|article no\.)\s(\w?\d+)/i;
/** `, 026113` behind volume and issue. */
const LAST_NUMBER = /,\s*(e?\d+)[.,]?\s*$/;
/** `:126`, `, 4248-4263`, ` 96017-96050` at the end. */
const LAST_PAGES = new RegExp(
  String.raw`(?::\s?(e?\d+(?:${DASH}\d+)?)|[\s,]+(\d{2,}${DASH}\d{2,}))[.,]?\s*$`,
);
/** `(2021)`, `(Dec. 2023)`, `, 2021` or `2021` at the end. */
const BRACKETED_YEAR = new RegExp(String.raw`[\s,]*\((?:${MONTH}\s+)?(${YEAR})\)`);
/** A year that is a sentence of its own. */
const YEAR_ALONE = new RegExp(String.raw`(?<=\.)\s(${YEAR})\.(?=\s|$)`);
/** The year of a journal's name, which is none of its name: `TMLR 2024`, `J. Mach. Learn. Res., 2020`. */
const YEAR_AT_END = new RegExp(String.raw`[,\s]+(${YEAR})$`);
const ANY_YEAR = new RegExp(String.raw`(?<![\w.]|\d${DASH})(${YEAR})(?!\w|${DASH}\d)`, 'g');
/** `1980–2020` at the end, which is a time rather than pages where no volume goes before. */
const LAST_YEARS = new RegExp(String.raw`(?<!\d)${YEAR}${DASH}${YEAR}[.,]?$`);
/** `CVPR’23`: with two capitals before it. */
const SHORT_YEAR = /(?<=\p{Lu}{2,})\s?['’](\d\d)(?!\d)/u;

/** Longer texts are no venues, and the patterns are not made for them. */
const LONGEST = 500;

/**
 * Takes a venue apart: the name, and the volume, issue, pages and year that are written behind it. What is no certain
 * part stays in the name; nothing is added that is not there.
 */
export function readVenue(text: string): VenueParts {
  if (text.length > LONGEST) return { name: text };
  const whole = text.trim().replace(/\s+/g, ' ').replace(EDITORS, '');
  const named = whole.replace(BEFORE, '');
  let rest = (NAME_START.test(named) ? named : whole).replace(HONOURS, '');
  /** Takes the first match out of the rest, where a name remains before it. */
  const take = (pattern: RegExp): (string | undefined)[] => {
    const match = pattern.exec(rest);
    if (!match || match.index === 0) return [];
    rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`;
    return match.slice(1);
  };
  const isBare = BARE_VOLUME.test(rest);
  const [bracketedYear] = take(BRACKETED_YEAR);
  const [namedPages] = take(NAMED_PAGES);
  const [volumeBefore, issueBehind] = take(VOLUME_ISSUE);
  const volume = volumeBefore ?? take(NAMED_VOLUME)[0] ?? (isBare ? take(LONE_NUMBER)[0] : undefined);
  const issue = issueBehind ?? take(NAMED_ISSUE)[0] ?? (volume ? take(COLON_ISSUE)[0] : undefined);
  const [lone] = take(YEAR_ALONE);
  const ofJournal = volume !== undefined || issue !== undefined || venueKind(text) === 'article-journal';
  const [last] = ofJournal ? take(YEAR_AT_END) : [];
  const pages =
    namedPages ??
    take(ARTICLE)[0] ??
    (volume || !LAST_YEARS.test(rest) ? take(LAST_PAGES).find((part) => part !== undefined) : undefined) ??
    (volume && issue ? take(LAST_NUMBER)[0] : undefined);
  const short = SHORT_YEAR.exec(rest)?.[1];
  const year =
    bracketedYear ?? last ?? [...rest.matchAll(ANY_YEAR)].at(-1)?.[1] ?? lone ?? (short && `20${short}`);
  return {
    name: tidy(rest),
    ...(year && { year }),
    ...(volume && { volume }),
    ...(issue && { issue: issue.replace(/\s/g, '') }),
    ...(pages && { pages: pages.replace(/\s?[-‐‑–—]+\s?/, '–') }),
  };
}

/** A name without the punctuation that its parts leave behind. */
function tidy(name: string): string {
  return name.replace(/\s+([,.;])/g, '$1').replace(/[\s,;:–-]+$/, '');
}
