import { titleKey } from '../text/keys/title-key.ts';
import { normalizeTitle } from '../text/normalize.ts';

/**
 * How two titles stand to each other: `equal` by their keys; `near` where only a subtitle, a translation, a mark or the
 * version differs; `other` where the words say that it is another text (a part, a reply, a correction) or differ.
 */
export type Nearness = 'equal' | 'near' | 'other';

/** Versions of one text, and marks that lead to footnotes. */
const VERSION =
  /\s*(?:[([]\s*(?:version|v\.?|ver\.?)\s*\d[^)\]]*[)\]]|[([]\s*(?:pre-?print|post-?print|author[’']?s? (?:version|copy|manuscript)|accepted (?:version|manuscript)|(?:full|long|arxiv) version)\s*[)\]]|[*†‡§¶]+)$/iu;
/** Words that make of a title that of another text about the same thing, wherever they stand beside it. */
const OTHER_TEXT =
  /\b(?:parts?|vol(?:ume)?|chapter|section|appendix|supplement\w*|suppl|addend\w+|corrigend\w+|corrections?|corrected|errat\w+|retract\w+|withdrawn|expression of concern|repl(?:y|ies)|respon[sd]\w*|rejoinders?|comment\w*|discussions?|reviews? of|book reviews?|editorial|reviewer|revisit\w*|re-?examin\w+|redux|continued|sequel|follow[- ]up|update\w*|extended abstract|abstract|poster|demo(?:nstration)?|tutorial|keynote|slides|talk|dataset|data(?: and code)? (?:from|for)|code for|replication\w*|reproduc\w+|protocol|study protocol|edition|erwiderung|antwort|teil|berichtigung|partie|réponse|parte|rectificatif|fe de erratas)\b/iu;
/** Numbers, Roman ones included, tell a series apart. */
const NUMBERED = /(?:^|[\s(])(?:[IVX]{1,5}|\p{Nd}+(?:\.\p{Nd}+)*|[a-zA-Z])[.):]?$|^(?:[IVX]{1,5}|\p{Nd}+)\b/u;

/** Where a title is parted from its subtitle. */
const SUBTITLE = /\s*[:;]\s+|\s+[-–—]{1,3}\s+|\s*—\s*|(?<=[?!.])\s+|\s+(?=[([])/u;
/** Where a title is parted from its translation. */
const TRANSLATION = /\s+[=/|]\s+|\s*[[(](?=[^\])]+[\])]$)/u;

/** A part of a title shorter than this (letters of its key) is too general to stand for it. */
const SHORTEST_PART = 10;

export function titleNearness(one: string, other: string): Nearness {
  if (titleKey(one) === titleKey(other)) return 'equal';
  const [a, b] = [readable(one), readable(other)];
  const [keyA, keyB] = [titleKey(a), titleKey(b)];
  if (keyA === keyB) return 'near';
  const [shorter, longer, key] = keyA.length < keyB.length ? [a, b, keyA] : [b, a, keyB];
  if (isTranslation(longer, key)) return 'near';
  const rest = restBeside(longer, key);
  if (rest === undefined || key.length < SHORTEST_PART || !/\s/.test(shorter)) return 'other';
  return isOtherText(rest) ? 'other' : 'near';
}

/** Whether the words beside a title make it that of another text. */
function isOtherText(rest: string): boolean {
  return OTHER_TEXT.test(rest) || NUMBERED.test(rest.replace(/[)\]]$/, ''));
}

/** Plain text without versions, marks of footnotes and quotes around all of it; “&” as the word. */
function readable(title: string): string {
  let text = normalizeTitle(title).plain.replace(/\s&\s/g, ' and ');
  while (VERSION.test(text)) text = text.replace(VERSION, '');
  return text.trim();
}

function isTranslation(title: string, key: string): boolean {
  const parts = title.split(TRANSLATION);
  const rest = parts.find((part) => titleKey(part) !== key) ?? '';
  const isPart = parts.length === 2 && parts.some((part) => titleKey(part) === key);
  return isPart && key.length >= SHORTEST_PART && !isOtherText(rest);
}

/** What stands before or behind the part of a title that has this key; undefined where no part has. */
function restBeside(title: string, key: string): string | undefined {
  for (const match of title.matchAll(new RegExp(SUBTITLE, 'gu'))) {
    const [before, behind] = [title.slice(0, match.index), title.slice(match.index + match[0].length)];
    if (titleKey(before) === key) return behind.replace(/^[([]|[)\]]$/g, '');
    if (titleKey(behind) === key) return before;
  }
  return undefined;
}
