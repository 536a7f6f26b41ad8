import { stem } from '../../words/stem.ts';

/** Words that are written joined as well as parted, and names that a word is found in. */
export class Compounds {
  readonly #lengths: Map<string, number>;

  readonly #namesWith = new Map<string, string[]>();

  /**
   * @param compounds words of `findCompounds`
   * @param names names with capitals inside, parted by `-`, that a word is found in although the index does not say so
   */
  constructor(compounds: readonly string[], names: readonly string[]) {
    for (const name of names)
      for (const part of name.split('-'))
        this.#namesWith.set(part, [...(this.#namesWith.get(part) ?? []), name.replaceAll('-', '')]);
    this.#lengths = new Map(
      compounds.map((compound) => {
        const at = compound.indexOf('-');
        return [stem(compound.replace('-', '')), at];
      }),
    );
  }

  /** The two words that a joined word is also written as. */
  partsOf(joined: string): [string, string] | undefined {
    const length = this.#lengths.get(stem(joined));
    return length === undefined || length >= joined.length
      ? undefined
      : [joined.slice(0, length), joined.slice(length)];
  }

  /** Names that a word is a part of, as one word each: `prollama` for `llama`. */
  namesWith(part: string): readonly string[] {
    return this.#namesWith.get(part) ?? [];
  }

  /** Whether two neighbouring words are also written as one. */
  isJoined(first: string, second: string): boolean {
    return this.#lengths.get(stem(first + second)) === first.length;
  }
}
