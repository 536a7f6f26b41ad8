import type { LinkImage } from '../../link-image/plan.ts';
import type { CardDrawer } from './draw-card.ts';
import type { LinkImageCache } from './link-image-cache.ts';

/** Images as they were drawn. */
export interface DrawnImages {
  /** PNG files by their paths. */
  files: Map<string, Uint8Array>;
  /** How many were not taken from an earlier build. */
  drawn: number;
  /** Paths of images whose titles have letters that the fonts do not have. */
  replaced: string[];
}

/** Images on the way at once: while one is compressed, the next is laid out. */
const AT_ONCE = 3;

/**
 * Draws images, or takes them from an earlier build.
 * @throws {Error} naming the image that cannot be drawn
 */
export async function drawLinkImages(
  images: readonly LinkImage[],
  drawer: CardDrawer,
  cache: LinkImageCache,
): Promise<DrawnImages> {
  const files = new Map<string, Uint8Array>();
  const missing: LinkImage[] = [];
  let drawn = 0;
  const waiting = images.values();
  const work = async () => {
    for (const image of waiting) {
      const key = drawer.keyOf(image.card);
      let data = await cache.get(key);
      if (!data) {
        data = await drawer.draw(image.card).catch((cause: unknown) => {
          throw new Error(`The image ${image.path} (“${image.card.title}”) could not be drawn.`, { cause });
        });
        drawn += 1;
        if (data) await cache.set(key, data);
      }
      if (data) files.set(image.path, data);
      else missing.push(image);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.removeUnused();
  const byPath = new Map(images.map((image) => [image.path, image]));
  const standIn = ({ instead }: LinkImage): Uint8Array | undefined => {
    const other = instead === undefined ? undefined : byPath.get(instead);
    return other && (files.get(other.path) ?? standIn(other));
  };
  for (const image of missing) {
    const data = standIn(image);
    if (!data) throw new Error(`The fonts do not have the letters of “${image.card.title}” (${image.path}).`);
    files.set(image.path, data);
  }
  return { files, drawn, replaced: missing.map(({ path }) => path).sort() };
}
