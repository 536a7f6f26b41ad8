/** The parts of Citation.js that are used here. @see https://citation.js.org/api/ */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** One step of parsing: input of that type to the next type. */
      data(input: unknown, type: string): unknown;
      /** All steps, to CSL-JSON. */
      chain(input: unknown, options?: { forceType?: string; generateGraph?: boolean }): unknown[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
