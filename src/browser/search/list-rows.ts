import { countPapers } from '../../formats/counted.ts';
import type { Answer, Hit } from '../../search/engine/engine.ts';
import { writeState } from '../../search/engine/query-state.ts';
import { element } from '../element.ts';
import { replaceRows } from '../replace-rows.ts';
import { routes } from '../site-routes.ts';
import { engine } from './results/browser-engine.ts';
import { hitView } from './results/hit-view.ts';

/** The rows of a list and what it says of their number: those of the page, or those that have been found. */
export class ListRows {
  readonly #rows: HTMLOListElement;
  readonly #status: Element;
  readonly #topic: string | undefined;
  /** What the page came with. */
  readonly #whole: {
    readonly rows: readonly Element[];
    readonly status: string;
    readonly start: number;
    readonly total: string;
  };
  #isWhole = true;
  /** Ways to the papers that are not shown, below the rows that have been found. */
  readonly #more = element('p', { class: 'no-print flex flex-wrap gap-x-6 mt-4', hidden: '' });

  /** @param topic that the whole list is about, so that no row need name it */
  constructor(rows: HTMLOListElement, status: Element, topic?: string) {
    this.#rows = rows;
    this.#status = status;
    this.#topic = topic;
    this.#whole = {
      rows: [...rows.children],
      status: status.textContent,
      start: rows.start,
      total: rows.dataset.total ?? '',
    };
    rows.after(this.#more);
  }

  showWhole(): void {
    const { rows, start, total } = this.#whole;
    this.#replace(rows, true);
    this.#number(start, total);
    this.#status.textContent = this.#whole.status;
    this.#more.hidden = true;
    this.#more.replaceChildren();
  }

  showFound(answer: Answer): void {
    this.#replace(answer.hits.map(this.#row), false);
    this.#number(1, String(answer.total));
    this.#status.textContent = `${countPapers(answer.total)}, newest first`;
    this.#more.hidden = false;
    this.#offerMore(answer);
    this.#prepareForZotero();
  }

  /** Says where the rows stand among how many. */
  #number(start: number, total: string): void {
    this.#rows.start = start;
    this.#rows.dataset.total = total;
  }

  /** The rows that the page came with are wanted again, the others are not. */
  #replace(rows: readonly Element[], isWhole: boolean): void {
    if (this.#isWhole) this.#rows.replaceChildren(...rows);
    else replaceRows(this.#rows, ...rows);
    this.#isWhole = isWhole;
  }

  readonly #row = (hit: Hit) => hitView(hit, this.#topic);

  /** A button for the next papers, and a link to the search for exporting and sorting. */
  #offerMore(answer: Answer): void {
    const { request, pages } = answer;
    const address = `${routes.search()}?${writeState({ ...request, page: 1 })}`;
    const search = element('a', { href: address }, 'Sort or export these in the search');
    const next = element('button', { type: 'button', class: 'text-button', 'data-more': '' }, 'Show more');
    next.addEventListener('click', () => this.#addPage(answer));
    this.#more.replaceChildren(...(request.page < pages ? [next, search] : [search]));
  }

  async #addPage({ request }: Answer): Promise<void> {
    const answer = await engine.search({ ...request, page: request.page + 1 });
    const added = answer.hits.map(this.#row);
    this.#rows.append(...added);
    this.#prepareForZotero();
    this.#offerMore(answer);
    added[0]?.querySelector('a')?.focus();
  }

  #prepareForZotero(): void {
    import('./result-coins.ts').then(({ addCoins }) => addCoins(this.#rows)).catch(console.info);
  }
}
