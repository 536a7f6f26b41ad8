/** A rectangle of the map in the map's own unit: what is in view, or what a reader selected. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How much nearer than the whole map one can come. */
const MOST_ZOOM = 16;

/**
 * The view after zooming; the point at `x`, `y` stays where it is as far as the map's edges allow.
 * @param factor above 1 comes nearer, below 1 goes away
 */
export function zoomed(view: Area, whole: Area, factor: number, x: number, y: number): Area {
  const width = view.right - view.left;
  const full = whole.right - whole.left;
  const scale = Math.min(full, Math.max(full / MOST_ZOOM, width / factor)) / width;
  return inside(
    {
      left: x - (x - view.left) * scale,
      top: y - (y - view.top) * scale,
      right: x + (view.right - x) * scale,
      bottom: y + (view.bottom - y) * scale,
    },
    whole,
  );
}

/** The view moved by a distance, stopped at the map's edges. */
export function moved({ left, top, right, bottom }: Area, whole: Area, dx: number, dy: number): Area {
  return inside({ left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy }, whole);
}

/** The view that shows a point: itself where the point is in view, otherwise moved until the point is in its middle. */
export function showing(view: Area, whole: Area, x: number, y: number): Area {
  if (holds(view, x, y)) return view;
  return moved(view, whole, x - (view.left + view.right) / 2, y - (view.top + view.bottom) / 2);
}

export function holds({ left, top, right, bottom }: Area, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** An area between two opposite corners, cut at the map's edges. */
export function between(x0: number, y0: number, x1: number, y1: number, whole: Area): Area {
  const cutX = (x: number) => Math.min(whole.right, Math.max(whole.left, x));
  const cutY = (y: number) => Math.min(whole.bottom, Math.max(whole.top, y));
  return {
    left: cutX(Math.min(x0, x1)),
    top: cutY(Math.min(y0, y1)),
    right: cutX(Math.max(x0, x1)),
    bottom: cutY(Math.max(y0, y1)),
  };
}

/** Reads `x0,y0,x1,y1`, any two opposite corners; nothing where that is not what the text says, or lies off the map. */
export function readArea(text: string | null, whole: Area): Area | undefined {
  const parts = (text ?? '').split(',');
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,6}$/.test(part))) return undefined;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = parts.map(Number);
  const area = between(x0, y0, x1, y1, whole);
  return area.right > area.left && area.bottom > area.top ? area : undefined;
}

/** The area in whole numbers, outwards, so that nothing selected is lost by writing it down. */
export function writeArea({ left, top, right, bottom }: Area): string {
  return [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)].join(',');
}

function inside(view: Area, whole: Area): Area {
  const dx = Math.max(0, whole.left - view.left) - Math.max(0, view.right - whole.right);
  const dy = Math.max(0, whole.top - view.top) - Math.max(0, view.bottom - whole.bottom);
  return { left: view.left + dx, top: view.top + dy, right: view.right + dx, bottom: view.bottom + dy };
}
