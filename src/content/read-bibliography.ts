import type { Bibliography, BibliographyParser } from '../metadata/bibliography.ts';

/** Reads bibliographies by the endings of their files; a format's reader is loaded when a file needs it. */
const PARSERS: Readonly<Record<string, () => Promise<BibliographyParser>>> = {
  bib: async () => (await import('../metadata/bibtex/parse.ts')).parseBibtex,
  bibtex: async () => (await import('../metadata/bibtex/parse.ts')).parseBibtex,
  json: async () => (await import('../metadata/csl-json.ts')).parseCslJson,
  ris: async () => (await import('../metadata/ris.ts')).parseRis,
  nbib: async () => (await import('../metadata/medline.ts')).parseMedline,
};

/** Saved pages that hold records. */
const PAGES: typeof PARSERS = {
  html: async () => (await import('../listing/html/parse-html.ts')).parseHtml,
  htm: async () => (await import('../listing/html/parse-html.ts')).parseHtml,
};

/** Endings of bibliographies, as people are told of them. */
export const BIBLIOGRAPHY_ENDINGS = Object.keys(PARSERS).map((ending) => `.${ending}`);

export const PAGE_ENDINGS = Object.keys(PAGES).map((ending) => `.${ending}`);

/** Ending of a file in lower case, without its dot. */
function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** The records of a bibliography or of a page saved as HTML; undefined where the ending is of none. */
export async function readBibliography(source: string, file: string): Promise<Bibliography | undefined> {
  const ending = endingOf(file);
  const parser = await (PARSERS[ending] ?? PAGES[ending])?.();
  return parser?.(source);
}
