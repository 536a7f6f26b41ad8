import type { Line } from './lines.ts';

/** A text that goes over one or more lines of the file. */
export interface TextLine extends Line {
  /** Lines of the file that it goes on in. */
  continued: number[];
}

/** Widest column that mail programs, editors and exporters wrap text at. */
const WIDEST = 130;
const NARROWEST = 50;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Joins lines that were wrapped at a column. Text is wrapped where lines end although the sentence goes on, and where
 * the next word would not have fitted: that is how every program wraps.
 */
export function joinWrappedLines(lines: readonly Line[]): TextLine[] {
  const width = Math.max(0, ...lines.map(({ text }) => text.length));
  const wrapped = width >= NARROWEST && width <= WIDEST && isWrapped(lines, width);
  const texts: TextLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = texts.at(-1);
    if (wrapped && before && open && goesOn(before, line, width)) {
      open.text = join(open.text, line.text);
      open.continued.push(line.number);
    } else texts.push({ ...line, continued: [] });
  }
  return texts;
}

/** Whether most neighbouring lines are full, and most full lines end within a sentence. */
function isWrapped(lines: readonly Line[], width: number): boolean {
  let [pairs, full, open] = [0, 0, 0];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.afterBlank) continue;
    pairs += 1;
    if (!goesOn(before, line, width)) continue;
    full += 1;
    if (!/[.!?。！？؟।]["'”’)\]]?$/u.test(before.text)) open += 1;
  }
  return full >= 2 && full >= pairs / 2 && open >= full * 0.6;
}

function goesOn(before: Line, line: Line, width: number): boolean {
  if (line.afterBlank || line.number !== before.number + 1) return false;
  const [word = ''] = /^\S+/.exec(line.text) ?? [];
  // Texts without spaces break anywhere.
  const first = EAST_ASIAN.test(word.charAt(0)) ? 1 : word.length + 1;
  return before.text.length + first > width;
}

function join(text: string, next: string): string {
  const last = text.charAt(text.length - 1);
  const glued = (EAST_ASIAN.test(last) || /[，。、]/.test(last)) && EAST_ASIAN.test(next.charAt(0));
  const hyphenated = /[\p{L}\p{N}]-$/u.test(text) && /^[\p{Ll}\p{N}]/u.test(next);
  return glued || hyphenated ? text + next : `${text} ${next}`;
}
