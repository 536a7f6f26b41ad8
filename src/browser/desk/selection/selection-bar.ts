import type { ListEntry } from '../../../desk/reading-list.ts';
import { countPapers, readableNumber } from '../../../formats/counted.ts';
import { DESK_FORMATS } from '../../../formats/formats.ts';
import { REFERENCE_STYLES } from '../../../formats/reference-styles.ts';
import { element } from '../../element.ts';
import { listInHand } from '../../reading/list-in-hand.ts';
import { keptIds, onKept } from '../kept-papers.ts';
import * as hand from './hand-on.ts';

/** What the bar needs of what is chosen. */
export interface Selection {
  /** Titles by slug. */
  chosen: ReadonlyMap<string, string>;
  choose: (entries: readonly ListEntry[]) => void;
  stop: () => void;
}

/** The bar at the foot of the window: how many papers are chosen, and what can be done with them. */
export class SelectionBar {
  readonly #selection: Selection;
  readonly #status = element('p', { role: 'status' });
  readonly #whole = button('', () => this.#chooseWhole());
  readonly #keep = button('', () => this.#say(hand.keep(this.#ids, !this.#areKept)));
  readonly #acts = element('div', { class: 'copy-buttons' });
  readonly #files = element('div', { class: 'selection-files', hidden: '' });
  readonly #bar = element('section', {
    class: 'selection-bar no-print',
    'aria-label': 'Chosen papers',
    'data-selection': '',
  });
  #list: HTMLElement | null = null;

  constructor(selection: Selection) {
    this.#selection = selection;
    const more = button('Save or cite', () => {
      this.#files.hidden = !this.#files.hidden;
      more.ariaExpanded = String(!this.#files.hidden);
    });
    more.ariaExpanded = 'false';
    this.#acts.append(
      this.#keep,
      button('Compare', () => this.#say(hand.compare(this.#ids))),
      more,
    );
    this.#files.append(
      fieldset('Save as', DESK_FORMATS, ({ key, name }) =>
        button(name, () => this.#say(hand.save(this.#ids, key)), { 'data-selection-save': key }),
      ),
      fieldset('Copy references in', Object.entries(REFERENCE_STYLES), ([style, name]) =>
        button(name, () => this.#say(hand.copyReferences(this.#ids, style)), {
          'data-selection-cite': style,
        }),
      ),
    );
    const done = button('Done', () => this.#selection.stop());
    this.#bar.append(
      this.#status,
      element('div', { class: 'copy-buttons' }, this.#whole, this.#acts, done),
      this.#files,
    );
    onKept(() => this.#showKept());
  }

  /** @param list the list of the page, of which all papers can be chosen */
  show(list: HTMLElement | null): void {
    this.#list = list;
    const total = Number(list?.dataset.total ?? 0);
    const count = this.#selection.chosen.size;
    setText(this.#status, count === 0 ? 'Choose papers by their boxes.' : `${countPapers(count)} chosen`);
    this.#acts.hidden = count === 0;
    const name = list && listInHand(list)?.name;
    this.#whole.hidden = total < 2 || count >= total;
    setText(this.#whole, `All ${readableNumber(total)} of “${name}”`);
    this.#showKept();
    if (!this.#bar.isConnected) document.querySelector('main')?.after(this.#bar);
  }

  hide(): void {
    this.#bar.remove();
    this.#files.hidden = true;
  }

  get #ids(): string[] {
    return [...this.#selection.chosen.keys()];
  }

  get #areKept(): boolean {
    const kept = keptIds();
    return this.#ids.every((id) => kept.has(id));
  }

  #showKept(): void {
    setText(this.#keep, this.#areKept ? 'Take off the desk' : 'Keep');
  }

  async #chooseWhole(): Promise<void> {
    const list = this.#list && listInHand(this.#list);
    if (!list) return;
    const { loadWhole } = await import('../../reading/load-entries.ts');
    await this.#say(
      loadWhole(list).then((entries) => {
        this.#selection.choose(entries);
        // The button has done its work and is gone.
        this.#keep.focus();
        return '';
      }),
    );
  }

  /** Says how something went; what came of it is said politely, once. */
  async #say(work: Promise<string>): Promise<void> {
    const text = await work.catch((error: unknown) => {
      console.info(error);
      return 'The papers could not be had. Try again.';
    });
    if (text) this.#status.textContent = text;
  }
}

function button(
  name: string,
  act: () => unknown,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'text-button', ...attributes }, name);
  made.addEventListener('click', act);
  return made;
}

function fieldset<T>(
  legend: string,
  entries: readonly T[],
  make: (entry: T) => HTMLElement,
): HTMLFieldSetElement {
  return element(
    'fieldset',
    { class: 'copy-buttons' },
    element('legend', { class: 'quiet' }, legend),
    ...entries.map(make),
  );
}

/** Sets a text where it is another one: screen readers read what is set again. */
function setText(part: HTMLElement, text: string): void {
  if (part.textContent !== text) part.textContent = text;
}
