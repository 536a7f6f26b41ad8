import type { FoundFormula } from '../formula/formula-spans.ts';
import type { FoundAddress } from './addresses.ts';
import { matchBraces } from './braces.ts';
import { InlineBuilder } from './inline-builder.ts';
import { LINK } from './placeholders.ts';

const OPTION = /\s?\[[^[\]]{0,80}\]/y;

/** A text whose addresses and formulas are set aside, what of it has been read, and the nodes made of that. */
export class InlineCursor {
  readonly text: string;
  readonly makeLinks: boolean;
  readonly out = new InlineBuilder();
  /** Lists that are open: the number of the last item, or -1 for bullets. */
  readonly lists: number[] = [];
  /** Index of the next character. */
  at = 0;
  readonly #braces: ReturnType<typeof matchBraces>;
  readonly #addresses: readonly FoundAddress[];
  readonly #formulas: readonly FoundFormula[];
  /** Which address or formula the placeholder at an index stands for. */
  readonly #ordinals = new Map<number, number>();

  constructor(
    text: string,
    addresses: readonly FoundAddress[],
    formulas: readonly FoundFormula[],
    makeLinks: boolean,
  ) {
    this.text = text;
    this.makeLinks = makeLinks;
    this.#braces = matchBraces(text);
    this.#addresses = addresses;
    this.#formulas = formulas;
    let addressCount = 0;
    let formulaCount = 0;
    for (const { 0: mark, index } of text.matchAll(/[\uE000\uE001]/g)) {
      this.#ordinals.set(index, mark === LINK ? addressCount++ : formulaCount++);
    }
  }

  /** The next character, '' at the end. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  /** What a sticky pattern finds at the next character, and the cursor behind it; null and no move where it finds nothing. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  /** Index of the closing brace for the opening one at an index, or -1. */
  partner(index: number): number {
    return this.#braces.partner(index);
  }

  /** Whether a brace that no command owns only groups and is not shown. */
  isDropped(index: number): boolean {
    return this.#braces.isDropped(index);
  }

  addressAt(index: number): FoundAddress | undefined {
    return this.#addresses[this.#ordinals.get(index) ?? -1];
  }

  formulaAt(index: number): FoundFormula | undefined {
    return this.#formulas[this.#ordinals.get(index) ?? -1];
  }

  /** A part of the text with its addresses and formulas back in place; escaped characters are set aside still. */
  expand(start: number, end: number): string {
    return this.text.slice(start, end).replace(/[\uE000\uE001]/g, (mark, offset: number) => {
      if (mark === LINK) return this.addressAt(start + offset)?.shown ?? '';
      const formula = this.formulaAt(start + offset);
      return formula === undefined ? '' : `$${formula.source}$`;
    });
  }

  /** Index of the brace that opens the next argument, or -1. Options in square brackets are passed over. */
  argumentAt(from: number): number {
    let at = from;
    for (let options = 0; options < 2; options += 1) {
      OPTION.lastIndex = at;
      if (!OPTION.test(this.text)) break;
      at = OPTION.lastIndex;
    }
    if (this.text.charAt(at) === ' ') at += 1;
    return this.text.charAt(at) === '{' && this.partner(at) > 0 ? at : -1;
  }

  /** What stands in square brackets, if that comes next. */
  takeOption(): string | undefined {
    const start = this.at;
    const option = this.take(OPTION);
    return option === null ? undefined : this.expand(start + option[0].indexOf('[') + 1, this.at - 1);
  }

  /** Goes on inside the argument that opens at an index; it has no element of its own. */
  enterPlain(open: number): void {
    this.at = open + 1;
    if (this.out.hasRoom) this.out.open(undefined, this.partner(open));
  }
}
