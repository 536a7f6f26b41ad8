/** The parts of citeproc-js that are used here. @see https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  import type { CslNode } from './citation-engine.ts';

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
    /** Takes an item from the system, where it is not among those loaded, and keeps it as the engine has it. */
    retrieveItem(id: string): object;
    /** From here on, no part of the documented interface: items as the engine has them, and names. */
    registry: {
      refhash: Record<string, object>;
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
    tmp: {
      loadedItemIDs: Record<string, boolean>;
      /** Languages of the item in hand, its own first. */
      lang_array?: string[];
    };
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
    toLocaleLowerCase(this: Engine, text: string): string;
    toLocaleUpperCase(this: Engine, text: string): string;
    Output: { Formats: { html: { text_escape(text: string | undefined): string } } };
  };
  export default CSL;
}
