import { stem } from '../../words/stem.ts';

/** Words that are written joined as well as parted. */
export class Compounds {
  readonly #lengths: Map<string, number>;

  /** @param compounds words of `findCompounds` */
  constructor(compounds: readonly string[]) {
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

  /** Whether two neighbouring words are also written as one. */
  isJoined(first: string, second: string): boolean {
    return this.#lengths.get(stem(first + second)) === first.length;
  }
}
