/*
 * Columns of whole numbers, the plainest form that packs well. Numbers below 192 are one byte, which takes in nearly all
 * places in abstracts; of larger ones the first byte says what is left of them by 64, and the rest follows in seven bits
 * a byte, the highest bit set on all but the last (LEB128, as in WebAssembly and Protocol Buffers). Numbers of one kind
 * stand together, since what is alike compresses.
 */

/** The least number that takes more than a byte. */
const LONG = 192;
/** What the first byte of a longer one tells apart. */
const FIRST = 256 - LONG;

/** Bytes that are put over one by one: more are copied at once. */
const FEW = 16;

/** Writes whole numbers from 0 one after another. */
export class ColumnWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  /** Number of bytes. */
  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (value < LONG) {
      this.#push(value);
      return;
    }
    const first = (value - LONG) % FIRST;
    this.#push(LONG + first);
    let left = (value - LONG - first) / FIRST;
    while (left > 127) {
      this.#push((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    this.#push(left);
  }

  /** Adds numbers that were written already, as bytes of a column from one place to another. */
  append(bytes: Uint8Array, from: number, to: number): void {
    if (to - from <= FEW) for (let at = from; at < to; at++) this.#push(bytes[at] ?? 0);
    else {
      this.#makeRoom(to - from);
      this.#bytes.set(bytes.subarray(from, to), this.#length);
      this.#length += to - from;
    }
  }

  /** What was written so far. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) this.#makeRoom(1);
    this.#bytes[this.#length++] = byte;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#length + more, 2 * this.#bytes.length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what {@link ColumnWriter} wrote. Past the end all numbers are 0. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  /** Index of the byte that is read next. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Whether it has any numbers. */
  get isFilled(): boolean {
    return this.#bytes.length > 0;
  }

  next(): number {
    const first = this.#bytes[this.at++] ?? 0;
    if (first < LONG) return first;
    let value = first;
    for (let factor = FIRST; ; factor *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
    }
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; left--)
      if ((this.#bytes[this.at++] ?? 0) >= LONG) while ((this.#bytes[this.at++] ?? 0) > 127);
  }
}

/**
 * Makes columns one file: how many there are, the length of each, then what they hold.
 * @param columns of bytes, or of parts that stand one after another
 * @returns the parts of the file: each has numbers of one kind, and is best compressed by itself
 */
export function joinColumns(columns: readonly (Uint8Array | readonly Uint8Array[])[]): Uint8Array[] {
  const parts = columns.map((column) => (column instanceof Uint8Array ? [column] : column));
  const lengths = new ColumnWriter();
  lengths.add(parts.length);
  for (const column of parts) lengths.add(column.reduce((sum, { length }) => sum + length, 0));
  return [lengths.bytes(), ...parts.flat()];
}

/** Parts one after another. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Parts what {@link joinColumns} joined.
 * @param count number of columns
 * @throws {Error} when the bytes are not such columns
 */
export function partColumns(bytes: Uint8Array, count: number): Uint8Array[] {
  const lengths = new ColumnReader(bytes);
  const isWhole = lengths.next() === count;
  const ends = Array.from({ length: isWhole ? count : 0 }, () => lengths.next());
  let at = lengths.at;
  const columns = ends.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  if (!isWhole || at !== bytes.length) throw new Error('The search index is damaged. Build the site again.');
  return columns;
}
