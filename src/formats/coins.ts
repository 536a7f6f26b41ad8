import { escapeMarkup } from './escape.ts';
import { type CitedPaper, type ExportContext, topicTitles } from './export-context.ts';
import { citedDoi, pageAddress } from './identifiers.ts';
import { isPreprint, itemType } from './item-types.ts';
import { invertedName } from './person-name.ts';

/**
 * A paper as an OpenURL context object in Dublin Core, from which Zotero makes an item of a list.
 *
 * What Zotero needs: the title before the type, as it reads a title behind the type of an article as its journal's; one
 * address only, as the last one wins; “Family, Given”, as it parts other names at their last space. It reads every “+” as
 * a space, however it is written: the title is left as it is, and whole on the paper's own page and in the files. No key
 * fills Zotero's archive id or “Extra”; the arXiv identifier is there as `info:arxiv/` for programs that read it. A paper
 * whose authors are not known gets no DOI: Zotero would ask doi.org about it, and no author is ever made up.
 * @see https://groups.niso.org/higherlogic/ws/public/download/14833/z39_88_2004_r2010.pdf
 */
export function coinsContext(paper: CitedPaper, context: ExportContext): string {
  const { title, authors, issued, venue, volume, issue, pages, arxiv, abstract } = paper;
  const { zotero } = itemType(paper);
  const doi = citedDoi(paper);
  const text: [key: string, value: string | undefined][] = [
    ['rft.title', title],
    ['rft.type', zotero],
    ...(authors ?? []).map((author): [string, string] => ['rft.au', invertedName(author)]),
    ['rft.date', issued],
    ['rft.source', venue],
    ['rft.volume', volume],
    ['rft.issue', issue],
    ['rft.pages', pages],
    ['rft.publisher', arxiv && isPreprint(paper) ? 'arXiv' : paper.publisher],
    ...topicTitles(paper, context).map((topic): [string, string] => ['rft.subject', topic]),
    ['rft.description', abstract],
  ];
  const namesDoi = doi !== undefined && authors !== undefined;
  // The DOI of a preprint holds its arXiv identifier; fifty rows that say it twice are over a list's budget.
  const namesArxiv = arxiv !== undefined && !(namesDoi && doi.endsWith(arxiv));
  const identifiers = [
    ...(namesDoi ? [`info:doi/${doi}`] : []),
    ...(namesArxiv ? [`info:arxiv/${arxiv}`] : []),
    pageAddress(paper, context.routes),
  ];
  const parts: [key: string, value: string][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ...text.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : [])),
    ...identifiers.map((identifier): [string, string] => ['rft_id', identifier]),
  ];
  return parts
    .map(([key, value]) => `${key}=${value.toWellFormed().replace(RESERVED, encodeURIComponent)}`)
    .join('&');
}

/**
 * What must be encoded in a value. Letters of all scripts, spaces and most punctuation stay: decoded they are the same,
 * and a list of fifty papers is 3 kB lighter when its titles and the titles in its spans are the same text.
 */
const RESERVED = /[^\p{L}\p{N} \-_.~!*'(),:/?@]/gu;

/**
 * The span of a list's row: empty, its title is the context object. It has no abstract: fifty of them are heavier than
 * all the rest of a list's page, and the list's files have them.
 */
export function coinsSpan(paper: CitedPaper, context: ExportContext): string {
  return `<span class="Z3988" title="${escapeMarkup(coinsContext({ ...paper, abstract: '' }, context))}"></span>`;
}
