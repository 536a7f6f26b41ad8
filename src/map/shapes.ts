/** Corners of shapes about 0, 0 that cover as much as a circle of radius 1 does, so that none looks weightier. */
const SHAPES: readonly (readonly (readonly [x: number, y: number])[])[] = [
  polygon(4, 1.25, 45),
  polygon(3, 1.56, 0),
  polygon(4, 1.25, 0),
  polygon(3, 1.56, 180),
  polygon(6, 1.1, 90),
  star(),
];

/**
 * The outline of an area's points as the path data of SVG, about 0, 0: areas are told apart by more than colours. The
 * first area and papers without one are circles; after seven the shapes begin again.
 * @param area its number from 1, or 0
 */
export function areaShape(area: number, radius: number): string {
  const corners = area < 1 ? undefined : SHAPES[((area - 1) % (SHAPES.length + 1)) - 1];
  if (!corners)
    return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  return `M${corners.map(([x, y]) => `${round(x * radius)} ${round(y * radius)}`).join('L')}z`;
}

/** @param turn degrees clockwise from a corner at the top */
function polygon(corners: number, radius: number, turn: number): [number, number][] {
  return Array.from({ length: corners }, (_, corner) => onCircle(radius, turn + (360 * corner) / corners));
}

function star(): [number, number][] {
  return Array.from({ length: 8 }, (_, corner) => onCircle(corner % 2 === 0 ? 1.6 : 0.7, 45 * corner));
}

function onCircle(radius: number, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
