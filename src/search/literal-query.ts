import { wordsAt } from './words.ts';

/**
 * The query with what was substituted in quotation marks, which make it literal.
 * @param q query as typed
 * @param substituted folded words, or several separated by spaces, that something else was searched for
 */
export function literalQueryOf(q: string, substituted: readonly string[]): string {
  const words = wordsAt(q);
  let literal = '';
  let done = 0;
  for (let i = 0; i < words.length; i++) {
    const matching = substituted.filter((typed) =>
      ` ${words
        .slice(i)
        .map(({ word }) => word)
        .join(' ')} `.startsWith(` ${typed} `),
    );
    const longest = Math.max(0, ...matching.map((typed) => typed.split(' ').length));
    const [first, last] = [words[i], words[i + longest - 1]];
    if (!first || !last || longest === 0) continue;
    // Quotation marks go around all of `fine-tunning`, behind a sign.
    const start = Math.max(done, first.start - (/[^\s+"]*$/.exec(q.slice(0, first.start))?.[0].length ?? 0));
    const end = last.end + (/^[^\s"]*/.exec(q.slice(last.end))?.[0].length ?? 0);
    literal += `${q.slice(done, start)}"${q.slice(start, end)}"`;
    done = end;
    while ((words[i + 1]?.start ?? q.length) < end) i++;
  }
  return literal + q.slice(done);
}
