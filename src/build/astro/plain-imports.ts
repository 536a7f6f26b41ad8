import type { Plugin } from 'vite';

/**
 * Leaves dynamic imports as they are. Vite would wrap each in a helper that fetches stylesheets first, with the names of
 * all that it needs in turn; ours have none, and helper, wrappers and names would be most of the script on a page. Can go
 * when Vite leaves out what is not needed (https://github.com/vitejs/vite/issues/18551).
 */
export function plainImports(): Plugin {
  return {
    name: 'carrel-plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    // Where Vite's marker is gone, it writes no names.
    renderChunk: (code) => (code.includes(MARKER) ? { code: unwrapped(code), map: null } : null),
  };
}

/** What Vite puts where the names are to stand (`preloadMarker` in its plugin `vite:build-import-analysis`). */
const MARKER = '__VITE_PRELOAD__';
/** A wrapped import, and one from which names are picked. Another form keeps the helper, which then does nothing. */
const WRAPPED = /__vitePreload\(\(\) => (import\("[^"]*"\)), __VITE_PRELOAD__\)/g;
const PICKED =
  /__vitePreload\(async \(\) => \{\s*const \{[^{}]*\} = await (import\("[^"]*"\));\s*return \{[^{}]*\};\s*\}, __VITE_PRELOAD__\)/g;

/** Code of a chunk, not yet minified, without Vite's wrappers. */
export function unwrapped(code: string): string {
  return code.replace(WRAPPED, '$1').replace(PICKED, '$1').replaceAll(MARKER, '[]');
}
