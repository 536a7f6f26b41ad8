import {
  type CitedAuthor,
  type CitedPaper,
  describeSearch,
  type ExportContext,
  keyOf,
  type SearchRecord,
  topicTitles,
} from './export-context.ts';
import { paperAddress } from './identifiers.ts';
import { latexName, latexText, latexTypeset } from './latex-text.ts';
import { nameParts } from './person-name.ts';
import { type VenueKind, venueKind } from './venue-kind.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const VENUE_FIELDS: Record<VenueKind, { type: string; field: string }> = {
  proceedings: { type: 'inproceedings', field: 'booktitle' },
  journal: { type: 'article', field: 'journal' },
};

/**
 * A paper as a BibTeX entry, for BibTeX and for biber with biblatex. Titles and abstracts are UTF-8, names have their
 * accents as LaTeX commands, addresses and identifiers stand as they are. Papers whose venue is not known for
 * proceedings or a journal, and those without author or year, which these types require, are `@misc`.
 */
export function bibtexEntry(paper: CitedPaper, context: ExportContext): string {
  const { title, authors, issued, venue, doi, arxiv, abstract } = paper;
  const kind = venue && authors && issued ? venueKind(venue) : undefined;
  const { type, field } = kind ? VENUE_FIELDS[kind] : { type: 'misc', field: 'howpublished' };
  const [year, month] = issued?.split('-') ?? [];
  const topics = topicTitles(paper, context);
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors && braced(authors.map(bibtexName).join(' and '))],
    // Styles sort by the key where there is no author.
    ['key', authors ? undefined : braced(latexText(title))],
    ['title', braced(protectCapitals(title))],
    [field, venue && braced(latexTypeset(venue))],
    ['year', year && braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['eprint', arxiv && braced(arxiv)],
    ['archivePrefix', arxiv && '{arXiv}'],
    // BibLaTeX's name of the field before; Zotero reads no other.
    ['eprinttype', arxiv && '{arxiv}'],
    ['doi', doi && braced(verbatim(doi))],
    ['url', braced(verbatim(paperAddress(paper, context.routes)))],
    ['abstract', braced(latexText(abstract))],
    ['keywords', topics.length > 0 ? braced(latexText(topics.join(', '))) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${keyOf(paper, context)},\n${lines.join('')}}\n`;
}

/** Entries by paper, as a paper stands in many lists and its entry takes the longest of all formats. */
const entries = new WeakMap<ExportContext, WeakMap<CitedPaper, string>>();

function knownEntry(paper: CitedPaper, context: ExportContext): string {
  let ofContext = entries.get(context);
  if (!ofContext) {
    ofContext = new WeakMap();
    entries.set(context, ofContext);
  }
  const entry = ofContext.get(paper) ?? bibtexEntry(paper, context);
  ofContext.set(paper, entry);
  return entry;
}

/** Papers as a BibTeX file; the results of a search begin with a line about the search, which programs skip. */
export function bibtexFile(
  papers: readonly CitedPaper[],
  context: ExportContext,
  search?: SearchRecord,
): string {
  // An “@” would begin an entry.
  const about = search ? `% ${describeSearch(search).replace(/\s+/g, ' ').replaceAll('@', '(at)')}\n\n` : '';
  return about + papers.map((paper) => knownEntry(paper, context)).join('\n');
}

function braced(value: string): string {
  return `{${value}}`;
}

/** `Family, Given` or `Family, Suffix, Given`; parts that BibTeX would take apart wrongly are held in braces. */
function bibtexName(author: CitedAuthor): string {
  const parts = nameParts(author);
  if ('literal' in parts) return braced(latexName(parts.literal));
  const { particle, family, given, suffix } = parts;
  if (!given && !suffix) return braced(latexName(particle ? `${particle} ${family}` : family));
  const last = [particle && latexName(particle), namePart(family)].filter(Boolean).join(' ');
  return [last, suffix && namePart(suffix), namePart(given ?? '')]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function namePart(part: string): string {
  const name = latexName(part);
  return /,|(?:^|\s)and(?:\s|$)/i.test(part) ? braced(name) : name;
}

/**
 * A title with braces around the words that keep their capitals in styles that write titles in lower case: words with
 * a capital or digit inside (`LoRA`, `T5`), and in titles that are not in headline style every capitalised word after
 * the first.
 */
function protectCapitals(title: string): string {
  const words = title.split(' ');
  const long = words.slice(1).filter((word) => /^\P{L}*\p{L}{4}/u.test(word));
  const headline = 2 * long.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length > long.length;
  return words
    .map((word, index) => {
      const [before, core, after] = withoutPunctuation(word);
      const name = !headline && index > 0 && /^\p{Lu}\p{Ll}/u.test(core);
      const keep = name || hasOwnCapitals(core);
      return keep
        ? `${latexTypeset(before)}{${latexTypeset(core)}}${latexTypeset(after)}`
        : latexTypeset(word);
    })
    .join(' ');
}

/** A word between the punctuation before and after it. */
function withoutPunctuation(word: string): [before: string, core: string, after: string] {
  const characters = [...word];
  const counts = (character: string) => /[\p{L}\p{M}\p{N}]/u.test(character);
  const start = characters.findIndex(counts);
  if (start < 0) return [word, '', ''];
  const end = characters.findLastIndex(counts) + 1;
  return [
    characters.slice(0, start).join(''),
    characters.slice(start, end).join(''),
    characters.slice(end).join(''),
  ];
}

/** Whether a word has capitals that are its own: behind another letter, or beside a digit. Hyphens begin a new word. */
function hasOwnCapitals(word: string): boolean {
  return /[\p{L}\p{N}]\p{Lu}|\p{Lu}\p{N}|^\p{Lu}$/u.test(word) && !/^[AI]$/.test(word);
}

/** An address or identifier as BibLaTeX and \url take it: unescaped, without what would end the field. */
function verbatim(value: string): string {
  return value.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
