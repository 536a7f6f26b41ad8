export const SITE_NAME = 'Carrel';

/** One sentence about the site, for the home page and link previews. */
export const SITE_DESCRIPTION =
  'A reader’s desk for saved listings of papers: browse, search and compare their titles and abstracts.';
