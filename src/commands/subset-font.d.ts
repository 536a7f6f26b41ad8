/** The part of subset-font that we use; it brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      /** Tags of the OpenType features that are kept; all of them where nothing is said. */
      keepFeatures?: readonly string[];
      /** Keeps all characters; the text is then empty. */
      keepAllGlyphs?: boolean;
      /** What is left of each axis: one place or a range. */
      variationAxes: Readonly<Record<string, number | { min: number; max: number }>>;
    },
  ): Promise<Buffer>;
}
