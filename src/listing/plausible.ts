import type { ForeignText } from './foreign-formats.ts';
import { evidence, readingLength, type Turn } from './turns.ts';
import type { TextLine } from './wrapped-lines.ts';

const TODO =
  'put titles and abstracts on lines of their own by turns, or export the papers as RIS or BibTeX and put that file (.ris, .bib) here';

/** Fewer entries than this say nothing about a file as a whole. */
const FEW = 5;
/** Abstracts shorter than this are rare; those that are not even twice as long as their titles are none. */
const SHORT_ABSTRACT = 120;
/** What speaks so much for an abstract is seldom a title. */
const SURELY_ABSTRACT = 2.5;

/**
 * Whether texts that were taken for titles and abstracts are such, by signs that hold in any script: most “abstracts” are
 * as short as titles, many “titles” are as long as abstracts, lines of the page come again and again, or hardly a text
 * fits its place.
 * @returns what gave it away; undefined for a listing
 */
export function findImplausible(texts: readonly TextLine[], turns: readonly Turn[]): ForeignText | undefined {
  const entries = turns.filter((turn) => turn === 'abstract').length;
  const alone = texts.filter((_, index) => turns[index]?.startsWith('lone'));
  const between = texts.filter((_, index) => turns[index] === 'lone title' && turns[index + 1] === 'title');
  if (between.length >= 3 && between.length >= entries * 0.6)
    return describe('a text with another line between title and abstract', between);
  if (alone.length >= FEW && alone.length > entries)
    return describe('a text in which titles and abstracts do not take turns', alone);
  const repeated = repeatedLines(texts);
  if (repeated.length > 0) return describe('a page with lines of its own between the papers', repeated);
  const long = texts.filter(
    ({ text }, index) => turns[index] === 'title' && evidence(text) > SURELY_ABSTRACT,
  );
  if (long.length >= 2 && long.length > entries / 4)
    return describe('a text in which titles and abstracts do not take turns', long);
  if (entries < FEW) return undefined;
  const short = texts.filter(
    ({ text }, index) =>
      turns[index] === 'abstract' &&
      readingLength(text) < Math.min(SHORT_ABSTRACT, 2 * readingLength(texts[index - 1]?.text ?? '')),
  );
  if (short.length > entries / 2) return describe('a text without abstracts', short);
  return undefined;
}

/**
 * Short lines that come three times or more, numbers apart, and that differ from each other: words of a page. One of
 * a kind may be a title that was saved several times.
 */
function repeatedLines(texts: readonly TextLine[]): TextLine[] {
  const byShape = new Map<string, TextLine[]>();
  for (const line of texts) {
    if (line.text.length > 120) continue;
    // A tag counts without its value.
    const shape = line.text.replace(/^([\p{L}][\p{L} -]{1,20}):.*$/u, '$1:').replace(/\d+/g, '0');
    const same = byShape.get(shape);
    if (same) same.push(line);
    else byShape.set(shape, [line]);
  }
  const repeated = [...byShape.values()].filter((lines) => lines.length >= 3);
  const lines = repeated.flat();
  return repeated.length >= 2 && lines.length > texts.length / 6
    ? lines.toSorted((a, b) => a.number - b.number)
    : [];
}

function describe(name: string, lines: readonly TextLine[]): ForeignText {
  return { name, todo: TODO, lines: lines.slice(0, 3).map(({ text, number }) => ({ text, number })) };
}
