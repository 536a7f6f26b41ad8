import type { WriteStream } from 'node:tty';
import type { Service } from '../facts/candidate.ts';
import { RULES } from '../facts/services.ts';

const BAR = 24;

/** One line at the end of a terminal that says how much is left; elsewhere, a line now and then. */
export class ProgressLine {
  readonly #stream: WriteStream;
  #done = 0;
  #shown = false;

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  /** @param left requests left, by service */
  show(left: ReadonlyMap<Service, number>): void {
    this.#done += 1;
    const open = [...left].filter(([, count]) => count > 0);
    const total = open.reduce((sum, [, count]) => sum + count, this.#done);
    const filled = Math.round((BAR * this.#done) / total);
    const rest = open.map(([service, count]) => `${RULES[service].name} ${count}`).join(', ');
    const text = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${this.#done} of ${total} requests${rest && ` · left: ${rest}`}`;
    if (this.#stream.isTTY) {
      this.#stream.write(`\r\x1b[K${text.slice(0, Math.max(20, this.#stream.columns - 1))}`);
      this.#shown = true;
    } else if (this.#done % 50 === 0) this.#stream.write(`${text}\n`);
  }

  end(): void {
    if (this.#shown) this.#stream.write('\r\x1b[K');
  }
}
