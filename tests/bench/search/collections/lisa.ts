import type { BenchDocument } from '../bm25.ts';
import type { JudgedQuery } from '../judged-queries.ts';

/**
 * Documents of a file of LISA's: a line with the number, the title, an empty line, the abstract, a line of stars. Where
 * the empty line is missing, the title ends with the first line that ends in a full stop.
 */
export function readLisaDocuments(text: string): BenchDocument[] {
  return text.split(/^\s*\*{5,}.*$/m).flatMap((part): BenchDocument[] => {
    const [, id, body = ''] = /^\s*Document\s+(\d+)\s*\n([\s\S]*)/i.exec(part.replace(/\r/g, '')) ?? [];
    if (id === undefined) return [];
    const lines = body
      .replace(/^(?:\s*\n)+/, '')
      .split('\n')
      .map((line) => line.trim());
    const empty = lines
      .slice(
        0,
        lines.findLastIndex((line) => line !== ''),
      )
      .indexOf('');
    const end = empty >= 0 ? empty : lines.findIndex((line) => line.endsWith('.')) + 1;
    const join = (some: readonly string[]) => some.filter((line) => line !== '').join(' ');
    return [{ id, title: join(lines.slice(0, end)), abstract: join(lines.slice(end)) }];
  });
}

/**
 * Queries of `LISA.QUE`, each a line with its number and a text that ends in `#`.
 * @param judgements `LISA.REL`, which names queries and ends lists with -1, or `LISARJ.NUM`: numbers only, of a query,
 *   of its documents, and theirs
 */
export function readLisaQueries(text: string, judgements: string, type: string): JudgedQuery[] {
  const judged = /query/i.test(judgements) ? judgedInWords(judgements) : judgedInNumbers(judgements);
  return text.split('#').flatMap((part): JudgedQuery[] => {
    const [, id, query = ''] = /^\s*(\d+)\s*\n([\s\S]*)/.exec(part.replace(/\r/g, '')) ?? [];
    if (id === undefined) return [];
    return [{ id, type, text: query.replace(/\s+/g, ' ').trim(), judged: judged.get(id) ?? new Map() }];
  });
}

function judgedInWords(text: string): Map<string, Map<string, number>> {
  const parts = text.matchAll(/Query\s+(\d+)\s+\d+\s+Relevant\s+Refs\s*:\s*([\d\s]*)/gi);
  return new Map(Array.from(parts, ([, query = '', ids = '']) => [query, relevant(ids.match(/\d+/g) ?? [])]));
}

function judgedInNumbers(text: string): Map<string, Map<string, number>> {
  const numbers = text.match(/\d+/g) ?? [];
  const judged = new Map<string, Map<string, number>>();
  for (let at = 0; at < numbers.length; ) {
    const [query = '', count = '0'] = numbers.slice(at, at + 2);
    judged.set(query, relevant(numbers.slice(at + 2, at + 2 + Number(count))));
    at += 2 + Number(count);
  }
  return judged;
}

function relevant(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id) => [id, 1]));
}
