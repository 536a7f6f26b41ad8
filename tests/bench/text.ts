/**
 * `npm run bench:text -- FILE… [--show 5]` counts the markup that is left after reading: per 1,000 texts that hold
 * LaTeX, and for each sign. A text is a line of a file, a `<title>` or `<summary>` of Atom, an abstract of BibTeX, or
 * any string of more than 40 characters in a file of JSON or JSON lines. Without files it reads the listings of the
 * content folder. Left-over signs are not always wrong: prices have dollars, code has braces.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../../src/settings.ts';
import { normalizeText } from '../../src/text/normalize.ts';

/** What is counted in the plain text, addresses left out. */
const LEFT_OVER: Readonly<Record<string, RegExp>> = {
  'dollar sign': /\$(?!\d)/g,
  backslash: /\\/g,
  brace: /[{}]/g,
  'caret without a script': /\^(?![\p{L}\p{N}∞⊤⊥∗⋆⊙(])/gu,
  'two hyphens': /--/g,
  'name of a command':
    /(?<![\p{L}_])(?:text|math|begin|mathbb|rm|frac|sqrt|left|right|over)(?=[ ({_^])(?<!\s(?:text|left|right|over|math|begin))/gu,
};
const IS_LATEX = /\\[a-zA-Z]|\$[^$]+\$|[_^]\{/;

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 40 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function textsOf(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return stringsOf(JSON.parse(content));
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  if (file.endsWith('.jsonl')) return lines.flatMap((line) => stringsOf(JSON.parse(line)));
  if (file.endsWith('.xml'))
    return [...content.matchAll(/<(title|summary)\b[^>]*>([^<]*)/g)].map(([, , text = '']) => text);
  if (file.endsWith('.bib'))
    return [...content.matchAll(/^\s*abstract = \{(.*)\},?$/gm)].map(([, text = '']) => text);
  return lines;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '3' } },
});
const listings = join(readSettings(process.env, process.cwd()).contentDir, 'listings');
const files =
  positionals.length > 0
    ? positionals
    : readdirSync(listings)
        .sort()
        .map((name) => join(listings, name));
const texts = files.flatMap(textsOf);
const latex = texts.filter((text) => IS_LATEX.test(text));
const found = new Map<string, string[]>(Object.keys(LEFT_OVER).map((name) => [name, []]));
for (const text of latex) {
  const { plain } = normalizeText(text);
  const prose = plain.replace(/https?:\/\/\S+/g, '');
  for (const [name, pattern] of Object.entries(LEFT_OVER)) {
    const first = prose.search(pattern);
    if (first >= 0) found.get(name)?.push(prose.slice(Math.max(0, first - 40), first + 40));
  }
}
console.log(`${texts.length} texts, ${latex.length} with LaTeX`);
for (const [name, places] of found) {
  const rate = latex.length === 0 ? 0 : (1000 * places.length) / latex.length;
  console.log(
    `${name.padEnd(24)} ${String(places.length).padStart(5)}  ${rate.toFixed(1).padStart(6)} per 1,000`,
  );
  for (const place of places.slice(0, Number(values.show))) console.log(`    … ${place} …`);
}
