import { abbreviatedNames } from './abbreviated-names.ts';
import { labelKind } from './addresses.ts';
import { readByline } from './byline.ts';
import { isHonour, readImprint } from './imprint.ts';
import { isIdentifier, LABEL, type MarkedLine, type Span } from './marked-line.ts';
import { readPeople, readPeopleAndYear, readPeopleInVenue } from './read-people.ts';
import { type Told, takeImprint } from './told.ts';

interface Piece {
  text: string;
  /** The same with its brackets, from `start` to `end` in the line. */
  raw: string;
  start: number;
  end: number;
  isBracketed: boolean;
  isBold: boolean;
  isItalic: boolean;
}

/** Names of fields in lists that label what they tell. */
const FIELDS: readonly [
  field: 'byline' | 'venue' | 'issued' | 'note' | 'shortName' | 'nothing',
  name: RegExp,
][] = [
  ['byline', /^(?:authors?|by|作者)$/i],
  [
    'venue',
    /^(?:venue|pub(?:li(?:shed|sher|cation|ser|er))?(?: in)?|conference|journal|conf|record|source|proceedings|收录|会议|期刊|发表)$/i,
  ],
  [
    'issued',
    /^(?:date|year|time|published|publication date|year of publication|submission time|submitted|时间|年份|日期)$/i,
  ],
  [
    'note',
    /^(?:tl;?\s?dr|note|notes|summary|highlights?|brief introduction|introduction|comments?|abstract|description|contributions?|main idea|key idea|takeaways?|简介|摘要|备注|笔记)$/i,
  ],
  ['shortName', /^(?:name|model|method|abbr\w*|acronym|short name)$/i],
  [
    'nothing',
    /^(?:institut\w*|affiliations?|authors[’'] sources|key|keys|keywords?|tags?|env|environments?|categor\w+|topics?|code|github|links?|url|doi|pdf|paper|project|website|download|dataset|data|demo|video|slides|citations?|stars?|type|task|tasks|language|languages|单位|机构|代码|关键词)$/i,
  ],
];

/** Tells a field with its value from running text. */
export function readField(text: string): { field: (typeof FIELDS)[number][0]; value: string } | undefined {
  const [whole, name = ''] = /^\s*[[(]?([\p{L};’' ]{2,28})[\])]?\s*[:：]\s*/u.exec(text) ?? [];
  const field = FIELDS.find(([, pattern]) => pattern.test(name.trim()))?.[0];
  return field && whole !== undefined ? { field, value: text.slice(whole.length) } : undefined;
}

/** Reads a line that stands below a title. */
export function readDetailLine(line: MarkedLine, told: Told): void {
  const text = line.text.replaceAll(LABEL, ' ').replace(/\s+/g, ' ').trim();
  if (!takeField(text, told)) readPieces(piecesOf(line, 0), told);
}

/** Keeps what a field tells, where a text is one. */
function takeField(text: string, told: Told): boolean {
  const field = readField(text);
  if (!field) return false;
  const { field: name, value } = field;
  if (name === 'nothing' || value === '') return true;
  if (name === 'byline') told.byline ??= readByline(value) ?? { text: value };
  else if (name === 'venue') takeImprint(told, value, true);
  else if (name === 'issued') {
    const issued = readImprint(value)?.issued;
    if (issued && (told.issued === undefined || issued.startsWith(told.issued))) told.issued = issued;
  } else if (name === 'shortName') told.shortName ??= value;
  else told.notes.push(value);
  return true;
}

/** Reads what follows a title in its own line. */
export function readRest(line: MarkedLine, from: number, told: Told): void {
  // One name with nothing between it and the title may be a firm, or part of the title.
  const pieces = piecesOf(line, from);
  const isLoose = /[\p{L}\p{N}]$/u.test(line.text.slice(0, from)) && pieces[0]?.isItalic === false;
  readPieces(isLoose && isLoneName(pieces[0]?.text ?? '') ? pieces.slice(1) : pieces, told);
}

/** Takes a date or venue that stands before a title. */
export function readLeadPart(part: string, told: Told): void {
  if (/\bet\.?\s?al\b/.test(part) && readPeople(part, told)) return;
  if (isIdentifier(part) || takeImprint(told, part, /\d{4}|['’]\d\d/.test(part))) return;
  const people = readByline(part);
  if (
    people &&
    (people.names
      ? people.names.length > 1 || /(?<!\p{L})\p{Lu}\./u.test(people.names.join())
      : /\s/.test(part))
  )
    told.byline ??= people;
  else if (labelKind(part) !== undefined) return;
  else if (/^\S{2,24}$/.test(part) && /\p{Lu}/u.test(part)) told.shortName ??= part;
}

function readPieces(pieces: readonly Piece[], told: Told): void {
  let remark: Piece | undefined;
  for (const piece of pieces) {
    const text = tidy(piece.text);
    // What stands in and behind a sentence is part of it, unless it is surely something else.
    const goesOn = remark !== undefined && remark.end === piece.start;
    const isNothing = !/[\p{L}\p{N}]/u.test(text);
    if (!goesOn && isNothing) continue;
    if (!piece.isBracketed && takeField(text, told)) {
      remark = undefined;
      continue;
    }
    if (!isNothing && isRead(piece, text, told, remark !== undefined)) {
      if (goesOn) remark = undefined;
      continue;
    }
    if (remark && goesOn) {
      remark = { ...remark, raw: remark.raw + piece.raw, end: piece.end };
      told.notes.splice(-1, 1, tidy(remark.raw).replace(/^\(([^()]*)\)$/, '$1'));
    } else if (!(piece.isBracketed && !piece.isBold && text.split(/\s+/).length <= 2)) {
      told.notes.push(text);
      remark = piece;
    }
  }
}

function isLoneName(text: string): boolean {
  return /^\s*\p{Lu}\p{L}+\s\p{Lu}\p{L}+\s*$/u.test(text);
}

/** A piece without the marks that part it from others. */
function tidy(text: string): string {
  return text
    .replace(/^\s*[([]+(?=[^)\]]*$)/, '')
    .replace(/^[\s,;:.|/•·"”“»<>)\]，；：、。–—-]+|[\s,;|/•·"“<>[({，；、–—-]+$/g, '');
}

/** Whether a piece tells people, a venue, a date or a short name, which are then kept. */
function isRead({ isBracketed, isBold }: Piece, text: string, told: Told, inRemark: boolean): boolean {
  if (isHonour(text)) return true;
  if (isBracketed && isBold && !/\d{4}/.test(text) && readShortName(text, true, told)) return true;
  if (isBracketed && inRemark) return false;
  if (/\bet\.?\s?al\b/.test(text) && readPeople(text, told)) return true;
  if (!isBracketed && readPeopleInVenue(text, told)) return true;
  if (isBracketed && readPeopleAndYear(text, told)) return true;
  if (takeImprint(told, text, isBracketed && /(?:19|20)\d\d/.test(text))) return true;
  if (isBracketed) return readShortName(text, isBold, told);
  // A lone name behind words that nobody understands may be half of one.
  return !(inRemark && !/,|\band\b|&/.test(text)) && readPeople(text, told);
}

function readShortName(text: string, isBold: boolean, told: Told): boolean {
  const words = text.split(/\s+/).length;
  const isName = isBold
    ? words <= 3 && text.length <= 40 && !/[,.!?](?:\s|\p{L}|$)/u.test(text)
    : words === 1 && /\p{Lu}.*\p{Lu}/u.test(text) && text.length <= 20;
  if (!isName || told.shortName) return false;
  told.shortName = text.replace(/\s+(?=[)\]])/g, '');
  return true;
}

/** Whether brackets belong to the words around them: a place of work in a list of people, the year or number of a volume. */
function isPartOfText(before: string, inner: string, after: string): boolean {
  if (/^\s*(?:et\b|,\s*\p{Lu}|;|and\b|&)/u.test(after) && /\p{L}\s?$/u.test(before) && !/\d/.test(inner))
    return true;
  if (/\p{L}$/u.test(before) && /^\p{L}+$/u.test(inner)) return true;
  return /^\d{1,4}$/.test(inner) && /[\p{L}\d)]\s?$/u.test(before) && before.trim() !== '';
}

/** A line from a place on, cut where something else begins: at labels, looks, brackets, dashes and ends of sentences. */
function piecesOf({ text, italic, bold }: MarkedLine, from: number): Piece[] {
  const cuts = new Set<number>([from, text.length]);
  for (const { start, end } of italic) {
    cuts.add(start);
    cuts.add(end);
  }
  const brackets: Span[] = [];
  const pattern =
    /\uE000|\(([^()\uE000]{0,300}(?:\([^()]{0,80}\)[^()\uE000]{0,80})?)\)|\[([^[\]\uE000]{0,200})\]|（([^（）]{0,200})）|\s(?:[-–—|•·]|--)\s|(?<!\b\p{Lu}|\bet al|\bal|\b[Pp]roc|\b[Tt]rans|\b[Jj]ourn|\b[Cc]onf|\bInt|\bvol|\bno|\bpp|\bDr)[.。](?=\s|$)|。/gu;
  const names = abbreviatedNames(text.slice(from));
  for (const match of text.slice(from).matchAll(pattern)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (match[0] === '.' && names.some((name) => name.start < match.index && match.index < name.end))
      continue;
    if (/^[([（]/.test(match[0]) && names.some((name) => name.end === match.index)) continue;
    if (
      /^[([（]/.test(match[0]) &&
      isPartOfText(text.slice(from, start), match[0].slice(1, -1), text.slice(end))
    )
      continue;
    cuts.add(start);
    cuts.add(end);
    if (/^[([（]/.test(match[0])) brackets.push({ start, end });
  }
  const places = [...cuts].filter((at) => at >= from).sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let bracket = 0;
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    while ((brackets[bracket]?.end ?? Number.POSITIVE_INFINITY) <= start) bracket += 1;
    const around = brackets[bracket];
    const isBracketed = around !== undefined && around.start <= start && end <= around.end;
    const raw = text.slice(start, end);
    if (raw === LABEL) continue;
    pieces.push({
      raw,
      start,
      end,
      text: isBracketed ? raw.replace(/^[([（]|[)\]）]$/g, '') : raw,
      isBracketed,
      isBold: isIn(bold, start, end),
      isItalic: isIn(italic, start, end),
    });
  }
  return pieces;
}

function isIn(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}
