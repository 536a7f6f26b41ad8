import { readByline } from './byline.ts';
import { readImprint } from './imprint.ts';

/** What stands before the next mark. */
export function firstPart(text: string): string {
  return text.split(/(?<!\b\p{Lu})(?<!\bal)[.。]\s|\s[-–—|]\s|[([（]|\uE000/u)[0] ?? '';
}

/** Family names alone: `Chen and Manning`. */
export function isFamilies(text: string): boolean {
  return (
    /^\p{Lu}\p{L}+(?:,\s\p{Lu}\p{L}+){0,3}(?:,?\s(?:and|&)\s)\p{Lu}\p{L}+\.?$/u.test(text.trim()) &&
    readByline(text) !== undefined
  );
}

/** Whether a text says who or where, and is no part of a title. */
export function isSaying(text: string): boolean {
  const bare = text.trim();
  if (readImprint(bare) !== undefined) return true;
  const [open] = /^.*?\bet\.?\s?al\b/.exec(bare) ?? [];
  const byline = readByline(open ?? bare);
  return byline !== undefined && (byline.names !== undefined || /\bal\b|others|等/.test(bare));
}

/** Whether a text can be a title by its length: two words, or one long one. */
export function isTitleLike(text: string): boolean {
  const bare = text.replace(/[\s.:,;!?()[\]"“”]+/g, ' ').trim();
  if (bare.length < 6) return false;
  return (
    /\s/.test(bare) ||
    bare.length >= 12 ||
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]{4}/u.test(bare)
  );
}
