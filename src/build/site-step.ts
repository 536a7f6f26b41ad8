import type { OfflinePart } from '../offline/manifest.ts';
import type { StepCache } from './step-cache.ts';

/** A site while it is made. */
export interface UnfinishedSite {
  /** Folder of the site; what browsers load of the bundle is put there at some time. */
  site: string;
  /** Folder for what a step needs meanwhile. */
  workFolder: string;
  /** The site that it is to replace, where nobody has touched that since it was built. */
  former: string | undefined;
  /** Packs of earlier builds by the hash of what they pack, where they may be used. */
  packs: StepCache<OfflinePart> | undefined;
}

/**
 * What is made beside the pages of a site. It may begin while these are bundled and rendered.
 * @returns ends the step when all pages are there; is given their addresses
 */
export type SiteStep = (site: UnfinishedSite) => (pages: readonly string[]) => Promise<void>;
