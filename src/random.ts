/** A stream of random numbers that is the same wherever and whenever it is drawn. */
export interface Random {
  /** A number in 0…1, 1 left out. */
  next(): number;
  /** A whole number in 0…limit, limit left out. */
  below(limit: number): number;
  /** One of the items, each as likely as the others. */
  pick<T>(items: readonly T[]): T;
}

/**
 * Pseudo-random numbers by mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to make test
 * data of, not for secrets.
 * @param seed a whole number
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
