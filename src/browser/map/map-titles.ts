import { placeTitles } from '../../map/title-labels.ts';
import type { Area } from '../../map/view.ts';
import type { MapPaper } from './map-paper.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Titles are written on a map at least this wide on the screen, zoomed, and in letters of this size, in pixels. */
const FROM_WIDTH = 2400;
const FONT_SIZE = 12;
/** How long the map rests before they are written, in milliseconds: not between two turns of a wheel. */
const REST = 150;

/** Titles of papers beside their points, where the map is near enough for them. */
export class MapTitles {
  readonly #drawing: SVGSVGElement;
  readonly #papers: readonly MapPaper[];
  readonly #whole: Area;
  readonly #radius: number;
  /** For eyes alone: each point is a link with its title already. */
  readonly #group = document.createElementNS(SVG, 'g');
  #width = 0;
  #timer = 0;

  /**
   * @param drawing the drawing with the topics' names, which titles are written into
   * @param whole the whole map, in its own unit
   * @param radius of a point, in the same
   */
  constructor(drawing: SVGSVGElement, papers: readonly MapPaper[], whole: Area, radius: number) {
    this.#drawing = drawing;
    this.#papers = papers;
    this.#whole = whole;
    this.#radius = radius;
    this.#group.setAttribute('class', 'map-titles');
    this.#group.setAttribute('aria-hidden', 'true');
    drawing.append(this.#group);
  }

  /**
   * Writes the titles anew when the map has another size.
   * @param width of the whole map on the screen, in pixels
   * @param shrink how much smaller than in the map's unit points are drawn
   */
  show(width: number, shrink: number): void {
    if (width === this.#width) return;
    this.#width = width;
    clearTimeout(this.#timer);
    this.#group.replaceChildren();
    if (width >= FROM_WIDTH) this.#timer = window.setTimeout(() => this.#write(shrink), REST);
  }

  #write(shrink: number): void {
    const { right: width, bottom: height } = this.#whole;
    const names = [...this.#drawing.querySelectorAll<SVGTextElement>('.map-tier-near text')].map((name) => {
      const box = name.getBBox();
      return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
    });
    const titles = placeTitles(
      this.#papers.map(({ link, x, y }) => ({ title: titleIn(link), x, y })),
      { width, height, fontSize: (FONT_SIZE * width) / this.#width, radius: this.#radius * shrink, names },
    );
    const texts = titles.map(({ text, x, y, anchor }) => {
      const made = document.createElementNS(SVG, 'text');
      made.setAttribute('x', x.toFixed(1));
      made.setAttribute('y', y.toFixed(1));
      made.setAttribute('text-anchor', anchor);
      made.textContent = text;
      return made;
    });
    this.#group.replaceChildren(...texts);
  }
}

function titleIn(link: Element): string {
  return link.getAttribute('aria-label') ?? link.querySelector('title')?.textContent ?? '';
}
