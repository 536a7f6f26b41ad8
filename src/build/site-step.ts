import type { Part } from './part.ts';

/** A file of the former site that may be taken over. */
export interface FormerFile {
  /** Digest of what it was made from. */
  madeFrom: string;
  /** What tells it from others: see `fileSign`. */
  sign: string;
}

/** The site that is to be replaced, as the last build left it. */
export interface FormerSite {
  folder: string;
  /** Its files of which it is known what they were made from, by their paths. */
  files: ReadonlyMap<string, FormerFile>;
}

/** A site while it is made, or a part of it. */
export interface UnfinishedSite {
  /** Folder of the site; what browsers load of the bundle is put there at some time. */
  site: string;
  /** Which of its files are made here. */
  part: Part;
  /** Folder for what a step needs meanwhile. */
  workFolder: string;
  /** Where files may be taken from; nowhere where this is missing. */
  former?: FormerSite;
  /** Steps note here what files they have made from what, by path, for the next build. */
  madeFrom?: Map<string, string>;
}

/**
 * What is made beside the pages of a site. It may begin while these are bundled and rendered.
 * @returns ends the step when all pages are there
 */
export type SiteStep = (site: UnfinishedSite) => () => Promise<void>;
