import { rowFacts } from '../../../formats/row.ts';
import type { ExcerptPart } from '../../../search/engine/beside/excerpt.ts';
import type { Hit } from '../../../search/engine/engine.ts';
import { element } from '../../element.ts';
import { showFacts } from '../results/facts-line.ts';

/**
 * Says in a row who wrote the paper, where it answers the query, and why it was found where it has none of the words.
 * Rejects where the text of the paper cannot be had.
 * @param line with the paper's year and venue
 * @param paragraph for the part of the abstract that matches best
 */
export async function fillRow(
  item: HTMLElement,
  line: HTMLElement,
  paragraph: HTMLElement,
  hit: Hit,
): Promise<void> {
  if (hit.nearWords)
    import('../later/near-words-view.ts')
      .then(({ nearWordsView }) => hit.nearWords && item.append(nearWordsView(hit.nearWords)))
      .catch(console.info);
  const { authors, excerpt } = await hit.text();
  const { venue, year } = hit;
  showFacts(line, year, rowFacts({ authors, authorCount: authors.length, venue }).facts);
  const text = excerpt
    .map((part) => part.text)
    .join('')
    .trim();
  // Of a paper without an abstract the headings of a list are searched, which are named as topics above.
  const isNamed = text === '' || text === hit.topics.map(({ name }) => name).join('. ');
  if (isNamed) paragraph.remove();
  else paragraph.replaceChildren(...markedText(excerpt));
}

/** Text with its hits in `mark` elements. */
function markedText(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}
