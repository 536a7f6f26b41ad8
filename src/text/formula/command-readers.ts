import { type Inline, inlineToPlain } from '../inline/inline.ts';
import { chemistryToLatex } from './chemistry.ts';
import {
  ACCENTS,
  BRACKETED_ENVIRONMENTS,
  DOUBLE_STRUCK_FONTS,
  DRAWN_AROUND,
  DROPPED_WITH_ARGUMENT,
  ENCLOSING,
  FONTS,
  FRACTIONS,
  type LetterStyle,
  SILENT,
  SIZING,
  SPACES,
  TEXTS,
  WITH_DIMENSION,
  WITH_TWO_PARTS,
} from './formula-commands.ts';
import { type Atom, atom, text } from './formula-layout.ts';
import { SIGN_ROLES } from './formula-signs.ts';
import { binomial, bracketed, fraction, isOneFactor, isSimple } from './fractions.ts';
import { decodeAccents } from './latex-accents.ts';
import { doubleStruck } from './latex-symbols.ts';
import { angleToLatex, numberToLatex, quantityToLatex, unitToLatex } from './siunitx.ts';
import { isTemmlCommand, symbolOf } from './symbols.ts';

/** What a command sees of the reader that met it: its arguments come next. */
export interface ArgumentReader {
  rich: boolean;
  readonly next: string;
  argument(): Inline[];
  source(): string;
  option(): string | undefined;
  skip(pattern: RegExp, most?: number): void;
  readOne(): Atom[];
  readLatex(source: string): Inline[];
}

type CommandReader = (reader: ArgumentReader, name: string) => Atom[];

/** Ordinary text inside a formula. */
function wordsOf(source: string): string {
  return decodeAccents(source)
    .replace(
      /\\([a-zA-Z]+)\*?/g,
      (_command, name: string) => symbolOf(name)?.value ?? (SPACES.has(name) ? ' ' : name),
    )
    .replace(/\\[,;: ]|~/g, ' ')
    .replace(/--/g, '–')
    .replace(/[{}$\\]/g, '');
}

function styled(style: LetterStyle, children: Inline[]): Inline[] {
  if (children.length === 0) return children;
  if (style !== 'plain') return [{ type: style, children }];
  // Letters of one word are one piece: `\mathrm{kpc}` is no product.
  const plain = inlineToPlain(children);
  return /^\p{L}+$/u.test(plain) ? text(plain) : children;
}

/** A command whose argument is ordinary text, in which formulas may stand. */
function readTexts(reader: ArgumentReader, name: string): Atom[] {
  const style = TEXTS[name] ?? 'plain';
  const source = reader.source();
  if (!source.includes('$')) return atom(styled(style, text(wordsOf(source))));
  // Boxes in boxes, from which authors built signs: their parts are shown side by side.
  if (/\{[^{}]*\$/.test(source)) return atom(reader.readLatex(source.replaceAll('$', '')));
  return atom(
    source.split('$').flatMap((part, at) => (at % 2 === 1 ? reader.readLatex(part) : text(wordsOf(part)))),
  );
}

function readAccent(reader: ArgumentReader, name: string): Atom[] {
  const inside = reader.argument();
  const plain = inlineToPlain(inside);
  if (/^[\p{L}\p{N}∂∇]$/u.test(plain)) return atom(text((plain + (ACCENTS[name] ?? '')).normalize('NFC')));
  reader.rich = true;
  return atom(inside);
}

function readRoot(reader: ArgumentReader): Atom[] {
  const index = reader.option() ?? '';
  const inside = reader.argument();
  if (index !== '' || !isSimple(inlineToPlain(inside))) reader.rich = true;
  const high: Inline[] = index === '' ? [] : [{ type: 'sup', children: reader.readLatex(index) }];
  return atom([...high, ...text('√'), ...bracketed(inside, isOneFactor(inside, ['sub']))]);
}

function readNegation(reader: ArgumentReader): Atom[] {
  let plain = '';
  // Spacing between the stroke and its sign prints nothing: `\not\!\!E`.
  while (plain === '' && reader.next !== '' && reader.next !== '}')
    plain = inlineToPlain(reader.readOne().flatMap(({ nodes }) => nodes));
  return atom(text(`${plain}\u0338`.normalize('NFC')), /^\p{L}/u.test(plain) ? 'ordinary' : 'relation');
}

function readCharacter(reader: ArgumentReader): Atom[] {
  reader.option();
  const code = reader.source().trim();
  const number = /^(?:x|"|0x)[0-9a-f]{1,6}$/i.test(code)
    ? Number.parseInt(code.replace(/^(?:0x|x|")/i, ''), 16)
    : Number.parseInt(code, 10);
  return Number.isInteger(number) &&
    number > 31 &&
    number <= 0x10ffff &&
    !(number >= 0xd800 && number < 0xf900)
    ? atom(text(String.fromCodePoint(number)))
    : [];
}

/** An ion as astronomers name it: `\ion{O}{iii}` → `O III`. */
function readIon(reader: ArgumentReader): Atom[] {
  const element = wordsOf(reader.source());
  const stage = wordsOf(reader.source()).toUpperCase();
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  return atom(text(`${element} ${/^\d+$/.test(stage) ? (numerals[Number(stage) - 1] ?? stage) : stage}`));
}

/** Arrows with a text above, and perhaps one below in square brackets. */
function readLabelledArrow(reader: ArgumentReader, name: string): Atom[] {
  reader.rich = true;
  const below = reader.option();
  const above = reader.argument();
  const arrow = name.includes('left') && name.includes('right') ? '↔' : name.includes('left') ? '←' : '→';
  const nodes: Inline[] = [...text(arrow)];
  if (below !== undefined) nodes.push({ type: 'sub', children: reader.readLatex(below) });
  if (above.length > 0) nodes.push({ type: 'sup', children: above });
  return atom(nodes, 'relation');
}

const readers = new Map<string, CommandReader>();

function teach(names: Iterable<string>, reader: CommandReader): void {
  for (const name of names) readers.set(name, reader);
}

teach(Object.keys(FONTS), (reader, name) => atom(styled(FONTS[name] ?? 'plain', reader.argument())));
teach(DOUBLE_STRUCK_FONTS, (reader) =>
  atom(text(Array.from(inlineToPlain(reader.argument()), doubleStruck).join(''))),
);
teach(Object.keys(TEXTS), readTexts);
teach(['operatorname', 'operatorname*'], (reader) => atom(text(wordsOf(reader.source())), 'function'));
teach(Object.keys(ACCENTS), readAccent);
teach(FRACTIONS, (reader) => fraction(reader, reader.argument(), reader.argument()));
teach(['binom', 'dbinom', 'tbinom'], (reader) => binomial(reader, reader.argument(), reader.argument()));
teach(['sqrt'], readRoot);
teach(WITH_TWO_PARTS, (reader, name) => {
  reader.rich = true;
  const mark = reader.argument();
  const base = reader.argument();
  const role =
    SIGN_ROLES.get(inlineToPlain(base)) ?? (/^[=<>]$/.test(inlineToPlain(base)) ? 'relation' : undefined);
  return atom([...base, { type: name === 'underset' ? 'sub' : 'sup', children: mark }], role);
});
teach(DRAWN_AROUND, (reader) => {
  reader.rich = true;
  return atom(reader.argument());
});
teach(Object.keys(ENCLOSING), (reader, name) => {
  const [opening = '', closing = ''] = ENCLOSING[name] ?? [];
  return atom([...text(opening), ...reader.argument(), ...text(closing)]);
});
/** A matrix or a list of cases in its brackets; the rows are parted by `\\`, the columns by spaces. */
teach(['begin', 'end'], (reader, name) => {
  reader.rich = true;
  const environment = reader.source();
  if (/^(?:array|tabular)/.test(environment) && name === 'begin') reader.source();
  const bracket = BRACKETED_ENVIRONMENTS.get(environment.replace('*', ''))?.[name === 'begin' ? 0 : 1] ?? '';
  return bracket === '' ? atom([], 'space') : atom(text(bracket), name === 'begin' ? 'open' : 'close');
});
teach(['not'], readNegation);
teach(['pmod'], (reader) => atom([...text(' (mod '), ...reader.argument(), ...text(')')]));
teach(SIZING, (reader) => {
  reader.skip(/^\.$/, 1);
  return [];
});
teach(WITH_DIMENSION, (reader) => {
  reader.skip(/^(?:[-+.=\s]|\p{N}.*)$/u);
  reader.skip(/^[a-z]$/, 2);
  return [];
});
teach(DROPPED_WITH_ARGUMENT, (reader) => {
  reader.source();
  return [];
});
teach(SILENT, () => []);
teach(SPACES, () => atom([], 'space'));
teach(['unicode', 'char'], readCharacter);
teach(['ion'], readIon);
teach(['ce', 'cee'], (reader) => atom(reader.readLatex(chemistryToLatex(reader.source()))));
teach(['num'], (reader) => atom(reader.readLatex(numberToLatex(reader.source()))));
teach(['ang'], (reader) => atom(reader.readLatex(angleToLatex(reader.source()))));
teach(['si', 'unit'], (reader) => atom(reader.readLatex(unitToLatex(reader.source()))));
teach(['SI', 'qty'], (reader) => atom(reader.readLatex(quantityToLatex(reader.source(), reader.source()))));
teach(['SIrange', 'qtyrange'], (reader) => {
  const ends = `${numberToLatex(reader.source())}–${numberToLatex(reader.source())}`;
  return atom(reader.readLatex(quantityToLatex(ends, reader.source())));
});
teach(['xrightarrow', 'xleftarrow', 'xleftrightarrow', 'xhookrightarrow', 'xmapsto'], readLabelledArrow);

/** How the commands of mathematics that are more than a sign are read, by name. */
export const COMMAND_READERS: ReadonlyMap<string, CommandReader> = readers;

/** A command in no table: what Temml can draw is shown by its argument, an author's own macro by its name. */
export function readUnknown(reader: ArgumentReader, name: string): Atom[] {
  if (reader.next === '{' && isTemmlCommand(name, 1)) {
    reader.rich = true;
    return atom(reader.argument());
  }
  return atom(text(name));
}
