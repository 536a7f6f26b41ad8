import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Memo } from '../../memo.ts';
import { PAGEFIND_SETTINGS } from '../../search/format/beside/pagefind-text.ts';
import type { ExportedSearch } from '../../search/index/search-files.ts';
import { filesIn } from '../folder-files.ts';
import { whileServed } from './while-served.ts';

/** Records sent to Pagefind before its answers are waited for. */
const BATCH = 64;
/** Of what Pagefind writes: its words and the texts of papers, not its programs. */
const KEPT = /^(?:fragment|index)\/|\.pf_meta$/;

/**
 * Has Pagefind index records, with a service of its own, or takes what it made of the same records before.
 * @param folder where its files go
 * @throws {Error} with Pagefind's own messages as the cause
 */
export async function writeBundle(
  records: readonly ExportedSearch[],
  folder: string,
  memo: Memo,
): Promise<void> {
  let isThere = false;
  const files = await memo.later('Pagefind', [memo.digest(records)], async () => {
    await indexRecords(records, folder);
    isThere = true;
    const paths = [...filesIn(folder)].filter((path) => KEPT.test(path));
    return paths.map((path): [string, Uint8Array] => [path, readFileSync(join(folder, path))]);
  });
  if (isThere) return;
  for (const parent of new Set(files.map(([path]) => dirname(path))))
    mkdirSync(join(folder, parent), { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}

async function indexRecords(records: readonly ExportedSearch[], folder: string): Promise<void> {
  try {
    await whileServed(async () => {
      const { index } = assertNoErrors(await createIndex(PAGEFIND_SETTINGS));
      if (!index) throw new Error('Pagefind gave no index.');
      for (let at = 0; at < records.length; at += BATCH) {
        // Pagefind numbers pages in the order in which they are sent; several on the way at once save the waiting.
        const sent = records.slice(at, at + BATCH).map((record) => index.addCustomRecord(record));
        for (const answer of await Promise.all(sent)) assertNoErrors(answer);
      }
      assertNoErrors(await index.writeFiles({ outputPath: folder }));
    });
  } catch (cause) {
    throw new Error('The search index could not be written.', { cause });
  } finally {
    await close();
  }
}

function assertNoErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}
