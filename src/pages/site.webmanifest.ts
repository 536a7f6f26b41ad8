import { textResponse } from '../data/responses.ts';
import { ICON, routes, site, THEME_COLOR } from '../data/site.ts';
import { webManifest } from '../formats/web-manifest.ts';

export const GET = () =>
  textResponse(
    webManifest(
      {
        name: site.title,
        shortName: site.shortTitle,
        description: site.description,
        icons: [{ ...ICON, sizes: 'any' }],
        background: THEME_COLOR,
        theme: THEME_COLOR,
      },
      routes,
    ),
    'application/manifest+json',
  );
