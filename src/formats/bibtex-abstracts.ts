/** The line that `bibtexEntry` writes for an abstract, however long. */
const ABSTRACT_LINE = /^ {2}abstract = .*\n/gm;

/** A BibTeX file of this site without the abstracts, for documents that only cite. */
export function withoutAbstracts(bibtex: string): string {
  return bibtex.replace(ABSTRACT_LINE, '');
}
