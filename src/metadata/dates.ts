/** Years that a paper can be of: earlier ones are always something else, such as a day or a page. */
const YEAR = /(?<![\d.-])(1[4-9]\d\d|20\d\d)(?:[a-z](?![a-z])|(?!\d))/gi;

/** Languages that bibliographies name months in; of a word that two of them share, the first decides. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl', 'cs', 'ru', 'uk', 'tr'];
/** Months by their names and by every beginning of these of three letters or more. */
const MONTHS = monthNames();

function monthNames(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const language of LANGUAGES) {
    // With a day beside it a month stands in the case that dates use.
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2001, month - 1, 1));
      const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
      for (let length = name.length; length >= 3; length -= 1) {
        const beginning = name.slice(0, length);
        if (!months.has(beginning)) months.set(beginning, month);
      }
    }
  }
  return months;
}

/**
 * A date in whatever way people write one, as exactly as it is clear: `2024-05-02`, `May 24, 1994`, `MAR 2021`,
 * `2002/2003`, `[c. 1998]`, `2023年5月`. Of a range it is the beginning, of several days in one month the month.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where no year is clear
 */
export function readDate(text: string | undefined): string | undefined {
  const value = text?.normalize('NFC').trim() ?? '';
  const numeric = /^[[({]?\s*(\d{4})(?:([-/.])(\d{1,2})(?!\d)(?:\2(\d{1,2})(?!\d))?)?(?=$|[^\d])/.exec(value);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (compact) return dateOf(compact[1], compact[2], compact[3]);
  const eastAsian = /(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?)?/u.exec(value);
  if (eastAsian) return dateOf(eastAsian[1], eastAsian[2], eastAsian[3]);
  if (numeric?.[3]) return dateOf(numeric[1], numeric[3], numeric[4]);
  const years = [...value.matchAll(YEAR)];
  const [first] = years;
  if (first === undefined) return undefined;
  const rest = `${value.slice(0, first.index)} ${value.slice(first.index + first[0].length)}`;
  // Only what belongs to the first of two dates.
  const own = years.length > 1 ? (rest.split(/\s(?:[-–—/]|to|bis|until)\s|–|\//)[0] ?? '') : rest;
  const month = readMonth(own);
  const days = own.match(/(?<![\d:])\d{1,2}(?![\d:])/g) ?? [];
  return dateOf(first[1], month, days.length === 1 ? days[0] : undefined);
}

/**
 * Month, from 1, that a text names in words, or as a number where it is nothing but one; of several the first.
 * Undefined where there is none.
 */
export function readMonth(text: string | undefined): number | undefined {
  const value = text?.normalize('NFC').toLowerCase().trim() ?? '';
  const number = /^(\d{1,2})(?:\s*[-–/]+\s*\d{1,2})?$/.exec(value)?.[1];
  if (number) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : undefined;
  for (const [word] of value.matchAll(/[\p{L}\p{M}]+/gu)) {
    const month = MONTHS.get(word);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** Parts of a date as text, up to the first that is impossible; nothing without a possible year. */
export function dateOf(
  year?: string | number,
  month?: string | number,
  day?: string | number,
): string | undefined {
  // `Number` reads `0x7E8` and `2e3`, too.
  const [y = 0, m = 0, d = 0] = [year, month, day].map((part) =>
    /^\s*\d+\s*$/.test(String(part)) ? Number(part) : 0,
  );
  if (y < 1400 || y > 2099) return undefined;
  if (m < 1 || m > 12) return String(y);
  const text = `${y}-${String(m).padStart(2, '0')}`;
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d >= 1 && d <= days ? `${text}-${String(d).padStart(2, '0')}` : text;
}
