import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { FontFace } from './font-faces.ts';

const require = createRequire(import.meta.url);

/**
 * Cuts a font file of the site out of the package that it comes from. What is left out is most of the file: weights
 * and characters that no page has, marks that combine with letters, fractions, and figures other than the usual ones,
 * which are as wide as each other.
 * @returns the bytes of a WOFF2 file, the same on every machine
 */
export async function subsetFace({ name, weights: [min, max], characters }: FontFace): Promise<Buffer> {
  const [, family, alphabet] = /^(.+?)-(latin(?:-ext)?)$/.exec(name) ?? [];
  if (!family)
    throw new Error(
      `${name}.woff2 · the name must be that of a font and of its alphabet, latin or latin-ext`,
    );
  const source = require.resolve(
    `@fontsource-variable/${family}/files/${family}-${alphabet}-wght-normal.woff2`,
  );
  return subsetFont(await readFile(source), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min, max } },
    // Letters of two files are not kerned with each other, so the few of the second file would gain nothing.
    keepFeatures: alphabet === 'latin' ? ['kern', 'liga'] : [],
  });
}
