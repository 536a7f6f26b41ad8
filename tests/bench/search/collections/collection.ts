import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { BenchDocument } from '../bm25.ts';
import { type JudgedQuery, readDocuments, readQueries } from '../judged-queries.ts';
import { readBeirDocuments, readBeirQueries } from './beir.ts';
import { readLisaDocuments, readLisaQueries } from './lisa.ts';

/** Documents with judged queries. */
export interface Collection {
  documents: BenchDocument[];
  queries: JudgedQuery[];
}

/**
 * Reads a test collection as it is published: BEIR's folders, of which SciFact is one, the files of LISA, or a folder
 * with docs.jsonl, queries.jsonl and qrels.tsv.
 */
export function readCollection(folder: string): Collection {
  const name = basename(resolve(folder));
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  if (existsSync(join(folder, 'corpus.jsonl')))
    return {
      documents: readBeirDocuments(read('corpus.jsonl')),
      queries: readBeirQueries(read('queries.jsonl'), read('qrels/test.tsv'), name),
    };
  const files = readdirSync(folder).sort();
  const judgements = files.find((file) => /^LISA(?:RJ\.NUM|\.REL)$/i.test(file));
  const queries = files.find((file) => /^LISA\.QUE$/i.test(file));
  if (judgements && queries)
    return {
      documents: files
        .filter((file) => /^LISA\d\.\d{3}$/i.test(file))
        .flatMap((file) => readLisaDocuments(read(file))),
      queries: readLisaQueries(read(queries), read(judgements), name),
    };
  return { documents: readDocuments(folder), queries: readQueries(folder, name, (id) => id) };
}
