import type { Link } from '../schema.ts';
import { cleanUnicode } from './clean.ts';
import { decodeCharacterNumbers, decodeEntities } from './entities.ts';
import { decodeBareSymbols } from './formula/bare-symbols.ts';
import { setFormulasAside } from './formula/formula-spans.ts';
import { decodeGreekNames } from './formula/greek.ts';
import { decodeAccents, decodeEscapes, unescapeLatex } from './formula/latex-accents.ts';
import { type FoundAddress, findAddresses } from './inline/addresses.ts';
import { decodeTags } from './inline/html-tags.ts';
import { inlineToHtml, inlineToPlain } from './inline/inline.ts';
import { parseInline } from './inline/inline-parser.ts';
import { toLinks } from './inline/links.ts';
import { setLiteralSignsAside } from './inline/literal-signs.ts';
import { LINK } from './inline/placeholders.ts';
import { decodeDashes, decodeQuotes, decodeTies } from './inline/quotes-dashes.ts';
import { tidyInline } from './inline/tidy-inline.ts';

/** A title or abstract as its author meant it. */
export type NormalizedText = {
  /** Unicode text on one line, no markup. */
  plain: string;
  /** The same as safe HTML with inline markup. */
  html: string;
  /** Addresses in the text, each once, in order of appearance. */
  links: Link[];
};

/** Citations leave their brackets empty; the space before goes too. */
const CITED =
  /\s?[([]\s?(?:\\(?:no|paren|text|auto|foot)?cite[a-z]*\*?(?:\[[^\]\uE000\uE001]{0,80}\]){0,2}\{[^{}\uE000\uE001]{0,400}\}[,;]?\s?){1,9}[)\]]/gi;
/** A power that a listing set apart: `10^ 6`, `h^ -3`. */
const SPACED_POWER = /(?<=[\p{L}\p{N})])\^ (?=[-−+]?\d)/gu;
/** Markdown's links, as LaTeX's command. */
const MARKDOWN_LINK = /\[([^[\]{}\uE000]{1,120})\]\(\uE000\)/g;

function setAddressesAside(text: string, addresses: readonly FoundAddress[]): string {
  let rest = '';
  let copied = 0;
  for (const { start, end } of addresses) {
    rest += text.slice(copied, start) + LINK;
    copied = end;
  }
  return rest + text.slice(copied);
}

function decodeCharacters(raw: string): string {
  const clean = cleanUnicode(raw);
  const decoded = decodeCharacterNumbers(decodeEntities(clean));
  return decoded === clean ? clean : cleanUnicode(decoded);
}

function read(raw: string, makeLinks: boolean): NormalizedText {
  const text = decodeTags(unescapeLatex(decodeCharacters(raw)));
  const addresses = findAddresses(text);
  const { text: prose, formulas } = setFormulasAside(
    setLiteralSignsAside(setAddressesAside(text, addresses)),
  );
  let meant = prose.includes('\\') ? prose.replace(CITED, '') : prose;
  meant = decodeTies(decodeAccents(decodeEscapes(meant)));
  meant = decodeDashes(decodeQuotes(meant));
  const symbols = decodeBareSymbols(meant);
  const letters = decodeGreekNames(symbols);
  // A Greek letter is an operand, which can tell that the word beside it is an operator.
  meant = letters === symbols ? symbols : decodeBareSymbols(letters);
  meant = meant.replace(SPACED_POWER, '^');
  meant = meant.replace(MARKDOWN_LINK, `\\href{${LINK}}{$1}`);
  const nodes = tidyInline(parseInline(meant, addresses, formulas, makeLinks));
  return {
    plain: inlineToPlain(nodes),
    html: inlineToHtml(nodes),
    links: makeLinks ? toLinks(text, addresses) : [],
  };
}

/**
 * What the author of an abstract meant, whatever a listing did to it: LaTeX (whole, or with its dollar signs
 * and backslashes stripped), HTML's references, TeX's quotes and dashes, invisible characters. Plain text and
 * HTML come from one reading. Any input is read without error and in linear time.
 */
export function normalizeText(raw: string): NormalizedText {
  return read(raw, true);
}

/** As `normalizeText`, but addresses stay text: a title is a link already. `links` is empty. */
export function normalizeTitle(raw: string): NormalizedText {
  return read(raw, false);
}
