import type { Part } from './part.ts';
import type { SiteFiles } from './site-files.ts';

/** A site while it is made, or a part of it. */
export interface UnfinishedSite {
  /** Its files; what browsers load of the bundle is put among them at some time. */
  files: SiteFiles;
  /** Which of its files are made here. */
  part: Part;
  /** Folder for what a step needs meanwhile. */
  workFolder: string;
  /** Digests of what files of the site before were made from, by path, where they may be taken over. */
  formerlyFrom?: ReadonlyMap<string, string>;
  /** Steps note here the same of the files that they make, for the next build. */
  madeFrom?: Map<string, string>;
}

/**
 * What is made beside the pages of a site. It may begin while these are bundled and rendered.
 * @returns ends the step when all pages are there
 */
export type SiteStep = (site: UnfinishedSite) => () => Promise<void>;
