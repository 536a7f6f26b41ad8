import type { Inline } from './inline.ts';
import { restoreEscaped } from './placeholders.ts';
import { TextBuffer } from './text-buffer.ts';

type Element = 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'a';

/** An element, or an argument without an element of its own, up to index `end` of the source. */
type Frame = {
  element: Element | undefined;
  href: string;
  /** Text to add when it ends. */
  after: string;
  end: number;
  nodes: Inline[];
};

/** Elements in each other; deeper ones are left out, their text stays. */
const DEEPEST = 16;

/** Builds inline nodes while a text is read from its start to its end. */
export class InlineBuilder {
  readonly #root: Frame = {
    element: undefined,
    href: '',
    after: '',
    end: Number.POSITIVE_INFINITY,
    nodes: [],
  };
  readonly #open: Frame[] = [];
  readonly #buffer = new TextBuffer();

  get #top(): Frame {
    return this.#open[this.#open.length - 1] ?? this.#root;
  }

  /** Index of the source where the innermost open element ends. */
  get end(): number {
    return this.#top.end;
  }

  /** Whether another element can be opened. */
  get hasRoom(): boolean {
    return this.#open.length < DEEPEST;
  }

  /** The last characters of the text since the last element. */
  get tail(): string {
    return this.#buffer.tail;
  }

  /** What a sub- or superscript would apply to; a letter or bracket stands for an element. */
  get before(): string {
    if (this.tail !== '') return this.tail;
    const last = this.#top.nodes[this.#top.nodes.length - 1];
    if (last === undefined || last.type === 'a') return '';
    return last.type === 'sub' || last.type === 'sup' ? ')' : last.type === 'text' ? last.value : 'x';
  }

  isInside(element: Element): boolean {
    return this.#open.some((frame) => frame.element === element);
  }

  add(text: string): void {
    this.#buffer.add(text);
  }

  /** Removes the last characters of `tail`. */
  removeLast(count: number): void {
    this.#buffer.removeLast(count);
  }

  append(nodes: readonly Inline[]): void {
    this.#flush();
    const { nodes: children } = this.#top;
    for (const node of nodes) children.push(node);
  }

  /** Opens an element up to `end`. One in its own kind, or inside code, adds nothing and is left out. */
  open(element: Element | undefined, end: number, href = '', after = ''): void {
    this.#flush();
    const isScript = element === 'sub' || element === 'sup';
    const repeats = element !== undefined && !isScript && this.isInside(element);
    const kept = !this.hasRoom || repeats || this.isInside('code') ? undefined : element;
    this.#open.push({ element: kept, href, after, end, nodes: [] });
  }

  /** Closes the innermost element. Returns the index where it ends in the source. */
  close(): number {
    const frame = this.#top;
    this.#buffer.add(frame.after);
    this.#flush();
    this.#open.pop();
    const { element, nodes } = frame;
    if (nodes.length === 0) return frame.end;
    if (element === undefined) this.append(nodes);
    else if (element === 'a') this.append([{ type: 'a', href: frame.href, children: nodes }]);
    else this.append([{ type: element, children: nodes }]);
    return frame.end;
  }

  /** The nodes; elements that are still open end here. */
  finish(): Inline[] {
    while (this.#open.length > 0) this.close();
    this.#flush();
    return this.#root.nodes;
  }

  #flush(): void {
    const value = restoreEscaped(this.#buffer.take());
    if (value !== '') this.#top.nodes.push({ type: 'text', value });
  }
}
