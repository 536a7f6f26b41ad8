import type { Part } from './part.ts';

/** A site while it is made, or a part of it. */
export interface UnfinishedSite {
  /** Folder of the site; what browsers load of the bundle is put there at some time. */
  site: string;
  /** Which of its files are made here. */
  part: Part;
  /** Folder for what a step needs meanwhile. */
  workFolder: string;
}

/**
 * What is made beside the pages of a site. It may begin while these are bundled and rendered.
 * @returns ends the step when all pages are there
 */
export type SiteStep = (site: UnfinishedSite) => () => Promise<void>;
