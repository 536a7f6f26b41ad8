import { readFileSync } from 'node:fs';
import { seededRandom } from '../../../src/random.ts';

/** So many lines with code in them, by file; each is as likely as the others. */
export function drawLines(files: readonly string[], count: number, seed: number): Map<string, number[]> {
  const random = seededRandom(seed);
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:[/*]|import\b|[)}\]]*;?\s*$|[)}\]]*,?\s*$)/.test(line) ? [] : [{ file, line: index + 1 }],
      ),
  );
  const drawn = new Map<string, number[]>();
  for (let left = count; left > 0 && lines.length > 0; left -= 1) {
    const [place] = lines.splice(random.below(lines.length), 1);
    if (place !== undefined) drawn.set(place.file, [...(drawn.get(place.file) ?? []), place.line]);
  }
  return drawn;
}
