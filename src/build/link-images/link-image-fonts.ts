import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';
import { compare } from '../../compare.ts';

/** The fonts of cards: the site's own, at one weight each; the serif in its cut for large sizes. */
const FONTS = [
  {
    role: 'serif',
    package: '@fontsource-variable/source-serif-4',
    ending: '-opsz-normal.woff2',
    axes: { wght: 600, opsz: 48 },
  },
  {
    role: 'sans',
    package: '@fontsource-variable/source-sans-3',
    ending: '-wght-normal.woff2',
    axes: { wght: 400 },
  },
] as const;

/** A font file as its package has it, one for each alphabet. */
export interface FontFile {
  role: (typeof FONTS)[number]['role'];
  /** Name of the family made from it: each alphabet is a family of its own. */
  family: string;
  axes: Readonly<Record<string, number>>;
  data: Buffer;
}

/** Reads the fonts of cards, Latin letters first. */
export function readFontFiles(): FontFile[] {
  return FONTS.flatMap(({ role, package: name, ending, axes }) => {
    const folder = join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), 'files');
    const files = readdirSync(folder).filter((file) => file.endsWith(ending));
    if (files.length === 0) throw new Error(`${name} has no font files “*${ending}”.`);
    return files
      .map((file) => ({
        role,
        family: file.slice(0, -ending.length),
        axes,
        data: readFileSync(join(folder, file)),
      }))
      .sort((a, b) => place(a.family) - place(b.family) || compare(a.family, b.family));
  });
}

/** Makes the fonts that satori can read: one weight of each, unpacked. */
export async function makeFonts(files: readonly FontFile[]): Promise<Font[]> {
  const { default: subsetFont } = await import('subset-font');
  return Promise.all(
    files.map(async ({ family, axes, data }) => ({
      name: family,
      data: await subsetFont(data, '', {
        keepAllGlyphs: true,
        targetFormat: 'truetype',
        variationAxes: axes,
      }),
      weight: axes.wght === 600 ? 600 : 400,
      style: 'normal',
    })),
  );
}

function place(family: string): number {
  return family.endsWith('-latin') ? 0 : family.endsWith('-latin-ext') ? 1 : 2;
}
