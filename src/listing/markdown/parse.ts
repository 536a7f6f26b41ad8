import type { Link } from '../../schema.ts';
import { arxivIn } from './addresses.ts';
import { readBlocks } from './blocks.ts';
import type { Byline } from './byline.ts';
import { findCandidates } from './candidates.ts';
import { judge } from './judge.ts';
import { readOutline, type Section } from './outline.ts';
import { readBySharedShape } from './shared-shape.ts';

/** A paper as a list in Markdown has it. */
export interface MarkdownEntry {
  title: string;
  /** Line of the file that it begins in, from 1. */
  line: number;
  /** Place of its heading among the list's sections; -1 before the first. */
  section: number;
  byline?: Byline;
  venue?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  issued?: string;
  shortName?: string;
  note?: string;
  /** Addresses where the paper itself is read, the best first. */
  papers: string[];
  /** Other links, by what they lead to. */
  links: Link[];
}

/** A link of a list that is no paper's. */
export interface SetAside {
  line: number;
  text: string;
  url: string;
}

/** A list of papers in Markdown. */
export interface MarkdownList {
  title?: string;
  /** What stands before its first section. */
  description?: string;
  /** Headings, those without papers included. */
  sections: (Section & { introduction?: string })[];
  entries: MarkdownEntry[];
  setAside: SetAside[];
  /** How the list itself is to be cited, in BibTeX, as its curator wrote it. */
  bibtex?: string;
}

/** Reads a list of papers in Markdown. Never throws, whatever the text is. */
export function parseMarkdownList(source: string): MarkdownList {
  const outline = readOutline(readBlocks(source.replace(/^\uFEFF/, '')));
  const candidates = findCandidates(outline.placed);
  readBySharedShape(candidates);
  const verdicts = judge(candidates, outline.sections);
  const entries: MarkdownEntry[] = [];
  const begun = new Set<number>();
  const introductions = new Map<number, string>();
  const setAside: SetAside[] = [];
  for (const [index, { draft, section, kind }] of candidates.entries()) {
    if (verdicts[index]) {
      begun.add(section);
      const { title, line, byline, venue, issued, shortName, note, links } = draft;
      entries.push({
        title,
        line,
        section,
        ...(byline && { byline }),
        ...(venue && { venue }),
        ...(issued && { issued }),
        ...(shortName && { shortName }),
        ...(note && { note }),
        papers: links.filter(({ isPaper }) => isPaper).map(({ url }) => url),
        // Of arXiv’s files its identifier knows the address.
        links: links
          .filter(({ url, isPaper, kind }) => !isPaper || (kind === 'pdf' && arxivIn(url) === undefined))
          .map(({ url, kind }) => ({ url, kind })),
      });
      continue;
    }
    if (kind === 'paragraph' && !begun.has(section) && isProse(draft.text)) {
      const before = introductions.get(section);
      if (before === undefined) introductions.set(section, draft.text);
    }
    for (const { url } of draft.links)
      setAside.push({ line: draft.line, text: draft.title || draft.text, url });
  }
  const description = introductions.get(-1);
  const sections = outline.sections.map((section, at) => {
    const introduction = introductions.get(at);
    return introduction === undefined ? section : { ...section, introduction };
  });
  const bibtex = outline.codes.find(
    ({ language, text }) => /^bib/i.test(language) || /^\s*@[a-z]+\s*\{/i.test(text),
  )?.text;
  return {
    ...(outline.title && { title: outline.title }),
    ...(description && { description }),
    sections,
    entries,
    setAside,
    ...(bibtex && { bibtex }),
  };
}

/** Whether a paragraph says something, and is not only a link or a label. */
function isProse(text: string): boolean {
  return text.length >= 30 && text.split(/\s+/).length >= 5 && text.length <= 1500;
}
