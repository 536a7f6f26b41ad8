import { close, createIndex } from 'pagefind';
import { PAGEFIND_SETTINGS } from '../../search/format/beside/pagefind-text.ts';
import type { PageLengths } from '../../search/format/pack-postings.ts';
import type { ExportedSearch } from '../../search/index/search-files.ts';
import { type PagefindBundle, readPagefindIndex } from './pagefind-index.ts';
import { whileServed } from './while-served.ts';

/** Records sent to Pagefind before its answers are waited for. */
const BATCH = 64;

/** A process has one service of Pagefind's, and who closes it takes it from all: bundles are made one after the other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Has Pagefind index records, with a service of its own.
 * @param lengths words of their titles and abstracts
 * @param folder where its files go
 * @throws {Error} with Pagefind's own messages as the cause
 */
export async function makeBundle(
  records: Iterable<ExportedSearch>,
  lengths: PageLengths,
  folder: string,
): Promise<PagefindBundle> {
  const written = last.then(() => indexRecords(records, folder));
  last = written.catch(() => {});
  await written;
  return readPagefindIndex(folder, lengths);
}

async function indexRecords(records: Iterable<ExportedSearch>, folder: string): Promise<void> {
  try {
    await whileServed(async () => {
      const { index } = assertNoErrors(await createIndex(PAGEFIND_SETTINGS));
      if (!index) throw new Error('Pagefind gave no index.');
      let sent: ReturnType<typeof index.addCustomRecord>[] = [];
      const receive = async () => {
        for (const answer of await Promise.all(sent)) assertNoErrors(answer);
        sent = [];
      };
      for (const record of records) {
        // Pagefind numbers pages in the order in which they are sent; several on the way at once save the waiting.
        sent.push(index.addCustomRecord(record));
        if (sent.length === BATCH) await receive();
      }
      await receive();
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
