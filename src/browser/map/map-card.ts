import { showStates } from '../desk/keep-control.ts';
import { element } from '../element.ts';
import { paperOf } from '../reading/list-in-hand.ts';

/** How long the card stays for a pointer on its way to it, in milliseconds. */
const PATIENCE = 250;

/** The card beside the point that a reader points at: title, authors and year, topic, and what keeps the paper. */
export class MapCard {
  readonly #frame: HTMLElement;
  readonly #onChange: (link: Element | undefined) => void;
  readonly #box = element('div', { class: 'map-card', hidden: '' });
  readonly #text = element('div', { id: 'map-card' });
  readonly #keep = element('button', { type: 'button', class: 'keep quiet' }, 'Keep');
  #link: Element | undefined;
  #timer = 0;

  /**
   * @param frame the map, which the card is placed in and over
   * @param onChange called with the point that the card is shown for from now on, if any
   */
  constructor(frame: HTMLElement, onChange: (link: Element | undefined) => void) {
    this.#frame = frame;
    this.#onChange = onChange;
    this.#box.append(this.#text, this.#keep);
    frame.append(this.#box);
  }

  /** Whether the card is that of a point. */
  isOf(link: Element): boolean {
    return this.#link === link;
  }

  get isShown(): boolean {
    return this.#link !== undefined;
  }

  holds(target: Element): boolean {
    return this.#box.contains(target);
  }

  show(link: Element): void {
    this.hide();
    this.#link = link;
    const topic = link.closest('g')?.getAttribute('aria-label');
    // The point itself is the link for keys and ears; the card's is for a finger, which a point is too small for.
    const title = element(
      'a',
      { href: link.getAttribute('href') ?? '', tabindex: '-1', 'aria-hidden': 'true', class: 'plain-link' },
      titleOf(link),
    );
    const lines = [link.getAttribute('data-by'), topic].flatMap((text) =>
      text ? element('p', {}, text) : [],
    );
    this.#text.replaceChildren(title, ...lines);
    this.#keep.dataset.keep = paperOf(link.getAttribute('href') ?? '');
    this.#keep.ariaLabel = `Keep “${titleOf(link)}”`;
    showStates();
    link.setAttribute('aria-describedby', this.#text.id);
    link.setAttribute('data-current', '');
    this.#box.hidden = false;
    this.#placeBeside(link);
    this.#onChange(link);
  }

  /** Hides the card unless the pointer comes to it in time, as readers who magnify the screen need to. */
  hideSoon(): void {
    this.stay();
    this.#timer = window.setTimeout(() => this.hide(), PATIENCE);
  }

  /** Takes back what {@link hideSoon} set going. */
  stay(): void {
    clearTimeout(this.#timer);
  }

  hide(): void {
    this.stay();
    this.#box.hidden = true;
    for (const name of ['data-current', 'aria-describedby']) this.#link?.removeAttribute(name);
    if (this.#link) this.#onChange(undefined);
    this.#link = undefined;
  }

  /** Above the point where there is room, otherwise below it. */
  #placeBeside(link: Element): void {
    const [frame, dot] = [this.#frame.getBoundingClientRect(), link.getBoundingClientRect()];
    const { offsetWidth, offsetHeight, style } = this.#box;
    const left = (dot.left + dot.right - offsetWidth) / 2 - frame.left;
    const above = dot.top - frame.top - offsetHeight - 4;
    style.left = `${Math.min(frame.width - offsetWidth - 4, Math.max(4, left))}px`;
    style.top = `${above > 0 ? above : dot.bottom - frame.top + 4}px`;
  }
}

/** The paper’s title. It moves from `title`, which browsers show beside the card, to a label that they do not show. */
export function titleOf(link: Element): string {
  const title = link.querySelector('title');
  if (title) {
    link.setAttribute('aria-label', title.textContent);
    title.remove();
  }
  return link.getAttribute('aria-label') ?? '';
}
