import { firstSeen } from '../first-seen.ts';
import { escapeMarkdown, markdownLink } from './escape.ts';
import { type ExportContext, type FiledPaper, keyOf, publicationNote } from './export-context.ts';
import { arxivAddress, citedDoi, doiAddress } from './identifiers.ts';
import { volumeAndPages } from './summary.ts';

/** A paper's page as Markdown: title, facts, abstract, links and where it comes from. Facts not known are left out. */
export function paperMarkdown(paper: FiledPaper, context: ExportContext): string {
  const { id, title, abstract, authors, issued, venue, arxiv, links } = paper;
  const { topics, listings } = paper;
  const doi = citedDoi(paper);
  const first = firstSeen(paper);
  const note = publicationNote(paper);
  const { routes, topicTitles } = context;
  const facts: [label: string, value: string | undefined][] = [
    ['Authors', authors?.map(({ name }) => escapeMarkdown(name)).join(', ')],
    ['Date', issued],
    ['First seen', first === issued ? undefined : first],
    ['Venue', venue && escapeMarkdown([venue, volumeAndPages(paper)].filter(Boolean).join(' '))],
    ['Publication', note && escapeMarkdown(note)],
    ['arXiv', arxiv && markdownLink(arxiv, arxivAddress(arxiv))],
    ['DOI', doi && markdownLink(doi, doiAddress(doi))],
    [
      'Topics',
      topics
        .map(({ id }) => markdownLink(topicTitles.get(id) ?? id, routes.absolute(routes.topic(id))))
        .join(', '),
    ],
    ['Citation key', `\`${keyOf(paper, context)}\``],
    ['Page', `<${routes.absolute(routes.paper(id))}>`],
  ];
  const lists: [heading: string, items: readonly string[]][] = [
    ['Links', links.map(({ url, kind }) => `${kind}: ${markdownLink(url, url)}`)],
    [
      'Found in',
      listings.map(
        ({ id, rank }) => `${markdownLink(id, routes.absolute(routes.listing(id)))}, at rank ${rank}`,
      ),
    ],
  ];
  return [
    `# ${escapeMarkdown(title)}`,
    facts.flatMap(([label, value]) => (value ? [`- **${label}**: ${value}`] : [])).join('\n'),
    ...(abstract ? ['## Abstract', escapeMarkdown(abstract)] : []),
    ...lists.flatMap(([heading, items]) =>
      items.length > 0 ? [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')] : [],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
