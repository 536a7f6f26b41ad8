import type { MapPaper } from './map-paper.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Lines from the paper in hand to those on the map that it cites, and from those that cite it. */
export class MapCitations {
  readonly #papers: readonly MapPaper[];
  readonly #lines = document.createElementNS(SVG, 'path');
  /** Numbers of the papers that each is joined to. */
  readonly #joined = new Map<MapPaper, MapPaper[]>();

  /** @param drawing the points, below which the lines are drawn */
  constructor(drawing: SVGSVGElement, papers: readonly MapPaper[]) {
    this.#papers = papers;
    for (const paper of papers)
      for (const number of paper.link.getAttribute('data-cites')?.split(' ') ?? []) {
        const cited = papers[Number(number)];
        if (cited) this.#join(paper, cited);
      }
    this.#lines.setAttribute('class', 'map-citations');
    this.#lines.setAttribute('aria-hidden', 'true');
    if (this.#joined.size > 0) drawing.prepend(this.#lines);
  }

  /** Draws the lines of a paper, or none. */
  show(link: Element | undefined): void {
    const paper = this.#papers.find((one) => one.link === link);
    const others = (paper && this.#joined.get(paper)) ?? [];
    // The browser keeps these as 32 bits, and writes all the digits that they do not have.
    const place = ({ x, y }: MapPaper) => `${x.toFixed(1)} ${y.toFixed(1)}`;
    const lines = paper ? others.map((other) => `M${place(paper)}L${place(other)}`) : [];
    this.#lines.setAttribute('d', lines.join(''));
  }

  #join(one: MapPaper, other: MapPaper): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      this.#joined.set(from, [...(this.#joined.get(from) ?? []), to]);
  }
}
