/** How many characters at the end of a buffer rules may look at. */
const TAIL = 64;

/**
 * Text that grows at its end. Its last characters can be read and removed without joining the whole, which
 * keeps the reading of a long text linear.
 */
export class TextBuffer {
  #parts: string[] = [];
  #tail = '';

  /** The last characters, at most 64. */
  get tail(): string {
    return this.#tail;
  }

  add(text: string): void {
    this.#parts.push(text);
    this.#tail = (this.#tail + text).slice(-TAIL);
  }

  /** Removes the last `count` characters; `count` is at most the length of the tail. */
  removeLast(count: number): void {
    this.#tail = this.#tail.slice(0, this.#tail.length - count);
    let left = count;
    while (left > 0) {
      const last = this.#parts.pop();
      if (last === undefined) return;
      if (last.length > left) this.#parts.push(last.slice(0, last.length - left));
      left -= last.length;
    }
  }

  /** The whole text; the buffer is empty after that. */
  take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#tail = '';
    return text;
  }
}
