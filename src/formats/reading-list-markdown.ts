import { escapeMarkdown, markdownLink } from './escape.ts';
import type { CitedPaper, ExportContext } from './export-context.ts';
import { arxivAddress, citedDoi, doiAddress } from './identifiers.ts';
import { byline } from './row.ts';
import { volumeAndPages } from './summary.ts';

const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/;

/** Papers as a list in Markdown: title, facts, the reader's tags, and the note as text. */
export function readingListMarkdown(papers: readonly CitedPaper[], { routes }: ExportContext): string {
  return papers.map((paper) => item(paper, routes)).join('\n');
}

function item(paper: CitedPaper, routes: ExportContext['routes']): string {
  const { id, title, authors = [], issued, venue, arxiv, reader } = paper;
  const names = authors.map(({ name }) => name);
  const doi = citedDoi(paper);
  const facts = [
    escapeMarkdown(byline({ authors: names, authorCount: authors.length })),
    issued?.slice(0, 4),
    venue && escapeMarkdown([venue, volumeAndPages(paper)].filter(Boolean).join(' ')),
    arxiv && markdownLink(`arXiv:${arxiv}`, arxivAddress(arxiv)),
    doi && markdownLink(`doi:${doi}`, doiAddress(doi)),
  ];
  const words = [reader?.status, ...(reader?.tags ?? []).map((tag) => `#${tag.replace(/\s+/g, '-')}`)];
  return [
    `- ${markdownLink(title, routes.absolute(routes.paper(id)))}`,
    `  ${facts.filter(Boolean).join(' · ')}`,
    `  ${escapeMarkdown(words.filter(Boolean).join(' · '))}`,
    // As text: a note may come from somebody else's file.
    ...(reader?.note
      ? [
          '',
          ...reader.note
            .trim()
            .split(LINE_ENDS)
            .map((line) => `  > ${escapeMarkdown(line)}`),
        ]
      : []),
  ]
    .filter((line) => line === '' || line.trim() !== '')
    .join('\n')
    .concat('\n');
}
