import { wordsAt, wordsOf } from '../../search/format/words.ts';
import { stem } from '../../words/stem.ts';
import { element } from '../element.ts';

/** Puts `mark` elements around every word of a part of the page that has a stem with one of these words in common. */
export function markWords(part: HTMLElement, words: string): void {
  const stems = new Set(wordsOf(words).map(stem));
  const texts: Text[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    // From the end, so that earlier places stay where they are.
    for (const { word, start, end } of wordsAt(text.data).reverse()) {
      if (!stems.has(stem(word))) continue;
      const rest = text.splitText(start);
      rest.splitText(end - start);
      rest.replaceWith(element('mark', {}, rest.data));
    }
  }
}
