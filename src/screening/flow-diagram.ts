import { escapeMarkup } from '../formats/escape.ts';
import type { FlowBox } from './prisma.ts';

const WIDTH = 720;
const BOX = 320;
const LINE = 20;
const PADDING = 12;
const GAP = 36;
/** Signs that fit into a line of a box; the diagram's letters are about half as wide as they are high. */
const SIGNS = 42;

/** The flow diagram as an SVG of its own: boxes below each other, and beside each what leaves the flow there. */
export function flowDiagram(boxes: readonly FlowBox[], title: string): string {
  const parts: string[] = [];
  let top = 1;
  for (const [place, { lines, aside }] of boxes.entries()) {
    const main = lines.flatMap(wrap);
    const side = (aside ?? []).flatMap(wrap);
    const height = 2 * PADDING + LINE * Math.max(main.length, side.length);
    parts.push(drawBox(1, top, height, main));
    if (aside) {
      const middle = top + height / 2;
      parts.push(
        drawBox(WIDTH - BOX - 1, top, height, side),
        arrow(BOX + 1, middle, WIDTH - BOX - 2, middle),
      );
    }
    if (place < boxes.length - 1) parts.push(arrow(BOX / 2, top + height, BOX / 2, top + height + GAP));
    top += height + GAP;
  }
  const height = top - GAP + 1;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ` +
    `role="img" font-family="sans-serif" font-size="14" fill="currentColor"><title>${escapeMarkup(title)}</title>${parts.join('')}</svg>\n`
  );
}

function drawBox(x: number, y: number, height: number, lines: readonly string[]): string {
  const rows = lines.map(
    (line, row) =>
      `<text x="${x + PADDING}" y="${y + PADDING + LINE * row + 15}">${escapeMarkup(line)}</text>`,
  );
  return `<rect x="${x}" y="${y}" width="${BOX}" height="${height}" fill="none" stroke="currentColor"/>${rows.join('')}`;
}

/** An arrow to the right or down. */
function arrow(x1: number, y1: number, x2: number, y2: number): string {
  const head =
    y1 === y2
      ? `M${x2 - 7} ${y2 - 4}L${x2} ${y2}L${x2 - 7} ${y2 + 4}`
      : `M${x2 - 4} ${y2 - 7}L${x2} ${y2}L${x2 + 4} ${y2 - 7}`;
  return `<path d="M${x1} ${y1}L${x2} ${y2}${head}" fill="none" stroke="currentColor"/>`;
}

/** A text in lines that fit into a box. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < SIGNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...(word.match(new RegExp(`.{1,${SIGNS}}`, 'gu')) ?? [word]));
  }
  return lines;
}
