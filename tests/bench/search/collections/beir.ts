import type { BenchDocument } from '../bm25.ts';
import type { JudgedQuery } from '../judged-queries.ts';

/** Documents of BEIR's `corpus.jsonl`. */
export function readBeirDocuments(text: string): BenchDocument[] {
  return linesOf(text).map((line) => {
    const { _id: id, title = '', text: abstract = '' }: Record<string, string> = JSON.parse(line);
    return { id: id ?? '', title, abstract };
  });
}

/**
 * Queries of BEIR's `queries.jsonl`, those that are judged.
 * @param judgements table of query, document and grade, with a line of headings
 */
export function readBeirQueries(text: string, judgements: string, type: string): JudgedQuery[] {
  const judged = new Map<string, Map<string, number>>();
  for (const line of linesOf(judgements).slice(1)) {
    const [query = '', document = '', grade = ''] = line.split('\t');
    const grades = judged.get(query) ?? new Map<string, number>();
    judged.set(query, grades.set(document, Number(grade)));
  }
  return linesOf(text).flatMap((line) => {
    const { _id: id = '', text: query = '' }: Record<string, string> = JSON.parse(line);
    const grades = judged.get(id);
    return grades ? [{ id, type, text: query, judged: grades }] : [];
  });
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
