import { ICON, routes, site } from '../data/site.ts';
import { textResponse } from '../formats/text-response.ts';
import { webManifest } from '../formats/web-manifest.ts';

/** The ground of the light theme, `--color-ground` of the tokens, as programs other than browsers understand it. */
const THEME_COLOR = '#fcfbf8';

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
