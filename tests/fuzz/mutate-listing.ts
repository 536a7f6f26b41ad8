import type { Random } from '../../src/random.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';

/** Most lines of a listing that a round looks at, so that there is time for many rounds. */
const MOST_LINES = 60;
const MOST_MUTATIONS = 8;

/** Lines without their ends, and what ends them. */
type Mutation = (lines: string[], random: Random) => void;

const mutations: readonly Mutation[] = [
  (lines, { below }) => lines.splice(below(lines.length), 1),
  (lines, { below }) => {
    const at = below(lines.length);
    lines.splice(below(lines.length), 0, lines[at] ?? '');
  },
  (lines, { below }) => {
    const [a, b] = [below(lines.length), below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, { below }) => {
    const at = below(lines.length);
    lines[at] = (lines[at] ?? '').slice(0, below((lines[at] ?? '').length + 1));
  },
  (lines, { below }) => {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const cut = below(line.length + 1);
    lines[at] = line.slice(0, cut) + line.slice(cut + 1);
  },
  (lines, { below, pick }) => {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const cut = below(line.length + 1);
    lines[at] = line.slice(0, cut) + pick(HOSTILE_STRINGS) + line.slice(cut);
  },
  (lines, { below, pick }) => {
    lines[below(lines.length)] = pick(HOSTILE_STRINGS);
  },
  (lines, { below, pick }) => lines.splice(below(lines.length), 0, pick(HOSTILE_STRINGS)),
  (lines, { below }) => {
    const at = below(lines.length);
    lines[at] = (lines[at] ?? '').repeat(1 + below(4));
  },
  (lines, { below }) => {
    const at = below(lines.length);
    lines[at] = String.fromCodePoint(...Array.from({ length: 1 + below(20) }, () => below(0xd800)));
  },
];

/**
 * A stretch of a listing with some of its lines and characters dropped, repeated, exchanged, cut off or made hostile.
 * It is text as a file can hold it: halves of surrogate pairs are replaced.
 */
export function mutateListing(source: string, random: Random): string {
  const all = source.split('\n');
  const start = random.below(all.length);
  const lines = all.slice(start, start + 1 + random.below(MOST_LINES));
  for (let left = 1 + random.below(MOST_MUTATIONS); left > 0; left -= 1) {
    if (lines.length === 0) lines.push('');
    random.pick(mutations)(lines, random);
  }
  const end = random.pick(['\n', '\n', '\n', '\r\n', '\r']);
  return (random.below(20) === 0 ? '\uFEFF' : '') + lines.join(end).toWellFormed();
}
