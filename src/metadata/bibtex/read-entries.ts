/** An entry as it is written: fields with LaTeX commands, `@string` abbreviations replaced. */
export interface BibtexEntry {
  /** Type in lower case, for example `article`. */
  type: string;
  /** Citation key; empty where there is none. */
  key: string;
  /** Line that the entry begins in, from 1. */
  line: number;
  /** Values by field name in lower case; of a field given twice the first. */
  fields: Map<string, string>;
}

/** An entry that does not follow the grammar. */
export interface BrokenEntry {
  key: string;
  line: number;
  /** What was expected, and the line where it is missing. */
  reason: string;
}

/** What `@string`s stand for, before a file defines its own. Months are kept for the dates to read. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry begins with its type and a brace; an “@” in other text (an address, a comment) begins nothing. */
const ENTRY_START = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;
/** An entry that begins a line begins in any case: a value that goes on there has lost its end. */
const NEXT_ENTRY = /(?<=[\r\n])[ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(][ \t]*[^\s{}"=,]*[ \t]*[,\r\n]/g;

/** Thrown where an entry does not follow the grammar. */
class Broken {
  readonly at: number;
  readonly reason: string;
  constructor(at: number, reason: string) {
    this.at = at;
    this.reason = reason;
  }
}

/**
 * Reads the entries of a BibTeX or BibLaTeX file, in the order of the file and in linear time. Keys may be missing or
 * have spaces, field names may have several words, and what stands between entries is passed over, as BibTeX does.
 * After an entry that cannot be read the reader goes on with the next one.
 * @see https://www.openoffice.org/bibliographic/bibtex-defs.html for the grammar
 */
export function readEntries(source: string): { entries: BibtexEntry[]; broken: BrokenEntry[] } {
  // To people a line that begins with “%” is a comment, though BibTeX knows none.
  const text = source.replace(/^[ \t]*%.*$/gm, (line) => line.replaceAll('@', ' '));
  const lineAt = countLines(text);
  const macros = new Map(MONTHS.map((month) => [month, month]));
  const entries: BibtexEntry[] = [];
  const broken: BrokenEntry[] = [];
  const bounds = [0, ...[...text.matchAll(NEXT_ENTRY)].map(({ index }) => index)];
  for (const [index, from] of bounds.entries()) {
    const part = text.slice(from, bounds[index + 1]);
    ENTRY_START.lastIndex = 0;
    for (let start = ENTRY_START.exec(part); start !== null; start = ENTRY_START.exec(part)) {
      const type = (start[1] ?? '').toLowerCase();
      const close = start[2] === '{' ? '}' : ')';
      const line = lineAt(from + start.index);
      const bodyStart = ENTRY_START.lastIndex;
      if (type === 'comment' || type === 'preamble') {
        ENTRY_START.lastIndex = endOfComment(part, bodyStart, close);
        continue;
      }
      let key = '';
      let failure: Broken | undefined;
      // To BibTeX a brace after a backslash is a brace; many files mean it to be none.
      for (const escapes of [false, true]) {
        const reader = new EntryReader(part, bodyStart, close, escapes, macros);
        try {
          key = reader.readKey();
          const fields = reader.readFields();
          if (type === 'string') for (const [name, value] of fields) macros.set(name, value);
          else entries.push({ type, key, line, fields });
          ENTRY_START.lastIndex = reader.at;
          failure = undefined;
          break;
        } catch (error) {
          if (!(error instanceof Broken)) throw error;
          failure ??= error;
        }
      }
      if (!failure) continue;
      const where = lineAt(from + failure.at);
      broken.push({
        key,
        line,
        reason: where === line ? failure.reason : `${failure.reason} in line ${where}`,
      });
      break;
    }
  }
  return { entries, broken };
}

/** Where a comment ends: at its closing bracket, or where it begins if it has none, as for BibTeX. */
function endOfComment(text: string, start: number, close: string): number {
  const brackets = close === '}' ? /[{}]/g : /[()]/g;
  brackets.lastIndex = start;
  let depth = 1;
  for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
    depth += found[0] === close ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return start;
}

/** Line of a position, from 1. */
function countLines(text: string): (at: number) => number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index }) => index);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

class EntryReader {
  readonly #text: string;
  readonly #close: string;
  readonly #escapes: boolean;
  readonly #macros: ReadonlyMap<string, string>;
  at: number;

  /**
   * @param at where the entry's text begins, after its opening bracket
   * @param escapes whether a backslash takes away the meaning of a brace
   */
  constructor(
    text: string,
    at: number,
    close: string,
    escapes: boolean,
    macros: ReadonlyMap<string, string>,
  ) {
    this.#text = text;
    this.at = at;
    this.#close = close;
    this.#escapes = escapes;
    this.#macros = macros;
  }

  /** Everything up to the first comma; nothing where a field stands there already. */
  readKey(): string {
    const [head = ''] = this.#match(/[^,={}"]{0,1000}/y) ?? [];
    const end = this.#text.charAt(this.at);
    if (end !== '=') return head.trim();
    // No comma after the key: what stands on the last line, or the only word, is the name of a field.
    const key = head.slice(0, Math.max(head.trimEnd().lastIndexOf('\n'), 0));
    this.at -= head.length - key.length;
    return key.trim();
  }

  /** Fields up to the end of the entry. */
  readFields(): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#match(/(?:[\s,]|%[^\r\n]*)+/y);
      if (this.#text.charAt(this.at) === this.#close) return fields;
      const start = this.at;
      const [, name = ''] = this.#match(/([^=,{}"#%()@]{1,200})=\s*/y) ?? [];
      if (name === '') {
        if (start >= this.#text.length) throw new Broken(start, `its end “${this.#close}” is missing`);
        throw new Broken(start, 'a field such as title = {…} was expected');
      }
      const field = name.trim().toLowerCase().replace(/\s+/g, ' ');
      const value = this.#readValue(field);
      if (!fields.has(field)) fields.set(field, value);
      const end = this.#text.charAt(this.at);
      if (end === '') throw new Broken(this.at - 1, `its end “${this.#close}” is missing`);
      if (end !== ',' && end !== this.#close)
        throw new Broken(this.at, `a comma is missing after the field “${field}”`);
    }
  }

  /** A value: texts in braces or quotes, numbers and abbreviations, joined by “#”. */
  #readValue(field: string): string {
    let value = '';
    for (;;) {
      const start = this.at;
      const character = this.#text.charAt(start);
      if (character === '{') value += this.#readBraced(field);
      else if (character === '"') value += this.#readQuoted(field);
      else {
        const [word = ''] =
          this.#match(this.#close === '}' ? /[^,#{}"\r\n]{1,1000}/y : /[^,#{}"()\r\n]{1,1000}/y) ?? [];
        const name = word.trim();
        if (name === '') throw new Broken(start, `the field “${field}” has no value`);
        value += this.#macros.get(name.toLowerCase()) ?? name;
      }
      this.#match(/\s*/y);
      if (this.#text.charAt(this.at) !== '#') return value;
      this.#match(/#\s*/y);
    }
  }

  #readBraced(field: string): string {
    const start = this.at;
    let depth = 0;
    for (let at = start; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x5c && this.#escapes) at += 1;
      else if (code === 0x7b) depth += 1;
      else if (code === 0x7d) {
        depth -= 1;
        if (depth === 0) return this.#take(at);
      }
    }
    throw new Broken(start, `the field “${field}” has no end “}”`);
  }

  #readQuoted(field: string): string {
    const start = this.at;
    let depth = 0;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x5c && this.#escapes) at += 1;
      else if (code === 0x7b) depth += 1;
      else if (code === 0x7d) depth -= 1;
      else if (code === 0x22 && depth <= 0) return this.#take(at);
    }
    throw new Broken(start, `the field “${field}” has no closing quotation mark`);
  }

  /** The text up to a closing mark, which is passed. */
  #take(end: number): string {
    const value = this.#text.slice(this.at + 1, end);
    this.at = end + 1;
    return value;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}
