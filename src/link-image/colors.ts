/**
 * The light theme's colours by name, for example `area-1`.
 * @param tokens text of `src/styles/tokens.css`
 * @returns colours as `#rrggbb`, which every program understands
 */
export function lightColors(tokens: string): Map<string, string> {
  const found = tokens.matchAll(
    /--color-([\w-]+):\s*(?:light-dark\(\s*)?oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g,
  );
  return new Map(
    [...found].map(([, name = '', lightness, chroma, hue]) => [
      name,
      oklchToHex(Number(lightness), Number(chroma), Number(hue)),
    ]),
  );
}

/**
 * Oklch to sRGB, channels outside of it cut off.
 * @param hue in degrees
 * @see https://bottosson.github.io/posts/oklab/
 */
function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(hexOf).join('')}`;
}

function hexOf(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}
