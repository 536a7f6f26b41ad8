/** A font file of the site, as `src/styles/fonts.css` describes it. */
export interface FontFace {
  /** Name without `.woff2`: name of the package and of its alphabet, for example `source-serif-4-latin`. */
  name: string;
  /** Least and greatest weight. */
  weights: readonly [number, number];
  /** The characters that are kept, in the order of their code points. */
  characters: string;
}

/**
 * The font files that a stylesheet asks for. Faces of fonts that are on the reader's machine are none.
 * @throws {Error} naming a file whose face does not say both its weights and its characters
 */
export function readFontFaces(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const name = /url\("\.\/fonts\/([\w-]+)\.woff2"\)/.exec(face)?.[1];
    if (!name) return [];
    const weights = /font-weight:\s*(\d+) (\d+);/.exec(face);
    const range = /unicode-range:([^;]+);/.exec(face)?.[1];
    if (!weights || !range)
      throw new Error(
        `${name}.woff2 · its @font-face needs a font-weight such as “400 600” and a unicode-range`,
      );
    return [{ name, weights: [Number(weights[1]), Number(weights[2])], characters: charactersOf(range) }];
  });
}

/** @param range a value of `unicode-range`, for example `U+20-7E, U+A0` */
function charactersOf(range: string): string {
  const points = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].flatMap(
    ([, first = '', last = first]) => {
      const from = Number.parseInt(first, 16);
      return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, index) => from + index);
    },
  );
  return String.fromCodePoint(...points.sort((a, b) => a - b));
}
