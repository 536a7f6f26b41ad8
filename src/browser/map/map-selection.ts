import { countPapers } from '../../formats/counted.ts';
import { type Area, holds, readArea, writeArea } from '../../map/view.ts';
import { replaceRows } from '../replace-rows.ts';
import { titleOf } from './map-card.ts';
import type { MapPaper } from './map-paper.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Where the selection is shown. */
export interface SelectionParts {
  drawing: SVGSVGElement;
  list: HTMLElement;
  status: HTMLElement;
  clear: HTMLElement;
}

/** Papers that are shown, and what is said of them. */
interface Shown {
  papers: readonly MapPaper[];
  heading: string;
  order: string;
  status: string;
}

/**
 * What a reader selected: an area, which stands in the address as `?area=x0,y0,x1,y1`, or what a search finds, by the
 * parameters of the search page.
 */
export class MapSelection {
  readonly #papers: readonly MapPaper[];
  readonly #whole: Area;
  readonly #parts: SelectionParts;
  readonly #rectangle = document.createElementNS(SVG, 'rect');
  #area: Area | undefined;
  #isShown = false;

  constructor(papers: readonly MapPaper[], whole: Area, parts: SelectionParts) {
    this.#papers = papers;
    this.#whole = whole;
    this.#parts = parts;
    this.#rectangle.setAttribute('class', 'map-area');
    parts.drawing.prepend(this.#rectangle);
  }

  get area(): Area | undefined {
    return this.#area;
  }

  /** Whether an area is selected or a search shown. */
  get isShown(): boolean {
    return this.#isShown;
  }

  readonly readAddress = (): void => {
    const parameters = new URLSearchParams(location.search);
    this.#showArea(readArea(parameters.get('area'), this.#whole));
    if (this.#area || parameters.size === 0 || parameters.has('area')) return;
    this.#showSearch(parameters).catch((error: unknown) => {
      this.#parts.status.textContent = 'The search could not load its index.';
      console.info(error);
    });
  };

  /** Selects what lies in an area, and writes that into the address. */
  select(area: Area | undefined): void {
    const written = area && writeArea(area);
    history.pushState(null, '', `${location.pathname}${written ? `?area=${written}` : ''}`);
    this.#showArea(readArea(written ?? null, this.#whole));
  }

  /** Draws the edge of an area. */
  outline(area: Area | undefined): void {
    const { left, top, right, bottom } = area ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const edge = { x: left, y: top, width: right - left, height: bottom - top };
    for (const [name, value] of Object.entries(edge)) this.#rectangle.setAttribute(name, String(value));
  }

  async #showSearch(parameters: URLSearchParams): Promise<void> {
    const { search } = location;
    const { findOnMap } = await import('./map-search.ts');
    const answer = await findOnMap(parameters, this.#papers);
    if (!answer || location.search !== search) return;
    const { query, found, total } = answer;
    const onMap = found.length < total ? ` ${countPapers(found.length)} of them on the map.` : '';
    this.#show({
      papers: found,
      heading: query ? `Found by ${query.includes('"') ? query : `“${query}”`}` : 'Papers found',
      order: 'The best first.',
      status: `The search finds ${total === 0 ? 'no papers' : countPapers(total)}.${onMap}`,
    });
  }

  #showArea(area: Area | undefined): void {
    const wasShown = this.#isShown;
    this.#area = area;
    this.outline(area);
    const papers = area ? this.#papers.filter(({ x, y }) => holds(area, x, y)) : [];
    const count = papers.length === 0 ? 'no papers' : countPapers(papers.length);
    this.#show(
      area && {
        papers,
        heading: 'Papers in the area',
        order: 'By topic, each in reading order.',
        status: `There ${papers.length === 1 ? 'is' : 'are'} ${count} in the area. Its address can be shared.`,
      },
    );
    if (!area && wasShown) this.#parts.status.textContent = 'The selection is cleared.';
  }

  #show(shown: Shown | undefined): void {
    const { drawing, list, status, clear } = this.#parts;
    const papers = shown?.papers ?? [];
    this.#isShown = shown !== undefined;
    const chosen = new Set(papers.map(({ link }) => link));
    for (const { link } of this.#papers) link.toggleAttribute('data-chosen', chosen.has(link));
    drawing.toggleAttribute('data-selected', this.#isShown);
    list.hidden = papers.length === 0;
    const rows = list.querySelector('ol');
    if (rows) {
      rows.dataset.total = String(papers.length);
      replaceRows(rows, ...papers.map(({ link }) => item(link)));
    }
    list.querySelector('h2')?.replaceChildren(shown?.heading ?? '');
    list.querySelector('[data-map-order]')?.replaceChildren(shown?.order ?? '');
    clear.hidden = !this.#isShown;
    status.textContent = shown?.status ?? '';
  }
}

function item(link: SVGAElement): HTMLLIElement {
  const paper = Object.assign(document.createElement('a'), {
    href: link.href.baseVal,
    textContent: titleOf(link),
    className: 'paper-title plain-link',
  });
  const by = Object.assign(document.createElement('p'), {
    textContent: link.getAttribute('data-by') ?? '',
    className: 'quiet',
  });
  const made = document.createElement('li');
  made.append(paper, by);
  return made;
}
