import type { Clause, Query } from './query-language.ts';

/**
 * The query with what was substituted in quotation marks, which make it literal.
 * @param substituted folded words, or several separated by spaces, that something else was searched for
 */
export function literalQueryOf(query: Query, substituted: readonly string[]): string {
  const parts: string[] = [];
  for (let i = 0; i < query.groups.length; i++) {
    const stretch = substitutedStretch(query.groups.slice(i), substituted);
    if (stretch > 0) {
      const words = query.groups.slice(i, i + stretch).map(([clause]) => textOf(clause));
      parts.push(`"${words.join(' ')}"`);
      i += stretch - 1;
    } else parts.push((query.groups[i] ?? []).map(writeClause).join(' OR '));
  }
  return parts.join(' ');
}

/** Number of leading groups that are together something substituted. */
function substitutedStretch(groups: readonly Clause[][], substituted: readonly string[]): number {
  const longestFirst = substituted.toSorted((a, b) => b.length - a.length);
  for (const typed of longestFirst) {
    let words = '';
    for (const [i, group] of groups.entries()) {
      const [clause] = group;
      if (group.length !== 1 || clause?.kind !== 'words' || clause.sign === 'not') break;
      words += `${words === '' ? '' : ' '}${clause.words.join(' ')}`;
      if (` ${words} `.includes(` ${typed} `))
        return ` ${words}`.startsWith(` ${typed}`) || i === 0 ? i + 1 : 0;
      if (words.length > typed.length) break;
    }
  }
  return 0;
}

function textOf(clause: Clause | undefined): string {
  return clause && 'text' in clause ? clause.text.replaceAll('"', '') : '';
}

function writeClause(clause: Clause): string {
  const sign = clause.sign === 'must' ? '+' : clause.sign === 'not' ? '-' : '';
  switch (clause.kind) {
    case 'words':
      return sign + clause.text;
    case 'phrase':
      return `${sign}${clause.field ? `${clause.field}:` : ''}"${clause.text}"`;
    case 'year':
      return `${sign}year:${clause.from || ''}..${clause.to === 9999 ? '' : clause.to}`;
    case 'code':
      return `${sign}has:code`;
    default:
      return `${sign}${clause.kind}:"${clause.text}"`;
  }
}
