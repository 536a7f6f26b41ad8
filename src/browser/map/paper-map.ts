import { countPapers } from '../../formats/counted.ts';
import { type Area, between, holds, moved, readArea, showing, writeArea, zoomed } from '../../map/view.ts';
import { MapCard, titleOf } from './map-card.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Names that are written smaller need a map at least this wide on the screen, in pixels, zoomed or not. */
const TIERS: readonly [name: string, from: number][] = [
  ['wide', 900],
  ['medium', 600],
  ['narrow', 0],
];
const STEP = 1.5;
/** Pointers that move less, in pixels, click. */
const CLICK = 5;

interface Point {
  link: SVGAElement;
  x: number;
  y: number;
}

/**
 * `<paper-map>`: moves, zooms and selects on the map that is in the page already. What is in view is the drawings’ view
 * box; what is selected stands in the address as `?area=x0,y0,x1,y1`, in the map’s own unit.
 */
class PaperMap extends HTMLElement {
  readonly #frame = this.#part<HTMLElement>('[data-map-frame]');
  readonly #drawing = this.#part<SVGSVGElement>('[data-map-points]');
  readonly #names = this.#part<SVGSVGElement>('[data-map-names]');
  readonly #status = this.#part<HTMLElement>('[data-map-status]');
  readonly #list = this.#part<HTMLElement>('[data-map-selection]');
  readonly #card = new MapCard(this.#frame);
  readonly #rectangle = document.createElementNS(SVG, 'rect');
  readonly #points: readonly Point[] = [...this.#drawing.querySelectorAll<SVGAElement>('a')].map((link) => {
    const circle = link.querySelector('circle');
    return { link, x: circle?.cx.baseVal.value ?? 0, y: circle?.cy.baseVal.value ?? 0 };
  });
  readonly #whole: Area = {
    left: 0,
    top: 0,
    right: this.#drawing.viewBox.baseVal.width,
    bottom: this.#drawing.viewBox.baseVal.height,
  };
  #view = this.#whole;
  #area: Area | undefined;
  /** Places of the pointers that are down, in pixels, with where the first came down. */
  readonly #pointers = new Map<number, { x: number; y: number }>();
  #start: { x: number; y: number; draws: boolean } | undefined;
  #dragged = false;

  connectedCallback(): void {
    this.#rectangle.setAttribute('class', 'map-area');
    this.#drawing.prepend(this.#rectangle);
    // One stop of the Tab key for each topic, not for each paper: arrows lead on from there.
    for (const { link } of this.#points)
      if (link.previousElementSibling?.localName === 'a') link.tabIndex = -1;

    const frame = this.#frame;
    frame.addEventListener('pointerdown', this.#down);
    frame.addEventListener('pointermove', this.#move);
    for (const end of ['pointerup', 'pointercancel'] as const) frame.addEventListener(end, this.#up);
    frame.addEventListener('wheel', this.#wheel, { passive: false });
    frame.addEventListener('dragstart', (event) => event.preventDefault());
    frame.addEventListener(
      'click',
      (event) => {
        if (this.#dragged) event.preventDefault();
        this.#dragged = false;
      },
      true,
    );
    frame.addEventListener('pointerover', ({ target }) => this.#showCard(target));
    frame.addEventListener('focusin', ({ target }) => this.#focus(target));
    for (const leave of ['pointerleave', 'focusout'] as const)
      frame.addEventListener(leave, () => this.#card.hide());
    document.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#press);
    window.addEventListener('popstate', this.#readAddress);
    window.addEventListener('resize', this.#draw);
    this.#readAddress();
    this.#draw();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('popstate', this.#readAddress);
    window.removeEventListener('resize', this.#draw);
  }

  #part<T extends Element>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`<paper-map> has no ${selector} in it.`);
    return part;
  }

  /** Shows the view. */
  readonly #draw = (): void => {
    const { left, top, right, bottom } = this.#view;
    for (const drawing of [this.#names, this.#drawing])
      drawing.setAttribute('viewBox', [left, top, right - left, bottom - top].join(' '));
    const zoom = this.#whole.right / (right - left);
    const width = zoom * this.#frame.clientWidth;
    this.dataset.tier = TIERS.find(([, from]) => width >= from)?.[0] ?? 'narrow';
    // Names and outlines grow with a small map until they have their size, and then no further.
    this.#frame.style.setProperty('--zoom', String(Math.max(1, Math.min(zoom, width / this.#whole.right))));
    // Points grow more slowly than the map, so that crowds come apart.
    this.#frame.style.setProperty(
      '--shrink',
      String((this.#frame.clientWidth < 600 ? 1.5 : 1) * zoom ** -0.6),
    );
    this.#frame.toggleAttribute('data-zoomed', zoom > 1.001);
  };

  #look(view: Area): void {
    this.#view = view;
    this.#card.hide();
    this.#draw();
  }

  #zoom(factor: number, x?: number, y?: number): void {
    const { left, top, right, bottom } = this.#view;
    this.#look(zoomed(this.#view, this.#whole, factor, x ?? (left + right) / 2, y ?? (top + bottom) / 2));
  }

  /** A place on the screen in the map's unit. */
  #place({ x, y }: { x: number; y: number }): [x: number, y: number] {
    const box = this.#drawing.getBoundingClientRect();
    const scale = (this.#view.right - this.#view.left) / box.width;
    return [this.#view.left + (x - box.left) * scale, this.#view.top + (y - box.top) * scale];
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const draws = event.shiftKey || this.#frame.hasAttribute('data-drawing');
    this.#start = this.#pointers.size === 1 ? { x: event.clientX, y: event.clientY, draws } : undefined;
    this.#dragged = false;
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const here = { x: event.clientX, y: event.clientY };
    const start = this.#start;
    if (!this.#dragged) {
      if (start && Math.hypot(here.x - start.x, here.y - start.y) < CLICK) return;
      this.#dragged = true;
      this.#frame.setPointerCapture(event.pointerId);
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    const [x, y] = this.#place(here);
    if (other) {
      const spread = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y);
      const [ox, oy] = this.#place(other);
      this.#zoom(spread(here) / Math.max(1, spread(before)), (x + ox) / 2, (y + oy) / 2);
    } else if (start?.draws) this.#outline(between(...this.#place(start), x, y, this.#whole));
    else {
      const [fromX, fromY] = this.#place(before);
      this.#look(moved(this.#view, this.#whole, fromX - x, fromY - y));
    }
    this.#pointers.set(event.pointerId, here);
  };

  readonly #up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    const start = this.#start;
    this.#start = undefined;
    if (!start?.draws || !this.#dragged) return;
    if (event.type === 'pointercancel') this.#outline(this.#area);
    else
      this.#select(
        between(...this.#place(start), ...this.#place({ x: event.clientX, y: event.clientY }), this.#whole),
      );
    this.#drawMode(false);
  };

  readonly #wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#zoom(2 ** (-event.deltaY / 200), ...this.#place({ x: event.clientX, y: event.clientY }));
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (!(target instanceof Element) || target.closest('dialog')) return;
    if (key === 'Escape') {
      if (this.#card.isShown) this.#card.hide();
      else if (this.#frame.hasAttribute('data-drawing')) this.#drawMode(false);
      else if (this.#area) this.#select(undefined);
    } else if (!this.#frame.contains(target)) return;
    else if (key === '+' || key === '=') this.#zoom(STEP);
    else if (key === '-') this.#zoom(1 / STEP);
    else if (key === '0') this.#look(this.#whole);
    else if (key.startsWith('Arrow')) {
      const at = this.#points.findIndex(({ link }) => link === document.activeElement);
      if (at < 0) return;
      this.#points[at + (key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1)]?.link.focus();
      event.preventDefault();
    }
  };

  readonly #press = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('[data-map-do]') : null;
    const what = button?.getAttribute('data-map-do');
    if (what === 'nearer') this.#zoom(STEP);
    if (what === 'farther') this.#zoom(1 / STEP);
    if (what === 'whole') this.#look(this.#whole);
    if (what === 'draw') this.#drawMode(!this.#frame.hasAttribute('data-drawing'));
    if (what === 'view') this.#select(this.#view);
    if (what === 'clear') this.#select(undefined);
  };

  #drawMode(on: boolean): void {
    this.#frame.toggleAttribute('data-drawing', on);
    this.#part('[data-map-do=draw]').setAttribute('aria-pressed', String(on));
  }

  #focus(target: EventTarget | null): void {
    const point = this.#points.find(({ link }) => link === target);
    if (!point) return;
    if (!holds(this.#view, point.x, point.y)) {
      this.#look(showing(this.#view, this.#whole, point.x, point.y));
      point.link.scrollIntoView({ block: 'nearest' });
    }
    this.#showCard(target);
  }

  #showCard(target: EventTarget | null): void {
    if (!(target instanceof Element) || this.#pointers.size > 0) return;
    const link = target.closest('a');
    if (link && this.#drawing.contains(link)) this.#card.show(link);
    else if (!this.#card.holds(target)) this.#card.hideSoon();
    else this.#card.stay();
  }

  readonly #readAddress = (): void => {
    this.#show(readArea(new URLSearchParams(location.search).get('area'), this.#whole));
  };

  /** Selects what lies in an area, and writes that into the address. */
  #select(area: Area | undefined): void {
    const written = area && writeArea(area);
    history.pushState(null, '', `${location.pathname}${written ? `?area=${written}` : ''}`);
    this.#show(readArea(written ?? null, this.#whole));
  }

  #show(area: Area | undefined): void {
    const hadArea = this.#area !== undefined;
    this.#area = area;
    this.#outline(area);
    const chosen = area ? this.#points.filter(({ x, y }) => holds(area, x, y)) : [];
    const inArea = new Set(chosen.map(({ link }) => link));
    for (const { link } of this.#points) link.toggleAttribute('data-chosen', inArea.has(link));
    this.#drawing.toggleAttribute('data-selected', area !== undefined);
    this.#list.hidden = chosen.length === 0;
    this.#list.querySelector('ol')?.replaceChildren(...chosen.map(({ link }) => item(link)));
    this.#part<HTMLElement>('[data-map-do=clear]').hidden = !area;
    const count = chosen.length === 0 ? 'no papers' : countPapers(chosen.length);
    this.#status.textContent = area
      ? `There ${chosen.length === 1 ? 'is' : 'are'} ${count} in the area. Its address can be shared.`
      : hadArea
        ? 'The selection is cleared.'
        : '';
  }

  /** Draws the edge of an area. */
  #outline(area: Area | undefined): void {
    const { left, top, right, bottom } = area ?? { left: 0, top: 0, right: 0, bottom: 0 };
    for (const [name, value] of Object.entries({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    }))
      this.#rectangle.setAttribute(name, String(value));
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

customElements.define('paper-map', PaperMap);
