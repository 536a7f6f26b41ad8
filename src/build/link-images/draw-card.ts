import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type satori from 'satori';
import type { Font } from 'satori';
import sharp from 'sharp';
import type { Card } from '../../link-image/card.ts';
import {
  addMark,
  CARD_SIZE,
  type CardElement,
  type CardLook,
  layOutCard,
} from '../../link-image/card-layout.ts';
import { lightColors } from '../../link-image/colors.ts';
import { charactersOf, withoutCharacters } from '../../link-image/missing-characters.ts';
import { indexedPng } from './indexed-png.ts';
import { makeFonts, readFontFiles } from './link-image-fonts.ts';

/** Draws cards; the same card gives the same bytes. */
export interface CardDrawer {
  /** A name for all that the image of a card depends on. */
  keyOf(card: Card): string;
  /** The card as PNG; `undefined` where the fonts do not have the letters of its title. */
  draw(card: Card): Promise<Buffer | undefined>;
}

/**
 * Makes a drawer from the site's fonts, colours and mark.
 * @param siteName name of the site on every card
 * @param root the project's folder
 */
export function createCardDrawer(siteName: string, root: string): CardDrawer {
  const files = readFontFiles();
  const families = (role: string) => files.filter((file) => file.role === role).map(({ family }) => family);
  const look: CardLook = {
    name: siteName,
    mark: readFileSync(join(root, 'public/favicon.svg'), 'utf8'),
    colors: lightColors(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8')),
    serif: families('serif'),
    sans: families('sans'),
  };
  const surroundings = createHash('sha256').update(
    JSON.stringify([
      look.mark,
      versionsOf(['satori', 'subset-font'], root),
      sharp.versions,
      readFileSync(join(root, 'src/build/link-images/indexed-png.ts'), 'utf8'),
      files.map(({ axes }) => axes),
    ]),
  );
  for (const { data } of files) surroundings.update(data);
  let fonts: Promise<Font[]> | undefined;

  const toSvg = async (card: Card, missing: Set<string>): Promise<string> => {
    fonts ??= makeFonts(files);
    // Most builds find all images drawn, and need none of this.
    const { default: draw } = await import('satori');
    return draw(layOutCard(card, look) as CardElement & Parameters<typeof satori>[0], {
      ...CARD_SIZE,
      fonts: await fonts,
      loadAdditionalAsset: async (_, text) => {
        for (const character of charactersOf(text)) missing.add(character);
        return [];
      },
    });
  };

  return {
    // The layout is part of the key, so that nobody can forget to count up a version when it changes.
    keyOf: (card) =>
      surroundings
        .copy()
        .update(JSON.stringify(layOutCard(card, look)))
        .digest('hex')
        .slice(0, 32),
    async draw(card) {
      const missing = new Set<string>();
      let svg = await toSvg(card, missing);
      if (missing.size > 0) {
        const simple = withoutCharacters(card, missing);
        if (!simple) return undefined;
        missing.clear();
        svg = await toSvg(simple, missing);
        if (missing.size > 0) return undefined;
      }
      const { data, info } = await sharp(Buffer.from(addMark(withoutMasks(svg), look)))
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return indexedPng(data, info.width, info.height);
    },
  };
}

/**
 * A drawing without the masks of its boxes' own size that satori puts round them (its `builder/content-mask.ts`): a card
 * has nothing larger than its box but titles that are cut off, and with masks the drawing takes twice as long.
 */
function withoutMasks(svg: string): string {
  return svg
    .replace(/<(mask|clipPath) [^>]*>(?:<rect [^>]*\/>)*<\/\1>/g, '')
    .replace(/ (?:mask|clip-path)="url\([^)]*\)"/g, '');
}

function versionsOf(packages: readonly string[], root: string): string[] {
  return packages.map(
    (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version,
  );
}
