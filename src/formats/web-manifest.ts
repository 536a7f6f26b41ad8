import type { Routes } from '../routes.ts';

/** An icon of the site; its path comes from `Routes`. */
export interface SiteIcon {
  path: string;
  /** For example `192x192`, or `any` for a drawing. */
  sizes: string;
  type: string;
}

/** Widths and heights of the icons that systems ask for, in pixels. */
export const ICON_SIZES = [192, 512] as const;

/** Name of such an icon. */
export function iconFile(size: number): string {
  return `icon-${size}.png`;
}

/**
 * The web app manifest.
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(
  site: {
    name: string;
    shortName: string;
    description: string;
    icons: readonly SiteIcon[];
    background: string;
    theme: string;
  },
  routes: Routes,
): string {
  const manifest = {
    name: site.name,
    short_name: site.shortName,
    description: site.description,
    id: routes.home(),
    start_url: routes.home(),
    scope: routes.home(),
    // A window of its own, with a way back.
    display: 'minimal-ui',
    lang: 'en',
    dir: 'ltr',
    background_color: site.background,
    theme_color: site.theme,
    icons: [
      ...site.icons.map(({ path, sizes, type }) => ({ src: path, sizes, type })),
      ...ICON_SIZES.flatMap((size) =>
        ['any', 'maskable'].map((purpose) => ({
          src: routes.file(iconFile(size)),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
