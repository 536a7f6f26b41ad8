import CSL, { type Engine } from 'citeproc';

/** An element of a CSL style or locale as citeproc-js takes it. */
export interface CslNode {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: readonly (CslNode | string)[];
}

/** The one item that an engine knows. */
const ID = 'item';

/**
 * An engine for entries of a bibliography that stand alone.
 * @param style whose citations nobody asks for
 * @param locale `en-US`
 * @returns the entry of a CSL-JSON item, in HTML; empty where the style shows nothing of it
 */
export function createEntryFormatter(style: CslNode, locale: CslNode): (item: object) => string {
  let current: object = { id: ID };
  const system = { retrieveLocale: () => locale, retrieveItem: () => current };
  // The engine writes into a style.
  const engine: Engine = new CSL.Engine(system, structuredClone(style), 'en-US', true);
  Object.assign(engine.registry.namereg, UNREGISTERED_NAMES);
  passPlainTexts(engine);
  engine.updateItems([ID], true);
  return (item) => {
    // Registering each item would have it compared with others, of which there are none.
    current = { ...item, id: ID };
    engine.registry.refhash = {};
    engine.tmp.loadedItemIDs = {};
    engine.retrieveItem(ID);
    const bibliography = engine.makeBibliography();
    return bibliography ? (bibliography[1][0] ?? '') : '';
  };
}

/**
 * Takes the place of the register of names that tells people of one name apart over a whole bibliography. A name is
 * shown by its family name (0), with initials (1) or in full (2), as the style has it.
 */
const UNREGISTERED_NAMES: Engine['registry']['namereg'] = {
  addname: () => undefined,
  delitems: () => ({}),
  evalname: (_item, _name, _index, _base, form, initials) =>
    form === 'short' ? 0 : typeof initials === 'string' ? 1 : 2,
};

/**
 * Spares plain texts, nearly all there are, what the engine would do to them in vain: taking markup and quotation marks
 * apart, five searches for what is to be escaped, and the case of letters as each language has it.
 */
function passPlainTexts({ fun: { flipflopper } }: Engine): void {
  const processTags = flipflopper.processTags.bind(flipflopper);
  flipflopper.processTags = (blob) => (/[<>"'‘’“”]/.test(blob.blobs) ? processTags(blob) : undefined);
}

const HTML = CSL.Output.Formats.html;
const escapeText = HTML.text_escape;
HTML.text_escape = (text) =>
  !text || !/[&<>\u0080-\uffff]|\s\s/.test(text) ? (text ?? '') : escapeText(text);

for (const change of ['toLocaleLowerCase', 'toLocaleUpperCase'] as const) {
  const changeIn = CSL[change];
  const changeAlways = change === 'toLocaleLowerCase' ? 'toLowerCase' : 'toUpperCase';
  // Languages with letters or accents of their own, as the first one of an item.
  CSL[change] = function (text) {
    return /^(?:az|el|lt|tr)$/.test(this.tmp.lang_array?.[0] ?? '')
      ? changeIn.call(this, text)
      : text[changeAlways]();
  };
}
