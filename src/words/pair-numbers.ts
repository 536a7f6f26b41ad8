/** Numbers that a slot of the table has room for. */
const SLOT = 4;

/**
 * Numbers pairs of whole numbers from 0 on, in the order in which they first come: a map of millions of pairs without
 * an object for any of them.
 */
export class PairNumbers {
  /** The numbering of pairs, each there once, as {@link pairs} gives them. */
  static from({ firsts, seconds }: { firsts: Int32Array; seconds: Int32Array }): PairNumbers {
    const numbers = new PairNumbers();
    for (const [at, first] of firsts.entries()) numbers.of(first, seconds[at] ?? 0);
    return numbers;
  }

  /** Number of pairs. */
  size = 0;
  /**
   * A pair's number and one, the first and the second where they are looked for, and a place that is left free: what is
   * looked at lies close together, since in a table of millions each other place is as far as the memory. 0 where nothing is.
   */
  #slots = new Int32Array(SLOT * 1024);
  #firsts = new Int32Array(512);
  #seconds = new Int32Array(512);

  /** Number of a pair, the next one where it is new. */
  of(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const number = this.size;
    if (number === this.#firsts.length) {
      this.#grow();
      return this.of(first, second);
    }
    this.#put(slot, number, first, second);
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.size += 1;
    return number;
  }

  /** Number of a pair, -1 where it has none. */
  find(first: number, second: number): number {
    return (this.#slots[this.#slotOf(first, second)] ?? 0) - 1;
  }

  first(number: number): number {
    return this.#firsts[number] ?? 0;
  }

  second(number: number): number {
    return this.#seconds[number] ?? 0;
  }

  /** The first and the second numbers of all pairs, in their order. */
  pairs(): { firsts: Int32Array; seconds: Int32Array } {
    return { firsts: this.#firsts.slice(0, this.size), seconds: this.#seconds.slice(0, this.size) };
  }

  /** Takes all pairs out. */
  clear(): void {
    this.#slots.fill(0);
    this.size = 0;
  }

  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = Math.imul(hashOf(first, second), SLOT) & mask;
    while (slots[slot] !== 0 && (slots[slot + 1] !== first || slots[slot + 2] !== second))
      slot = (slot + SLOT) & mask;
    return slot;
  }

  #grow(): void {
    const [firsts, seconds] = [this.#firsts, this.#seconds];
    this.#firsts = new Int32Array(2 * firsts.length);
    this.#firsts.set(firsts);
    this.#seconds = new Int32Array(2 * seconds.length);
    this.#seconds.set(seconds);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.size; number += 1) {
      const [first, second] = [firsts[number] ?? 0, seconds[number] ?? 0];
      this.#put(this.#slotOf(first, second), number, first, second);
    }
  }

  #put(slot: number, number: number, first: number, second: number): void {
    const slots = this.#slots;
    slots[slot] = number + 1;
    slots[slot + 1] = first;
    slots[slot + 2] = second;
  }
}

/** A number below 2³² in which all bits of two others take part. */
export function hashOf(first: number, second: number): number {
  let mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
