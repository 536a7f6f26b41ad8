/** What is made of the word that stands in a text from `start` up to `end`, in UTF-16 units. */
export type OfWord<Made> = (text: string, start: number, end: number) => Made;

/** Makes something of each word once, when it first comes. */
export function ofEachWord<Made>(make: OfWord<Made>): OfWord<Made> {
  const words = new WrittenWords();
  const made: Made[] = [];
  return (text, start, end) => {
    const word = words.of(text, start, end);
    if (word === made.length) made.push(make(text, start, end));
    return made[word] as Made;
  };
}

/**
 * Numbers the words of texts from 0 on, in the order in which they first come. A word that is known is found by its letters
 * where it stands: nothing is cut out of the text, which together with looking that up in a map takes ten times as long.
 */
export class WrittenWords {
  /** Number of words. */
  size = 0;
  /** A word's number and one, where it is looked for; 0 where nothing is. */
  #slots = new Int32Array(2048);
  #hashes = new Int32Array(1024);
  /** Where the letters of each word begin, and behind the last. */
  #starts = new Int32Array(1025);
  #letters = new Uint16Array(8192);

  /** Number of a word, the next one where it is new. */
  of(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(text, start, end, hash, slot);
      if (this.#hashes[number] === hash && this.#isAt(number, text, start, end)) return number;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (this.#letters[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const number = this.size;
    const from = this.#starts[number] ?? 0;
    const room = from + end - start;
    if (room > this.#letters.length) {
      const letters = this.#letters;
      this.#letters = new Uint16Array(2 * room);
      this.#letters.set(letters);
    }
    for (let at = start; at < end; at += 1) this.#letters[from + at - start] = text.charCodeAt(at);
    this.#slots[slot] = number + 1;
    this.#hashes[number] = hash;
    this.#starts[number + 1] = room;
    this.size += 1;
    if (this.size === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    const [hashes, starts] = [this.#hashes, this.#starts];
    this.#hashes = new Int32Array(2 * this.size);
    this.#hashes.set(hashes);
    this.#starts = new Int32Array(2 * this.size + 1);
    this.#starts.set(starts);
    this.#slots = new Int32Array(4 * this.size);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

/** Fowler, Noll and Vo’s hash, with its high bits mixed into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
