import type { Routes } from '../routes.ts';
import type { Paper } from '../schema.ts';
import { countPapers, readableNumber } from './counted.ts';
import { escapeMarkdown, markdownLink } from './escape.ts';
import { CITATION_FORMATS } from './formats.ts';

/** Papers that are listed one by one at most; `papers.json` has them all. */
export const LONGEST_LIST = 1000;

/** What `llms.txt` tells of the site. */
export interface SiteOverview {
  name: string;
  description: string;
  /** Topics in their editors' order, with their one-sentence definitions. */
  topics: readonly { id: string; title: string; definition?: string }[];
  /** Papers in the order to list them. */
  papers: readonly Paper[];
}

/**
 * The site for language models: what it is, its data files, topics, and the Markdown twins of its papers.
 * @see https://llmstxt.org/
 */
export function llmsTxt({ name, description, topics, papers }: SiteOverview, routes: Routes): string {
  const file = (path: string) => routes.absolute(routes.file(path));
  const listed = papers.slice(0, LONGEST_LIST);
  const all = listed.length === papers.length ? 'all' : `the first ${readableNumber(LONGEST_LIST)} of`;
  const sections: [
    heading: string,
    items: readonly (readonly [text: string, address: string, note?: string | undefined])[],
  ][] = [
    [
      'Data',
      [
        ['All papers as JSON', file('papers.json'), 'titles, abstracts, topics, links and identifiers'],
        ...CITATION_FORMATS.map(
          ({ ending, name, note }) => [`All papers as ${name}`, file(`papers.${ending}`), note] as const,
        ),
      ],
    ],
    [
      'Topics',
      topics.map(
        ({ id, title, definition }) => [title, routes.absolute(routes.topic(id)), definition] as const,
      ),
    ],
    ['Papers', listed.map(({ id, title }) => [title, file(`papers/${id}.md`)] as const)],
    [
      'Optional',
      [
        ['Listings', routes.absolute(routes.listings()), 'where the papers come from'],
        ...(papers.some(({ issued }) => issued)
          ? ([['Years', routes.absolute(routes.years())]] as const)
          : []),
        ['About this site', routes.absolute(routes.about())],
      ],
    ],
  ];
  return [
    `# ${escapeMarkdown(name)}`,
    `> ${escapeMarkdown(description)}`,
    `The site has ${countPapers(papers.length)}. Below are ${all} its papers, as Markdown: the address of a page with “.md” for the slash at its end.`,
    ...sections.flatMap(([heading, items]) =>
      items.length > 0
        ? [
            `## ${heading}`,
            items
              .map(
                ([text, address, note]) =>
                  `- ${markdownLink(text, address)}${note ? `: ${escapeMarkdown(note)}` : ''}`,
              )
              .join('\n'),
          ]
        : [],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
