// Whether time grows with the length of a text and no faster, whatever the text: `npm run bench:linear`. Each function
// reads endless texts of one repeated piece, short and four times as long. Ends with 1 where one grows faster.
import { parseArgs } from 'node:util';
import { findDefinitions } from '../../src/glossary/definitions.ts';
import { markAbbreviations } from '../../src/glossary/mark-abbreviations.ts';
import { parseHtml } from '../../src/listing/html/parse-html.ts';
import { parseMarkdownList } from '../../src/listing/markdown/parse.ts';
import { parseListing } from '../../src/listing/parse.ts';
import { makeExcerpt } from '../../src/search/engine/beside/excerpt.ts';
import { parseQuery } from '../../src/search/engine/later/query-language.ts';
import { fromPagefindText, toPagefindText } from '../../src/search/format/beside/pagefind-text.ts';
import { nearWords } from '../../src/search/format/later/vocabulary.ts';
import { wordsOf } from '../../src/search/format/words.ts';
import { findCompounds } from '../../src/search/index/find-compounds.ts';
import { readTexts } from '../../src/search/index/read-texts.ts';
import { slugify } from '../../src/text/keys/slug.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';
import { normalizeText } from '../../src/text/normalize.ts';
import { contentWords } from '../../src/words/tokenize.ts';
import { endless } from '../support/endless-texts.ts';

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  normalizeText,
  titleKey,
  slugify: (text) => slugify(text, 'key'),
  parseListing: (text) => parseListing(`Title\n${text}\n`, 'listings/endless.txt'),
  parseMarkdownList: (text) => parseMarkdownList(`# List\n\n${text}\n`),
  parseHtml,
  findDefinitions: (text) => findDefinitions('', text),
  markAbbreviations: (text) => markAbbreviations(text, [{ short: 'LLM', long: 'large language model' }]),
  contentWords,
  wordsOf,
  pagefindText: (text) => fromPagefindText(toPagefindText(text, () => false)),
  findCompounds: (text) => findCompounds(readTexts([[text]])),
  parseQuery,
  makeExcerpt: (text) => makeExcerpt(text, 0, 40, [[1, 2, 3]]),
  nearWords: (text) => nearWords('wordabc', new Map(wordsOf(text).map((word, at) => [`${word}${at}`, at]))),
};

const { values } = parseArgs({
  options: { length: { type: 'string', default: '100000' }, most: { type: 'string', default: '12' } },
});
const short = Number(values.length);

/** CPU milliseconds, of which there are as many however busy the machine is. */
function cpuTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const rows: { reader: string; piece: string; times: [number, number]; exponent: number }[] = [];
const long = endless(4 * short);
for (const [reader, read] of Object.entries(READERS)) {
  for (const [at, { name, text }] of endless(short).entries()) {
    read(text.slice(0, 1000));
    // The better of two: the engine compiles and collects when it likes.
    const best = (text: string) => Math.min(...[0, 1].map(() => cpuTime(() => read(text))));
    const times: [number, number] = [best(text), best(long[at]?.text ?? '')];
    const piece = name.slice(name.indexOf('of ') + 3);
    rows.push({ reader, piece, times, exponent: Math.log(times[1] / times[0]) / Math.log(4) });
  }
}

rows.sort((a, b) => b.times[1] - a.times[1]);
console.log(
  `| reads | text of | ${short} characters, ms | ${4 * short}, ms | exponent |\n|---|---|---|---|---|`,
);
for (const { reader, piece, times, exponent } of rows.slice(0, Number(values.most)))
  console.log(
    `| ${reader} | ${piece} | ${times[0].toFixed(1)} | ${times[1].toFixed(1)} | ${exponent.toFixed(2)} |`,
  );

// Below a fifth of a second the clock's steps and the compiler are most of what is measured.
const faster = rows.filter(({ times, exponent }) => times[1] > 200 && exponent > 1.4);
for (const { reader, piece, exponent } of faster)
  console.error(`${reader} on ${piece} grows as the length to the power of ${exponent.toFixed(2)}.`);
process.exitCode = faster.length > 0 ? 1 : 0;
