import { readByline } from './byline.ts';
import { readImprint } from './imprint.ts';
import { type FoundTitle, LABEL, type MarkedLine, type Span } from './marked-line.ts';
import { firstPart, isSaying } from './saying.ts';
import { endOfPlain } from './title-end.ts';

/** Labels, dashes, and dates or venues in brackets between a short name and its title. */
const BETWEEN = new RegExp(
  String.raw`^(?:[\s\])}|:–—-]|[[({]*${LABEL}[\])}]*|\([^()]{2,40}\)|\[[^[\]]{2,40}\])+`,
  'u',
);

/**
 * The title behind a short name that looks like one: `MAE [[arXiv]](…) Masked Autoencoders Are Scalable Vision Learners`.
 * What stands behind a name may be what its curator says of it, too, so it must be written as titles are, or in italics.
 */
export function behindShortName(
  line: MarkedLine,
  { start, end, look }: FoundTitle,
): (FoundTitle & { short: Span }) | undefined {
  const { text, italic } = line;
  const shortName = text.slice(start, end).replace(/[\s.:,;–—-]+$/, '');
  const short = { start, end: start + shortName.length };
  if (!/^\S{1,24}$/.test(shortName) || look === 'quoted') return undefined;
  const between = BETWEEN.exec(text.slice(end))?.[0];
  if (
    between === undefined ||
    [...between.matchAll(/[([]([^()[\]\uE000]{2,40})[)\]]/g)].some(([, inner = '']) => !readImprint(inner))
  )
    return undefined;
  const begins = end + between.length;
  const slanted = italic.find((span) => span.start >= begins && isTitle(text.slice(span.start, span.end)));
  if (slanted && isSaying(firstPart(text.slice(begins, slanted.start))))
    return { ...slanted, look: 'italic', short };
  const stop = endOfPlain(line, begins);
  return stop > begins && isTitle(text.slice(begins, stop)) && isInTitleCase(text.slice(begins, stop))
    ? { start: begins, end: stop, look: look === 'link' ? 'italic' : look, short }
    : undefined;
}

function isTitle(text: string): boolean {
  return text.trim().split(/\s+/).length >= 3 && !isSaying(text) && readByline(text) === undefined;
}

/** Whether nearly all words but the small ones begin with capitals. */
function isInTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.filter((word) => word.length >= 4) ?? [];
  return (
    words.length >= 2 && words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= words.length * 0.75
  );
}
