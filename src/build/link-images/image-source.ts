import { createHash } from 'node:crypto';
import type { LinkImage } from '../../link-image/plan.ts';

/** What is added to the digest of an image whose place another one has taken. */
const REPLACED = ' replaced';

/**
 * Digests of all that images come from besides the code: their cards, and those that take their places where the fonts do
 * not have the letters of their titles.
 * @param images of the whole site
 * @param siteName name of the site on every card
 */
export function imageDigests(images: readonly LinkImage[], siteName: string): (image: LinkImage) => string {
  const byPath = new Map(images.map((image) => [image.path, image]));
  const known = new Map<LinkImage, string>();
  const digestOf = (image: LinkImage): string => {
    const before = known.get(image);
    if (before !== undefined) return before;
    const other = image.instead === undefined ? undefined : byPath.get(image.instead);
    const source = JSON.stringify([siteName, image.card, other && digestOf(other)]);
    const digest = createHash('sha256').update(source).digest('base64url').slice(0, 22);
    known.set(image, digest);
    return digest;
  };
  return digestOf;
}

/** What is noted of an image that was made. @param isReplaced whether another one took its place */
export function noteOf(digest: string, isReplaced: boolean): string {
  return isReplaced ? digest + REPLACED : digest;
}

/** Whether another image took the place of one; undefined where it came from something else than that digest. */
export function wasReplaced(note: string | undefined, digest: string): boolean | undefined {
  return note === digest ? false : note === digest + REPLACED ? true : undefined;
}
