/** The parts of citeproc-js that are used here. @see https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  import type { CslNode } from './references.ts';

  export interface System {
    /** A locale as XML or as nodes. */
    retrieveLocale(language: string): string | CslNode;
    /** A CSL-JSON item. */
    retrieveItem(id: string): object;
  }

  export class Engine {
    constructor(system: System, style: CslNode, language: string, forceLanguage: boolean);
    /** Makes these the items of the bibliography; `unsorted` keeps their order. */
    updateItems(ids: readonly string[], unsorted: boolean): string[];
    /** The items and names of the bibliography; not part of the documented interface. */
    registry: {
      namereg: {
        addname(item: string, name: object, index: number): void;
        delitems(items: readonly string[]): object;
        evalname(
          item: string,
          name: object,
          index: number,
          base: number,
          form: string | undefined,
          initials: string | undefined,
        ): number;
      };
    };
    /** Not part of the documented interface either. */
    fun: {
      flipflopper: {
        /** Parts a text into what its markup and quotation marks enclose. */
        processTags(blob: { blobs: string }): void;
      };
    };
    makeBibliography(): [parameters: object, entries: string[]] | false;
  }

  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: { html: { text_escape(text: string | undefined): string } } };
  };
  export default CSL;
}
