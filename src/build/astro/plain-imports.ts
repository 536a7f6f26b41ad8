import type { Plugin } from 'vite';

/**
 * Leaves dynamic imports as they are. Vite would wrap each in a helper that fetches stylesheets first; ours have none,
 * and the helper would be most of the script on a page. Can go when Vite leaves out what is not needed
 * (https://github.com/vitejs/vite/issues/18551).
 */
export function plainImports(): Plugin {
  return {
    name: 'carrel-plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
