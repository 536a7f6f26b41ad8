import { type Area, between, moved } from '../../map/view.ts';
import type { MapStage, ScreenPlace } from './map-stage.ts';

/** Pointers that move less, in pixels, click. */
const CLICK = 5;

/** What a reader's pointers ask for besides moving and zooming. */
export interface AreaDrawing {
  /** Whether a pointer that comes down draws an area instead of moving the map. */
  isOn(): boolean;
  /** An area is being drawn; undefined where it was given up. */
  outline(area: Area | undefined): void;
  /** An area has been drawn. */
  end(area: Area | undefined): void;
}

/** Moves and zooms the map under a reader's pointers, and draws areas on it. */
export class MapGestures {
  readonly #stage: MapStage;
  readonly #drawing: AreaDrawing;
  /** Places of the pointers that are down. */
  readonly #pointers = new Map<number, ScreenPlace>();
  /** Where the first pointer came down. */
  #start: (ScreenPlace & { draws: boolean }) | undefined;
  #dragged = false;
  /** Whether the pointer that came down last is a finger. */
  byTouch = false;

  constructor(stage: MapStage, drawing: AreaDrawing) {
    this.#stage = stage;
    this.#drawing = drawing;
    const { frame } = stage;
    frame.addEventListener('pointerdown', this.#down);
    frame.addEventListener('pointermove', this.#move);
    for (const end of ['pointerup', 'pointercancel'] as const) frame.addEventListener(end, this.#up);
    frame.addEventListener('wheel', this.#wheel, { passive: false });
    frame.addEventListener('dragstart', (event) => event.preventDefault());
    // A drag that ends on a link must not follow it.
    frame.addEventListener(
      'click',
      (event) => {
        if (this.#dragged) event.preventDefault();
        this.#dragged = false;
      },
      true,
    );
  }

  get areDown(): boolean {
    return this.#pointers.size > 0;
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.byTouch = event.pointerType === 'touch';
    const place = { x: event.clientX, y: event.clientY };
    this.#pointers.set(event.pointerId, place);
    const draws = event.shiftKey || this.#drawing.isOn();
    this.#start = this.#pointers.size === 1 ? { ...place, draws } : undefined;
    this.#dragged = false;
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const here = { x: event.clientX, y: event.clientY };
    const start = this.#start;
    if (!this.#dragged) {
      if (start && distance(here, start) < CLICK) return;
      this.#dragged = true;
      this.#stage.frame.setPointerCapture(event.pointerId);
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.#pinch(before, here, other);
    else if (start?.draws) this.#drawing.outline(this.#areaBetween(start, here));
    else {
      const { view, whole } = this.#stage;
      const [fromX, fromY] = this.#stage.place(before);
      const [x, y] = this.#stage.place(here);
      this.#stage.look(moved(view, whole, fromX - x, fromY - y));
    }
    this.#pointers.set(event.pointerId, here);
  };

  readonly #up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    const start = this.#start;
    this.#start = undefined;
    if (!start?.draws || !this.#dragged) return;
    const here = { x: event.clientX, y: event.clientY };
    this.#drawing.end(event.type === 'pointercancel' ? undefined : this.#areaBetween(start, here));
  };

  readonly #wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#stage.zoom(
      2 ** (-event.deltaY / 200),
      ...this.#stage.place({ x: event.clientX, y: event.clientY }),
    );
  };

  /** One of two pointers moves: the map grows as they part, around the middle between them. */
  #pinch(before: ScreenPlace, here: ScreenPlace, other: ScreenPlace): void {
    const [x, y] = this.#stage.place(here);
    const [otherX, otherY] = this.#stage.place(other);
    const factor = distance(here, other) / Math.max(1, distance(before, other));
    this.#stage.zoom(factor, (x + otherX) / 2, (y + otherY) / 2);
  }

  #areaBetween(start: ScreenPlace, end: ScreenPlace): Area {
    return between(...this.#stage.place(start), ...this.#stage.place(end), this.#stage.whole);
  }
}

function distance(a: ScreenPlace, b: ScreenPlace): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
