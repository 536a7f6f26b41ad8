import { countPapers } from '../../formats/counted.ts';
import { type Area, holds, readArea, writeArea } from '../../map/view.ts';
import { replaceRows } from '../replace-rows.ts';
import { titleOf } from './map-card.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A paper on the map, in the map's own unit. */
export interface MapPaper {
  link: SVGAElement;
  x: number;
  y: number;
}

/** Where the selection is shown. */
export interface SelectionParts {
  drawing: SVGSVGElement;
  list: HTMLElement;
  status: HTMLElement;
  clear: HTMLElement;
}

/** What a reader selected: an area, which stands in the address as `?area=x0,y0,x1,y1`, and the papers in it. */
export class MapSelection {
  readonly #papers: readonly MapPaper[];
  readonly #whole: Area;
  readonly #parts: SelectionParts;
  readonly #rectangle = document.createElementNS(SVG, 'rect');
  #area: Area | undefined;

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

  readonly readAddress = (): void => {
    this.#show(readArea(new URLSearchParams(location.search).get('area'), this.#whole));
  };

  /** Selects what lies in an area, and writes that into the address. */
  select(area: Area | undefined): void {
    const written = area && writeArea(area);
    history.pushState(null, '', `${location.pathname}${written ? `?area=${written}` : ''}`);
    this.#show(readArea(written ?? null, this.#whole));
  }

  /** Draws the edge of an area. */
  outline(area: Area | undefined): void {
    const { left, top, right, bottom } = area ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const edge = { x: left, y: top, width: right - left, height: bottom - top };
    for (const [name, value] of Object.entries(edge)) this.#rectangle.setAttribute(name, String(value));
  }

  #show(area: Area | undefined): void {
    const { drawing, list, status, clear } = this.#parts;
    const hadArea = this.#area !== undefined;
    this.#area = area;
    this.outline(area);
    const chosen = area ? this.#papers.filter(({ x, y }) => holds(area, x, y)) : [];
    const inArea = new Set(chosen.map(({ link }) => link));
    for (const { link } of this.#papers) link.toggleAttribute('data-chosen', inArea.has(link));
    drawing.toggleAttribute('data-selected', area !== undefined);
    list.hidden = chosen.length === 0;
    const rows = list.querySelector('ol');
    if (rows) {
      rows.dataset.total = String(chosen.length);
      replaceRows(rows, ...chosen.map(({ link }) => item(link)));
    }
    clear.hidden = !area;
    const count = chosen.length === 0 ? 'no papers' : countPapers(chosen.length);
    status.textContent = area
      ? `There ${chosen.length === 1 ? 'is' : 'are'} ${count} in the area. Its address can be shared.`
      : hadArea
        ? 'The selection is cleared.'
        : '';
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
