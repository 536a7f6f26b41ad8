import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Makes the project Astro's root again, after Astro has taken a place for its own files. That place is `.astro/` below
 * the root with which it starts (`dotAstroDir` in its `core/config/settings.js`), for which there is no setting; builds
 * that share it, with each other or with a dev server, read what another is writing. So a build starts with a folder of
 * its own as its root. Can go when Astro has a setting for the place.
 */
export function projectRoot(): AstroIntegration {
  return {
    name: 'carrel-project-root',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ root: pathToFileURL(`${process.cwd()}/`) });
      },
    },
  };
}
