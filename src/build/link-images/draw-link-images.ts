import type { LinkImage } from '../../link-image/plan.ts';
import { atOnce } from '../at-once.ts';
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
 * @param images of the whole site
 * @param isAsked whether the image of a path is wanted
 * @throws {Error} naming the image that cannot be drawn
 */
export async function drawLinkImages(
  images: readonly LinkImage[],
  drawer: CardDrawer,
  cache: LinkImageCache,
  isAsked: (path: string) => boolean = () => true,
): Promise<DrawnImages> {
  const files = new Map<string, Uint8Array>();
  const missing: LinkImage[] = [];
  let drawn = 0;
  const dataOf = async ({ path, card }: LinkImage): Promise<Uint8Array | undefined> => {
    const key = drawer.keyOf(card);
    const known = cache.get(key);
    if (known) return known;
    const data = await drawer.draw(card).catch((cause: unknown) => {
      throw new Error(`The image ${path} (“${card.title}”) could not be drawn.`, { cause });
    });
    drawn += 1;
    if (data) cache.set(key, data);
    return data;
  };
  const own = images.filter(({ path }) => isAsked(path));
  await atOnce(own, AT_ONCE, async (image) => {
    const data = await dataOf(image);
    if (data) files.set(image.path, data);
    else missing.push(image);
  });
  // What need not be asked for is used by the site before.
  for (const { path, card } of images) if (!isAsked(path)) cache.use(drawer.keyOf(card));
  cache.removeUnused();
  const byPath = new Map(images.map((image) => [image.path, image]));
  const standIn = async ({ instead }: LinkImage): Promise<Uint8Array | undefined> => {
    const other = instead === undefined ? undefined : byPath.get(instead);
    return other && (files.get(other.path) ?? (await dataOf(other)) ?? (await standIn(other)));
  };
  for (const image of missing) {
    const data = await standIn(image);
    if (!data) throw new Error(`The fonts do not have the letters of “${image.card.title}” (${image.path}).`);
    files.set(image.path, data);
  }
  return { files, drawn, replaced: missing.map(({ path }) => path).sort() };
}
