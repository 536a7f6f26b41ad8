import { formulaToInline } from '../formula/formula.ts';
import { formulaArguments } from '../formula/formula-commands.ts';
import type { FoundFormula } from '../formula/formula-spans.ts';
import { BARE_COMMAND, type CommandRule, LATEX_COMMANDS } from '../formula/latex-commands.ts';
import { symbolOf } from '../formula/symbols.ts';
import type { FoundAddress } from './addresses.ts';
import { matchBraces } from './braces.ts';
import type { Inline } from './inline.ts';
import { InlineBuilder } from './inline-builder.ts';
import { escapedToLatex, FORMULA, LINK, restoreEscaped } from './placeholders.ts';
import { subscriptAt, superscriptAt } from './scripts.ts';

const STYLE_SWITCH = /\\(itshape|it|em|slshape|sl|bfseries|bf|ttfamily|tt)(?![a-zA-Z])\s*/y;
const COMMAND = /\\([a-zA-Z]+)\*?/y;
const OPTION = /\s?\[[^[\]]{0,80}\]/y;
const CODE = /`([^`'\s](?:[^`']{0,78}[^`'\s])?)`(?![`\p{L}\p{N}])/uy;

/** Reads text with markup into inline nodes. Its rules for prose are applied before; here only structure counts. */
class InlineParser {
  readonly #text: string;
  readonly #braces: ReturnType<typeof matchBraces>;
  readonly #links: readonly FoundAddress[];
  readonly #formulas: readonly FoundFormula[];
  readonly #makeLinks: boolean;
  readonly #out = new InlineBuilder();
  /** Lists that are open: the number of the last item, or -1 for bullets. */
  readonly #lists: number[] = [];
  #at = 0;
  /** Which address or formula the placeholder at an index stands for. */
  readonly #ordinals = new Map<number, number>();

  constructor(
    text: string,
    links: readonly FoundAddress[],
    formulas: readonly FoundFormula[],
    makeLinks: boolean,
  ) {
    this.#text = text;
    this.#braces = matchBraces(text);
    this.#links = links;
    this.#formulas = formulas;
    this.#makeLinks = makeLinks;
    let linkCount = 0;
    let formulaCount = 0;
    for (const { 0: mark, index } of text.matchAll(/[\uE000\uE001]/g)) {
      this.#ordinals.set(index, mark === LINK ? linkCount++ : formulaCount++);
    }
  }

  parse(): Inline[] {
    const special = /[\\{}_^`\uE000\uE001]/g;
    while (this.#at < this.#text.length) {
      if (this.#at >= this.#out.end) {
        this.#at = Math.max(this.#at, this.#out.close() + 1);
        continue;
      }
      special.lastIndex = this.#at;
      const next = special.exec(this.#text)?.index ?? this.#text.length;
      if (next > this.#at) {
        this.#out.add(this.#text.slice(this.#at, next));
        this.#at = next;
      } else this.#readSpecial(this.#text.charAt(this.#at));
    }
    return this.#out.finish();
  }

  #readSpecial(character: string): void {
    if (character === '\\') this.#readCommand();
    else if (character === '{') this.#readBrace();
    else if (character === '}') {
      if (!this.#braces.isDropped(this.#at)) this.#out.add('}');
      this.#at += 1;
    } else if (character === '_' || character === '^') this.#readScript(character);
    else if (character === LINK) this.#readLink();
    else if (character === FORMULA) {
      const formula = this.#formulaAt(this.#at);
      this.#at += 1;
      if (formula !== undefined) this.#appendFormula(formula);
    } else this.#readBacktick();
  }

  #appendFormula({ source, display }: FoundFormula): void {
    const nodes = formulaToInline(source, { display });
    const last = nodes[nodes.length - 1];
    // `$n\,$, and`: the space of a formula before a sign of the sentence.
    if (last?.type === 'text' && last.value === ' ' && /[.,;:!?)\]]/.test(this.#text.charAt(this.#at)))
      nodes.pop();
    this.#out.append(nodes);
  }

  #readBacktick(): void {
    CODE.lastIndex = this.#at;
    const code = /[\p{L}\p{N}`]$/u.test(this.#out.tail) ? null : CODE.exec(this.#text);
    if (code === null || /[\uE000\uE001{}\\]/.test(code[0])) {
      this.#out.add('`');
      this.#at += 1;
      return;
    }
    this.#out.append([{ type: 'code', children: [{ type: 'text', value: restoreEscaped(code[1] ?? '') }] }]);
    this.#at += code[0].length;
  }

  /** A brace without a command: the name of a command that lost its backslash may stand before it. */
  #readBrace(): void {
    const bare = BARE_COMMAND.exec(this.#out.tail.slice(-16));
    const end = this.#braces.partner(this.#at);
    if (bare !== null && end > 0) {
      this.#out.removeLast(bare[0].length);
      this.#applyCommand(bare[0], true);
      return;
    }
    if (end > 0 && this.#braces.isDropped(this.#at)) {
      STYLE_SWITCH.lastIndex = this.#at + 1;
      const style = STYLE_SWITCH.exec(this.#text);
      const rule = style === null ? undefined : LATEX_COMMANDS.get(style[1] ?? '');
      if (rule?.kind === 'style') {
        this.#out.open(rule.style, end);
        this.#at = STYLE_SWITCH.lastIndex;
        return;
      }
    } else this.#out.add('{');
    this.#at += 1;
  }

  #readScript(mark: '_' | '^'): void {
    const style = mark === '_' ? 'sub' : 'sup';
    const inCode = this.#out.isInside('code');
    const next = this.#at + 1;
    if (this.#text.charAt(next) === '{' && this.#braces.partner(next) > 0 && !inCode) {
      const end = this.#braces.partner(next);
      if (end - next <= 300) {
        const source = escapedToLatex(this.#expand(next + 1, end));
        this.#appendScript(style, formulaToInline(source, { bare: true, script: style }));
        this.#at = end + 1;
        return;
      }
    }
    const before = this.#out.before;
    const script = inCode
      ? undefined
      : style === 'sub'
        ? subscriptAt(this.#text, next, before)
        : superscriptAt(this.#text, next, before);
    if (script !== undefined) {
      this.#appendScript(style, formulaToInline(script.content, { bare: true, script: style }));
      this.#at = script.end;
      return;
    }
    const command = /\\([a-zA-Z]+)(?![a-zA-Z])/y;
    command.lastIndex = next;
    const symbol = symbolOf(command.exec(this.#text)?.[1] ?? '');
    if (symbol !== undefined && !inCode) {
      this.#appendScript(style, [{ type: 'text', value: symbol.value }]);
      this.#at = command.lastIndex;
      return;
    }
    this.#out.add(mark);
    this.#at = next;
  }

  #appendScript(style: 'sub' | 'sup', nodes: Inline[]): void {
    const [only] = nodes;
    const degree =
      style === 'sup' && nodes.length === 1 && only?.type === 'text' && /^[∘°]$/.test(only.value);
    if (degree) this.#out.add('°');
    else if (nodes.length > 0) this.#out.append([{ type: style, children: nodes }]);
  }

  #linkAt(index: number): FoundAddress | undefined {
    return this.#links[this.#ordinals.get(index) ?? -1];
  }

  #formulaAt(index: number): FoundFormula | undefined {
    return this.#formulas[this.#ordinals.get(index) ?? -1];
  }

  /** A part of the text with its addresses and formulas back in place; escaped characters are set aside still. */
  #expand(start: number, end: number): string {
    return this.#text.slice(start, end).replace(/[\uE000\uE001]/g, (mark, offset: number) => {
      if (mark === LINK) return this.#linkAt(start + offset)?.shown ?? '';
      const formula = this.#formulaAt(start + offset);
      return formula === undefined ? '' : `$${formula.source}$`;
    });
  }

  #readLink(): void {
    const address = this.#linkAt(this.#at);
    this.#at += 1;
    if (address === undefined) return;
    if (/[\p{L}\p{N}]$/u.test(this.#out.tail)) this.#out.add(' ');
    this.#appendLink(address);
    // `https://a.io/{https://a.io/}` is what a listing makes of `\href{https://a.io/}{https://a.io/}`.
    const isGroup = /^\{\uE000\}/.test(this.#text.slice(this.#at, this.#at + 3));
    const twin = isGroup ? this.#linkAt(this.#at + 1) : undefined;
    if (twin?.url.replace(/\/$/, '') === address.url.replace(/\/$/, '')) this.#at += 3;
    else if (this.#text.charAt(this.#at) === '{') this.#out.add(' ');
  }

  #appendLink(address: FoundAddress): void {
    const plain = !this.#makeLinks || this.#out.isInside('a');
    if (plain) this.#out.add(address.shown);
    else
      this.#out.append([
        { type: 'a', href: address.url, children: [{ type: 'text', value: address.shown }] },
      ]);
  }

  #readCommand(): void {
    COMMAND.lastIndex = this.#at;
    const found = COMMAND.exec(this.#text);
    if (found === null) {
      this.#at += 1;
      return;
    }
    const name = found[1] ?? '';
    this.#at = COMMAND.lastIndex;
    if (/^(?:verb|lstinline)$/.test(name) && this.#readVerbatim()) return;
    if (name === 'begin' || name === 'end') this.#readEnvironment(name);
    else if (name === 'item') this.#readItem();
    else this.#applyCommand(name, false);
  }

  #readVerbatim(): boolean {
    const delimiter = this.#text.charAt(this.#at);
    const end = /[\s{]/.test(delimiter)
      ? -1
      : this.#text.slice(this.#at + 1, this.#at + 300).indexOf(delimiter);
    if (end < 0 || delimiter === '') return false;
    const value = restoreEscaped(this.#expand(this.#at + 1, this.#at + 1 + end));
    this.#out.append([{ type: 'code', children: [{ type: 'text', value }] }]);
    this.#at += end + 2;
    return true;
  }

  /** Index of the brace that opens the next argument, or -1. Options in square brackets are passed over. */
  #argumentAt(from: number): number {
    let at = from;
    for (let options = 0; options < 2; options += 1) {
      OPTION.lastIndex = at;
      if (!OPTION.test(this.#text)) break;
      at = OPTION.lastIndex;
    }
    if (this.#text.charAt(at) === ' ') at += 1;
    return this.#text.charAt(at) === '{' && this.#braces.partner(at) > 0 ? at : -1;
  }

  #readEnvironment(command: 'begin' | 'end'): void {
    const open = this.#argumentAt(this.#at);
    if (open < 0) {
      this.#out.add(' ');
      return;
    }
    const end = this.#braces.partner(open);
    const name = this.#text.slice(open + 1, end).replace('*', '');
    this.#at = end + 1;
    if (/^(?:itemize|enumerate|description|compactitem|compactenum)$/.test(name)) {
      if (command === 'begin') this.#lists.push(name.includes('enum') ? 0 : -1);
      else this.#lists.pop();
    }
    OPTION.lastIndex = this.#at;
    if (command === 'begin' && OPTION.test(this.#text)) this.#at = OPTION.lastIndex;
    this.#out.add(' ');
  }

  #readItem(): void {
    const depth = this.#lists.length - 1;
    const count = this.#lists[depth] ?? -1;
    OPTION.lastIndex = this.#at;
    const label = OPTION.exec(this.#text);
    if (label !== null) {
      this.#out.add(` ${this.#expand(this.#at + label[0].indexOf('[') + 1, OPTION.lastIndex - 1)} `);
      this.#at = OPTION.lastIndex;
    } else if (count >= 0) {
      this.#lists[depth] = count + 1;
      this.#out.add(` (${count + 1}) `);
    } else this.#out.add(' • ');
  }

  #applyCommand(name: string, bare: boolean): void {
    if (name === 'href') this.#readHref();
    else if (name === 'url' || name === 'nolinkurl' || name === 'path') this.#readUrl();
    else {
      const rule = LATEX_COMMANDS.get(name);
      if (rule !== undefined) this.#applyRule(rule);
      else if (formulaArguments(name) > 0 && this.#argumentAt(this.#at) >= 0) this.#readFormulaCommand(name);
      else {
        const symbol = symbolOf(name);
        if (symbol !== undefined && this.#text.startsWith('{}', this.#at)) this.#at += 2;
        const open = symbol === undefined ? this.#argumentAt(this.#at) : -1;
        if (open >= 0 && this.#braces.partner(open) > open + 1) this.#openPlain(open);
        else if (!bare) this.#out.add(symbol?.value ?? (/^[a-z]$/.test(name) ? `\\${name}` : name));
        if (open >= 0 && this.#braces.partner(open) === open + 1) this.#at = open + 2;
      }
    }
  }

  /** The argument of a command without a style of its own. */
  #openPlain(open: number): void {
    this.#at = open + 1;
    if (this.#out.hasRoom) this.#out.open(undefined, this.#braces.partner(open));
  }

  #readHref(): void {
    const first = this.#argumentAt(this.#at);
    const firstEnd = first < 0 ? -1 : this.#braces.partner(first);
    const second = firstEnd < 0 ? -1 : this.#argumentAt(firstEnd + 1);
    if (second < 0) {
      this.#readUrl();
      return;
    }
    const target = this.#text.slice(first + 1, firstEnd);
    const address = target.trim() === LINK ? this.#linkAt(first + 1 + target.indexOf(LINK)) : undefined;
    this.#at = second + 1;
    const end = this.#braces.partner(second);
    if (address === undefined || !this.#makeLinks || this.#out.isInside('a')) {
      this.#out.open(
        undefined,
        end,
        '',
        address === undefined || this.#makeLinks ? '' : ` (${address.shown})`,
      );
    } else this.#out.open('a', end, address.url);
  }

  #readUrl(): void {
    const open = this.#argumentAt(this.#at);
    if (open < 0) return;
    if (/[\p{L}\p{N}.,;:)]$/u.test(this.#out.tail)) this.#out.add(' ');
    this.#openPlain(open);
  }

  #readFormulaCommand(name: string): void {
    let end = this.#at;
    for (let count = formulaArguments(name); count > 0; count -= 1) {
      const open = this.#argumentAt(end);
      if (open < 0) break;
      end = this.#braces.partner(open) + 1;
    }
    const source = escapedToLatex(this.#expand(this.#at, end));
    this.#out.append(formulaToInline(`\\${name}${source}`, { bare: true }));
    this.#at = end;
  }

  #applyRule(rule: CommandRule): void {
    if (rule.kind === 'print') {
      const { value } = rule;
      const repeated = value.length > 1 && value.endsWith('.') && this.#text.charAt(this.#at) === '.';
      this.#out.add(repeated ? value.slice(0, -1) : value);
      if (this.#text.startsWith('{}', this.#at)) this.#at += 2;
      // A space after a sign's name only ends the name.
      else if (/^[\\~^_{]$/.test(value) && this.#text.charAt(this.#at) === ' ') this.#at += 1;
      return;
    }
    if (rule.kind === 'drop') {
      for (let count = 0; count < rule.arguments; count += 1) {
        const open = this.#argumentAt(this.#at);
        if (open < 0) break;
        const end = this.#braces.partner(open);
        this.#at = end + 1;
      }
      if (rule.arguments > 0 && /^[\s.,;:!?)\]]|^$/.test(this.#text.charAt(this.#at))) {
        if (this.#out.tail.endsWith(' ')) this.#out.removeLast(1);
      }
      return;
    }
    const open = this.#argumentAt(this.#at);
    if (open < 0) return;
    this.#at = open + 1;
    if (rule.kind === 'wrap') {
      this.#out.add(rule.before);
      this.#out.open(undefined, this.#braces.partner(open), '', rule.after);
    } else if (this.#out.hasRoom) this.#out.open(rule.style, this.#braces.partner(open));
  }
}

/**
 * Inline nodes of a text whose addresses and formulas are set aside. Any input is read: what has no partner or
 * no meaning stays as text, and nesting deeper than sixteen elements is flattened.
 */
export function parseInline(
  text: string,
  links: readonly FoundAddress[],
  formulas: readonly FoundFormula[],
  makeLinks: boolean,
): Inline[] {
  return new InlineParser(text, links, formulas, makeLinks).parse();
}
