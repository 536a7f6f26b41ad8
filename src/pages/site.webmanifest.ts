import { textResponse } from '../data/responses.ts';
import { ICON, routes, SITE_DESCRIPTION, SITE_NAME, THEME_COLOR } from '../data/site.ts';
import { webManifest } from '../formats/web-manifest.ts';

export const GET = () =>
  textResponse(
    webManifest(
      {
        name: SITE_NAME,
        description: SITE_DESCRIPTION,
        icons: [{ ...ICON, sizes: 'any' }],
        background: THEME_COLOR,
        theme: THEME_COLOR,
      },
      routes,
    ),
    'application/manifest+json',
  );
