import type { Topic } from './schema.ts';

/** Papers that a draft names for its editor to look at. */
const PAPERS = 6;

/**
 * A topic file for an editor to work on: front matter that the build accepts, and the papers that fit best.
 * @param papers slugs, best first
 */
export function topicDraft(
  { title, area, order, definition, terms }: Topic,
  papers: readonly string[],
): string {
  // JSON strings are YAML strings, whatever signs they hold.
  const lines = [
    '---',
    `title: ${JSON.stringify(title)}`,
    `area: ${JSON.stringify(area)}`,
    `order: ${order}`,
    `definition: ${JSON.stringify(definition)}`,
    terms.length === 0 ? 'terms: []' : 'terms:',
    ...terms.map((term) => `  - ${JSON.stringify(term)}`),
    '---',
    '',
    'This draft was made from the words of the papers. Give it a name and a definition, keep the terms that a paper of',
    'another topic would not use, and write an introduction in place of this list.',
    '',
    ...papers.slice(0, PAPERS).map((paper) => `- <Paper id="${paper}" />`),
  ];
  return `${lines.join('\n')}\n`;
}
