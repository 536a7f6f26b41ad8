import { withoutAbstracts } from './bibtex-abstracts.ts';
import {
  type CitedAuthor,
  type CitedPaper,
  describeSearch,
  type ExportContext,
  type ExportedSearch,
  keyOf,
  keywords,
  publicationNote,
} from './export-context.ts';
import { citedDoi, pageAddress } from './identifiers.ts';
import { itemType } from './item-types.ts';
import { latexName, latexQuotes, latexText, latexTypeset } from './latex-text.ts';
import { latexTitle } from './latex-title.ts';
import { nameParts } from './person-name.ts';
import { writtenOnce } from './written-once.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What types of entries require besides a title, in BibTeX or BibLaTeX; what is not listed requires nothing. */
const REQUIRED: Readonly<Record<string, readonly (keyof CitedPaper)[]>> = {
  article: ['authors', 'issued', 'venue'],
  book: ['authors', 'issued', 'publisher'],
  incollection: ['authors', 'issued', 'venue', 'publisher'],
  inproceedings: ['authors', 'issued', 'venue'],
};

/**
 * A paper as a BibTeX entry, for BibTeX and for biber with biblatex. Titles and abstracts are UTF-8, names have their
 * accents as LaTeX commands, addresses and identifiers stand as they are. What lacks something that its type requires
 * is `@misc`, as are preprints.
 */
export function bibtexEntry(paper: CitedPaper, context: ExportContext): string {
  const { title, authors, issued, venue, arxiv, abstract } = paper;
  const kind = itemType(paper).bibtex;
  const isWhole = (REQUIRED[kind.type] ?? []).every((fact) => paper[fact] !== undefined);
  const type = isWhole ? kind.type : 'misc';
  const doi = citedDoi(paper);
  const [year, month, day] = issued?.split('-') ?? [];
  const topics = keywords(paper, context);
  const note = publicationNote(paper);
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors && braced(authors.map(bibtexName).join(' and '))],
    // Styles sort by the key where there is no author.
    ['key', authors ? undefined : braced(latexText(title))],
    ['title', braced(latexTitle(latexQuotes(title), abstract))],
    [isWhole ? kind.venue : 'howpublished', venue && braced(latexTypeset(venue))],
    ...(type === 'misc' ? [] : partFields(paper, type)),
    ['publisher', type !== 'misc' && paper.publisher ? publisherName(paper.publisher) : undefined],
    ['year', year && braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && braced(String(Number(day)))],
    ['eprint', arxiv && braced(verbatim(arxiv))],
    // BibLaTeX's name of what older styles call `archivePrefix`; Zotero reads no other.
    ['eprinttype', arxiv && '{arxiv}'],
    ['doi', doi && braced(verbatim(doi))],
    ['url', braced(verbatim(pageAddress(paper, context.routes)))],
    ['note', note && braced(latexTypeset(note))],
    ['keywords', topics.length > 0 ? braced(latexText(topics.join(', '))) : undefined],
    // The field of JabRef for it.
    ['readstatus', paper.reader?.status && braced(latexText(paper.reader.status))],
    // Zotero makes a note of the item of it.
    ['annote', paper.reader?.note ? braced(latexText(paper.reader.note.trim())) : undefined],
    ['abstract', abstract ? braced(latexText(oneLine(abstract))) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${keyOf(paper, context)},\n${lines.join('')}}\n`;
}

/** BibLaTeX reads the field as a list, in which “and” parts one publisher from the next. */
function publisherName(name: string): string {
  const value = braced(latexTypeset(name));
  return /\sand\s/i.test(name) ? braced(value) : value;
}

/** Volume, issue and pages, as far as the type has them. */
function partFields({ volume, issue, pages }: CitedPaper, type: string): [string, string | undefined][] {
  return [
    ['volume', volume && braced(latexText(volume))],
    ['number', type === 'article' && issue ? braced(latexText(issue)) : undefined],
    ['pages', pages && braced(latexText(pages).replace(/–/g, '--'))],
  ];
}

const knownEntry = writtenOnce(bibtexEntry);

/** Papers as a BibTeX file; the results of a search begin with a line about the search, which programs skip. */
export function bibtexFile(
  papers: readonly CitedPaper[],
  context: ExportContext,
  search?: ExportedSearch,
): string {
  // An “@” would begin an entry.
  const about = search ? `% ${describeSearch(search).replace(/\s+/g, ' ').replaceAll('@', '(at)')}\n\n` : '';
  return about + papers.map((paper) => knownEntry(paper, context)).join('\n');
}

/** Papers as a BibTeX file without abstracts. */
export function shortBibtexFile(...of: Parameters<typeof bibtexFile>): string {
  return withoutAbstracts(bibtexFile(...of));
}

/** A field on its line, so that its end is the line's. */
function oneLine(text: string): string {
  if (!/[^\S ]| {2}|^ | $/.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
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

/** An address or identifier as BibLaTeX and \url take it: unescaped, without what would end the field. */
function verbatim(value: string): string {
  return value.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
