import type { ExportedSearch } from '../../formats/export-context.ts';
import { CITATION_FORMATS } from '../../formats/formats.ts';
import { contextOfRecords } from '../../formats/read-csl.ts';
import type { SearchEngine, SearchRequest } from '../../search/engine/engine.ts';
import { isAlike, writeState } from '../../search/engine/query-state.ts';
import { saveFile } from '../save-file.ts';
import { routes } from '../site-routes.ts';
import { allHits } from './all-hits.ts';
import { fetchRecords } from './paper-records.ts';

/**
 * All papers that a search finds, not only those of the page, as a file that says what was searched, when and where.
 * @param ending of the file, of one of the formats of papers
 * @param count number of all papers of the site
 */
async function exportResults(
  ending: string,
  request: SearchRequest,
  engine: SearchEngine,
  count: number,
): Promise<File> {
  const format = CITATION_FORMATS.find((format) => format.ending === ending);
  if (!format) throw new Error(`Results cannot be written as “.${ending}”.`);
  const { ids, byMeaning, sentence } = await allHits(engine, request);
  const records = await fetchRecords(ids, count);
  const search = exportedSearch(request, byMeaning, sentence);
  const papers = records.map(({ paper }) => paper);
  const text = format.write(papers, contextOfRecords(records, routes), search);
  return new File([text], `search-${search.date}.${ending}`, { type: format.type });
}

/**
 * Writes the papers that a search finds into a file and hands it to the reader.
 * @param button its value is the ending of the file, its text the format's name
 * @param say tells the reader how it goes
 */
export async function saveResults(
  { value, textContent: name }: HTMLButtonElement,
  request: SearchRequest,
  engine: SearchEngine,
  count: number,
  say: (text: string) => void,
): Promise<void> {
  say(`Writing ${name} …`);
  try {
    const file = await exportResults(value, request, engine, count);
    saveFile(file);
    say(`${file.name} is written.`);
  } catch (error) {
    say('The papers could not be fetched. Try again.');
    console.info(error);
  }
}

function exportedSearch(request: SearchRequest, byMeaning: boolean, sentence: string): ExportedSearch {
  const now = new Date();
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const parameters = writeState({ ...request, page: 1 });
  return {
    query: isAlike(request) ? sentence : request.q,
    date,
    address: `${routes.absolute(routes.search())}?${parameters}`,
    byMeaning,
  };
}
