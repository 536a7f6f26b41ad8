import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../../src/search/format/words.ts';
import type { BenchDocument } from './bm25.ts';
import type { Judged } from './measures.ts';

/** A query with its judgements. */
export interface JudgedQuery {
  id: string;
  /** Kind of query, for example `topical`; the collection's name where there is only one kind. */
  type: string;
  text: string;
  judged: Judged;
}

/** Reads a folder with queries.jsonl (`qid` or `id`, `type`, `text`) and qrels.tsv (query, document, grade). */
export function readQueries(
  folder: string,
  type: string,
  documentOf: (name: string) => string,
): JudgedQuery[] {
  const judged = new Map<string, Map<string, number>>();
  for (const [query = '', name = '', grade = ''] of lines(folder, 'qrels.tsv').map((line) =>
    line.split('\t'),
  )) {
    const grades = judged.get(query) ?? new Map<string, number>();
    judged.set(query, grades.set(documentOf(name), Number(grade)));
  }
  return lines(folder, 'queries.jsonl').map((line) => {
    const query: { qid?: string; id?: string; type?: string; text: string } = JSON.parse(line);
    const id = query.qid ?? query.id ?? '';
    return { id, type: query.type ?? type, text: query.text, judged: judged.get(id) ?? new Map() };
  });
}

/** Reads docs.jsonl; documents without a word are left out. */
export function readDocuments(folder: string): BenchDocument[] {
  return lines(folder, 'docs.jsonl')
    .map((line): BenchDocument => JSON.parse(line))
    .filter(({ title, abstract }) => wordsOf(`${title} ${abstract}`).length > 0);
}

/** What titles that differ only in case, spacing and punctuation have in common. */
export function titleKey(title: string): string {
  return wordsOf(title).join(' ');
}

function lines(folder: string, name: string): string[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
