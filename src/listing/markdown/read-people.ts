import { abbreviatedNames } from './abbreviated-names.ts';
import { type Byline, readByline } from './byline.ts';
import { isFamilies } from './saying.ts';
import { type Told, takeImprint } from './told.ts';

/** People and what stands behind them are told apart at one of the last marks. */
const MOST_CUTS = 8;
/** A name, as far as its first letter tells, and a mark behind it. */
const BEGINS_LIKE_PEOPLE = /^\p{Lu}[^,.;]{0,60}[,.;]\s/u;
/** How names of meetings and journals begin, and those of publishers do not. */
const BEGINS_LIKE_VENUE =
  /^\s*(?:in\s|(?:the\s)?(?:\p{L}+\s){0,2}(?:proceedings|proc\.|conference|conf\.|workshop|symposium|journal|transactions|trans\.|annals|bulletin)(?:\s|$))/iu;

/** Reads people, alone or with a venue behind them. */
export function readPeople(text: string, told: Told): boolean {
  const dated = /^((?:19|20)\d\d)[,.;:)]\s*(.+)$/.exec(text);
  if (dated?.[1] && dated[2] && readPeople(dated[2], told)) {
    told.issued ??= dated[1];
    return true;
  }
  if (told.byline) return false;
  const whole = readByline(text);
  if (!whole) return readPeopleAndVenue(text, told, () => true);
  told.byline = whole;
  return true;
}

/** Reads people before a venue out of a text that might be a venue as a whole, whose name has commas in it. */
export function readPeopleInVenue(text: string, told: Told): boolean {
  if (told.byline) return false;
  if (/^by\s\p{Lu}/u.test(text)) return readPeopleAndVenue(text, told, () => true);
  return BEGINS_LIKE_PEOPLE.test(text) && readPeopleAndVenue(text, told, areSurelyPeople);
}

/** Reads people and a year out of brackets, where they are surely no venue: `J. Doe, 1975`, `Doe, Roe, and Poe 1988`. */
export function readPeopleAndYear(text: string, told: Told): boolean {
  const [, people = '', year] = /^(.{3,300}?)[\s,.;]+((?:19|20)\d\d)[a-z]?$/.exec(text) ?? [];
  const byline = told.byline ? undefined : readByline(people);
  if (!byline || !year) return false;
  const areFamilies = isFamilies(people) && people.includes(',');
  if (!areFamilies && !areSurelyPeople(byline, '')) return false;
  told.byline = byline;
  told.issued ??= year;
  return true;
}

/** Two names, initials, or a venue that begins behind them: parts of a venue's own name are seldom so. */
function areSurelyPeople({ text, names = [] }: Byline, venue: string): boolean {
  return names.length > 1 || /(?<!\p{L})\p{Lu}\./u.test(text) || BEGINS_LIKE_VENUE.test(venue);
}

function readPeopleAndVenue(
  text: string,
  told: Told,
  accept: (people: Byline, venue: string) => boolean,
): boolean {
  const open = /^(.*?\bet\.?\s?al\b\.?)[\s,.]*(.+)$/.exec(text);
  const names = abbreviatedNames(text);
  const cuts = [...text.matchAll(/[,.;]\s+|[，；]|\s(?=\()|\s+(?=(?:19|20)\d\d\b)/g)]
    .map(({ index }) => index)
    .filter((at) => !names.some(({ start, end }) => start < at && at < end - 1))
    .slice(-MOST_CUTS)
    .reverse();
  const halves = open
    ? [[open[1] ?? '', open[2] ?? '']]
    : cuts.map((at) => [text.slice(0, at), text.slice(at + 1)]);
  for (const [people = '', rest = ''] of halves) {
    const byline = readByline(people);
    const isOne =
      open !== null && /^\p{L}[\p{L}.&\s]{1,40}$/u.test(rest) && rest.trim().split(/\s+/).length <= 3;
    if (!byline || !accept(byline, rest) || !takeImprint(told, rest, isOne)) continue;
    told.byline = byline;
    return true;
  }
  return false;
}
