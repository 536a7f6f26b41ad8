import type { Paper } from '../schema.ts';
import { escapeMarkdown, markdownLink } from './escape.ts';
import { type ExportContext, keyOf } from './export-context.ts';
import { arxivAddress, doiAddress } from './identifiers.ts';

/** A paper's page as Markdown: title, facts, abstract, links and where it comes from. Facts not known are left out. */
export function paperMarkdown(paper: Paper, context: ExportContext): string {
  const { id, title, abstract, authors, issued, venue, doi, arxiv, links, topics, listings } = paper;
  const { routes, topicTitles } = context;
  const facts: [label: string, value: string | undefined][] = [
    ['Authors', authors?.map(({ name }) => escapeMarkdown(name)).join(', ')],
    ['Date', issued],
    ['Venue', venue && escapeMarkdown(venue)],
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
    '## Abstract',
    escapeMarkdown(abstract),
    ...lists.flatMap(([heading, items]) =>
      items.length > 0 ? [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')] : [],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
