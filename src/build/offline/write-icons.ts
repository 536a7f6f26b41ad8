import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ICON_SIZES, iconFile } from '../../formats/web-manifest.ts';
import { lightColors } from '../../link-image/colors.ts';

/** Share of an icon's width that its mark takes: systems cut icons down to a circle of four fifths. */
const MARK_SHARE = 0.56;

/**
 * Writes the icons of the site as an application: its mark on the ground of the light theme, as PNG.
 * @param site folder of the site
 */
export async function writeIcons(site: string): Promise<void> {
  const read = (path: string) => readFileSync(join(process.cwd(), path), 'utf8');
  const background = lightColors(read('src/styles/tokens.css')).get('ground') ?? '#ffffff';
  const mark = Buffer.from(read('public/favicon.svg'));
  for (const size of ICON_SIZES) {
    const width = Math.round(size * MARK_SHARE);
    const margin = Math.floor((size - width) / 2);
    // Drawings are 24 units wide, of which sharp takes 72 to the inch.
    const drawn = await sharp(mark, { density: (72 * width) / 24 })
      .resize(width, width)
      .toBuffer();
    await sharp({ create: { width: size, height: size, channels: 3, background } })
      .composite([{ input: drawn, left: margin, top: margin }])
      .png({ palette: true, colours: 32 })
      .toFile(join(site, iconFile(size)));
  }
}
