/** A piece of text of one look, as a list in Markdown or HTML has it. */
export interface Run {
  text: string;
  /** Line of the file that it begins in, from 1. */
  line: number;
  bold?: true;
  italic?: true;
  struck?: true;
  code?: true;
  /** Where it leads, as written; several runs of one link have the same object. */
  link?: { url: string };
  /** Set for an image, whose text is its description. */
  image?: true;
  /** Set between two lines that the author keeps apart; its text is empty. */
  break?: true;
}

/** What runs say, on one line, images left out. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, image, break: isBreak }) => (image ? '' : isBreak ? ' ' : text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Runs by the lines that their author keeps apart; lines without text are left out. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.break) lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.filter((line) => line.some(({ text, image }) => image || text.trim() !== ''));
}

const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200D\uFE0F\u20E3])+/gu;
/** GitHub's names of emoji: `:star:`. */
const SHORTCODE = /:(?:[a-z]+(?:_[a-z]+){0,4}|\+1|-1|100|1234):/g;

/** Text without emoji, written as such or by name; signs that words are made of (`©`, `™`) stay. */
export function withoutEmoji(text: string): string {
  return text
    .replace(EMOJI, (signs) => (/^[©®™]+$/.test(signs) ? signs : ' '))
    .replace(SHORTCODE, ' ')
    .replace(/[★☆✓✔✗✘]/g, ' ');
}

/** A heading as the name of a section: without emoji, numbers that count it, counts behind it and closing colons. */
export function headingName(text: string): string {
  return withoutEmoji(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[IVX]{1,5}[.)]|[A-Za-z][.)]|[（(]\d{1,2}[)）])(?=\s)\s*|[一二三四五六七八九十]{1,3}[、．.]\s*)/,
      '',
    )
    .replace(/^[\s\-–—•·#|]+|[\s\-–—•·|:：]+$/g, '')
    .replace(/\s*[[(（]\d{1,4}(?:\s+papers?)?[\])）]$/i, '')
    .trim();
}
