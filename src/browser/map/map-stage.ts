import { type Area, zoomed } from '../../map/view.ts';

/** Names that are written smaller need a map at least this wide on the screen, in pixels, zoomed or not. */
const TIERS: readonly [name: string, from: number][] = [
  ['near', 1800],
  ['wide', 900],
  ['medium', 600],
  ['narrow', 0],
];

/** Left of the window's height for what stands above the map, in pixels, and the least height of a map. */
const ABOVE = 88;
const LEAST_HEIGHT = 480;

/** A place on the screen, in pixels of the window. */
export interface ScreenPlace {
  x: number;
  y: number;
}

/** Where the map is drawn. */
export interface StageParts {
  /** Gets `data-tier`: how wide the map is on the screen. */
  map: HTMLElement;
  /** What the drawings lie in. */
  frame: HTMLElement;
  /** The drawing with the papers. */
  points: SVGSVGElement;
  /** The drawing with the topics' names. */
  names: SVGSVGElement;
  /** Called when another part comes into view. */
  onLook(): void;
  /**
   * Called whenever it is drawn.
   * @param width of the whole map on the screen, in pixels
   * @param shrink how much smaller than in the map's unit points are drawn
   */
  onDraw(width: number, shrink: number): void;
}

/** The drawings of the map, and what of them is in view: their view box, in the map's own unit. */
export class MapStage {
  readonly frame: HTMLElement;
  readonly whole: Area;
  readonly #parts: StageParts;
  readonly #shapes: readonly Element[];
  #view: Area;

  /** @param parts where the map is drawn */
  constructor(parts: StageParts) {
    this.#parts = parts;
    this.frame = parts.frame;
    this.#shapes = [...parts.points.querySelectorAll('defs path')];
    const { width, height } = parts.points.viewBox.baseVal;
    this.whole = { left: 0, top: 0, right: width, bottom: height };
    this.#view = this.whole;
  }

  get view(): Area {
    return this.#view;
  }

  look(view: Area): void {
    this.#view = view;
    this.#parts.onLook();
    this.draw();
  }

  /** Comes nearer by a factor, or goes farther by one below 1; a place keeps where it is, by default the middle. */
  zoom(factor: number, x?: number, y?: number): void {
    const { left, top, right, bottom } = this.#view;
    this.look(zoomed(this.#view, this.whole, factor, x ?? (left + right) / 2, y ?? (top + bottom) / 2));
  }

  /** A place on the screen in the map's unit. */
  place({ x, y }: ScreenPlace): [x: number, y: number] {
    const box = this.#parts.points.getBoundingClientRect();
    const scale = (this.#view.right - this.#view.left) / box.width;
    return [this.#view.left + (x - box.left) * scale, this.#view.top + (y - box.top) * scale];
  }

  /** Shows the view. */
  readonly draw = (): void => {
    const { left, top, right, bottom } = this.#view;
    const height = Math.max(LEAST_HEIGHT, window.innerHeight - ABOVE);
    this.frame.style.maxWidth = `${Math.round((height * this.whole.right) / this.whole.bottom)}px`;
    for (const drawing of [this.#parts.names, this.#parts.points])
      drawing.setAttribute('viewBox', [left, top, right - left, bottom - top].join(' '));
    const zoom = this.whole.right / (right - left);
    const width = zoom * this.frame.clientWidth;
    this.#parts.map.dataset.tier = TIERS.find(([, from]) => width >= from)?.[0] ?? 'narrow';
    // Names and outlines grow with a small map until they have their size, and then no further.
    this.frame.style.setProperty('--zoom', String(Math.max(1, Math.min(zoom, width / this.whole.right))));
    // Points grow more slowly than the map, so that crowds come apart.
    const shrink = (this.frame.clientWidth < 600 ? 1.5 : 1) * zoom ** -0.6;
    // An attribute: what is drawn from a shape follows it, but not always its style (seen in Chromium 156).
    for (const shape of this.#shapes) shape.setAttribute('transform', `scale(${shrink})`);
    this.frame.toggleAttribute('data-zoomed', zoom > 1.001);
    this.#parts.onDraw(width, shrink);
  };
}
