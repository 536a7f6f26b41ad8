import { withCompounds } from '../../../formats/compounds.ts';
import { rowFacts } from '../../../formats/row.ts';
import type { Hit, Substitution } from '../../../search/engine/engine.ts';
import type { ExcerptPart } from '../../../search/engine/later/excerpt.ts';
import { afterPaint } from '../../after-paint.ts';
import { element } from '../../element.ts';
import { routes } from '../../site-routes.ts';

/**
 * One hit of a list of results: the row of a list, with the best excerpt and why it was found.
 * @param topic that the whole list is about, so that no row need name it
 */
export function hitView(hit: Hit, topic?: string): HTMLLIElement {
  const item = element('li', { 'data-paper': hit.id, 'data-by': hit.nearWords && 'meaning' });
  const link = element('a', titleAttributes(hit), ...titleParts(hit.title));
  const heading = element('h2', { class: 'paper-title' }, link);
  markOnArrival(heading, hit);
  item.append(heading);
  const line = element('p', { class: 'paper-facts' });
  showFacts(line, hit, []);
  item.append(line);
  const topics = hit.topics.filter(({ id }) => id !== topic);
  if (topics.length > 0) item.append(element('ul', { class: 'topic-links' }, ...topics.map(topicItem)));
  const excerpt = element('p', { class: 'snippet', ...hit.writing?.abstract });
  // A space keeps the line's height until the abstract has come.
  excerpt.textContent = '\u00A0';
  item.append(excerpt);
  // The hits themselves come first.
  const filled = new Promise<void>((done) => {
    afterPaint(() => (item.isConnected ? fillText(line, excerpt, hit) : Promise.resolve()).then(done));
  });
  filling.add(filled);
  filled.then(() => filling.delete(filled));
  if (hit.nearWords) {
    fillNearWords(item, hit.nearWords);
    return item;
  }
  const reasons = [coverage(hit), ...hit.why.map(reason)].filter(Boolean).join(' · ');
  if (reasons) item.append(element('p', { class: 'paper-more' }, reasons));
  return item;
}

/** Rows whose text is still to come. */
const filling = new Set<Promise<void>>();

/** Resolves once all rows have their texts: only then is it certain how high they are. */
export async function rowsAreFilled(): Promise<void> {
  await Promise.all(filling);
}

/** A title whose short compounds do not break at their hyphens. */
function titleParts(title: string): (Node | string)[] {
  return withCompounds(title).map((piece, at) => (at % 2 === 1 ? element('span', {}, piece) : piece));
}

/** Attributes of the link that is a hit's title. */
export function titleAttributes({ id, writing }: Hit): Record<string, string | undefined> {
  return { class: 'plain-link', href: routes.paper(id), ...writing?.title };
}

/** Text with its hits in `mark` elements. */
function markedText(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/**
 * Lets the paper's page mark the words it was found by. The words are added to the address only when the link is
 * followed: what a reader copies is the paper's own address.
 * @param around the link, or what it stands in
 */
export function markOnArrival(around: Element, { id, matched, why }: Hit): void {
  const words = [...matched, ...why.flatMap(({ searched }) => searched)];
  if (words.length === 0) return;
  const address = routes.paper(id);
  const follow = ({ target }: Event) => {
    const link = target instanceof Element && target.closest('a');
    if (!link) return;
    link.href = `${address}?${new URLSearchParams({ mark: words.join(' ') })}`;
    setTimeout(() => {
      // By then it may be the link of another row.
      if (around.contains(link)) link.href = address;
    });
  };
  around.addEventListener('click', follow);
  around.addEventListener('auxclick', follow);
}

function showFacts(line: HTMLElement, { year, venue }: Hit, authors: readonly string[]): void {
  const { facts } = rowFacts({ authors, authorCount: authors.length, venue });
  line.replaceChildren(
    ...(year ? [element('span', { class: 'year' }, year)] : []),
    ...(facts ? [element('span', {}, facts)] : []),
  );
  line.hidden = line.childElementCount === 0;
}

async function fillText(line: HTMLElement, paragraph: HTMLElement, hit: Hit): Promise<void> {
  try {
    const { authors, excerpt } = await hit.text();
    showFacts(line, hit, authors);
    const text = excerpt
      .map((part) => part.text)
      .join('')
      .trim();
    // Of a paper without an abstract the headings of a list are searched, which are named as topics above.
    const isNamed = text === '' || text === hit.topics.map(({ name }) => name).join('. ');
    if (isNamed) paragraph.remove();
    else paragraph.replaceChildren(...markedText(excerpt));
  } catch {
    // The title and the link are there; a text that cannot be had is no reason to complain.
    paragraph.remove();
  }
}

/** Says why a paper was found that has none of the words. */
async function fillNearWords(item: HTMLElement, nearWords: NonNullable<Hit['nearWords']>): Promise<void> {
  const { nearWordsView } = await import('../later/near-words-view.ts');
  item.append(nearWordsView(nearWords));
}

function topicItem({ id, name, area }: Hit['topics'][number]): HTMLLIElement {
  const mark = element('span', { class: 'area-mark' });
  return element(
    'li',
    {},
    element('a', { class: `topic-link plain-link area-${area}`, href: routes.topic(id) }, mark, name),
  );
}

function coverage({ matched, missed }: Hit): string {
  const all = matched.length + missed.length;
  return missed.length === 0 ? '' : `${matched.length} of ${all} words matched`;
}

function reason({ kind, typed, searched }: Substitution): string {
  const words = searched.map((word) => `“${word}”`).join(', ');
  return kind === 'spelling' || kind === 'shared' ? `found by ${words}` : `“${typed}” is also ${words}`;
}
