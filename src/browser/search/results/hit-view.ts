import { withCompounds } from '../../../formats/compounds.ts';
import type { Hit, Substitution } from '../../../search/engine/engine.ts';
import { afterPaint } from '../../after-paint.ts';
import { element } from '../../element.ts';
import { routes } from '../../site-routes.ts';
import { showFacts } from './facts-line.ts';

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
  showFacts(line, hit.year, hit.venue);
  item.append(line);
  const topics = hit.topics.filter(({ id }) => id !== topic);
  if (topics.length > 0) item.append(element('ul', { class: 'topic-links' }, ...topics.map(topicItem)));
  const excerpt = element('p', { class: 'snippet', ...hit.writing?.abstract });
  // A space keeps the line's height until the abstract has come.
  excerpt.textContent = '\u00A0';
  item.append(excerpt);
  // The hits themselves come first.
  const filled = filler()
    .then(({ fillRow }) => (item.isConnected ? fillRow(item, line, excerpt, hit) : undefined))
    // The title and the link are there; a text that cannot be had is no reason to complain.
    .catch(() => excerpt.remove());
  filling.add(filled);
  filled.then(() => filling.delete(filled));
  if (hit.nearWords) return item;
  const reasons = [coverage(hit), ...hit.why.map(reason)].filter(Boolean).join(' · ');
  if (reasons) item.append(element('p', { class: 'paper-more' }, reasons));
  return item;
}

let next: Promise<typeof import('../beside/fill-row.ts')> | undefined;

/** What fills rows once these are painted, for all that are made meanwhile: one by one they would be drawn one by one. */
function filler(): NonNullable<typeof next> {
  next ??= new Promise<void>(afterPaint).then(() => {
    next = undefined;
    return import('../beside/fill-row.ts');
  });
  return next;
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
