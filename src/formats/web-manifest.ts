import type { Routes } from '../routes.ts';

/** An icon of the site; its path comes from `Routes`. */
export interface SiteIcon {
  path: string;
  /** For example `192x192`, or `any` for a drawing. */
  sizes: string;
  type: string;
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
    display: 'browser',
    lang: 'en',
    dir: 'ltr',
    background_color: site.background,
    theme_color: site.theme,
    icons: site.icons.map(({ path, sizes, type }) => ({ src: path, sizes, type })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
