import type { CitedPaper } from '../../formats/export-context.ts';
import { DESK_FORMATS } from '../../formats/formats.ts';
import { contextOfRecords, type ReadRecord } from '../../formats/read-csl.ts';
import { screeningCsv, screeningRis, screeningTags } from '../../screening/export.ts';
import type { Screened } from '../../screening/log.ts';
import { outcomeOf } from '../../screening/outcome.ts';
import { writeScreening } from '../../screening/project-file.ts';
import { keepPapers } from '../desk/keep.ts';
import { saveFile } from '../save-file.ts';
import { fetchEach, fetchRecords } from '../search/paper-records.ts';
import { routes } from '../site-routes.ts';
import { diagramOf } from './report-view.ts';
import type { Session } from './session.ts';
import { siteFacts } from './site-facts.ts';

/**
 * Saves what came out of a project.
 * @param key `json` for the project itself; `csv` and `ris` for all papers with decisions; `svg` for the flow diagram;
 *   `bib` and `csl` for the included papers, `desk` to keep these
 * @returns what readers are told
 */
export async function saveProject(key: string, session: Session): Promise<string> {
  const written = new Date().toISOString();
  const name = `screening-${written.slice(0, 10)}`;
  const save = (ending: string, type: string, text: string) => {
    saveFile(new File([text], `${name}.${ending}`, { type }));
    return `${name}.${ending} is written`;
  };
  const { screened, listing } = session;
  const included = listing.filter((id) => outcomeOf(screened.get(id)).result === 'include');
  switch (key) {
    case 'json':
      return `${save('json', 'application/json', writeScreening(session, routes.absolute(routes.home()), written))}: the whole project.`;
    case 'svg':
      return `${save('svg', 'image/svg+xml', diagramOf(session))}.`;
    case 'desk':
      if (included.length === 0) return 'No paper is included yet.';
      await keepPapers(included, true);
      return '';
    case 'csv':
    case 'ris': {
      const { records, missing } = await recordsOf(listing);
      const context = contextOfRecords(records, routes);
      const papers = records.map(({ paper }) => ({ paper, screened: screened.get(paper.id) }));
      const said =
        key === 'csv'
          ? save('csv', 'text/csv', screeningCsv(papers, session.readers, context))
          : save('ris', 'application/x-research-info-systems', screeningRis(papers, context));
      return `${said}${without(missing)}.`;
    }
    default: {
      const format = DESK_FORMATS.find((format) => format.key === key);
      if (!format) throw new Error(`A project cannot be written as “${key}”.`);
      const { records, missing } = await recordsOf(included);
      const papers = records.map(({ paper }) => withTags(paper, screened.get(paper.id)));
      return `${save(format.ending, format.type, format.write(papers, contextOfRecords(records, routes)))}${without(missing)}.`;
    }
  }
}

/** What the site knows of papers, in their order; those that it no longer has are counted. */
async function recordsOf(ids: readonly string[]): Promise<{ records: ReadRecord[]; missing: number }> {
  try {
    return { records: await fetchRecords(ids, siteFacts.papers), missing: 0 };
  } catch {
    const each = await Promise.allSettled(ids.map(async (id) => (await fetchEach([id]))[0]));
    const records = each.flatMap((result) => (result.status === 'fulfilled' && result.value) || []);
    if (records.length === 0) throw new Error('The papers could not be fetched. Try again.');
    return { records, missing: ids.length - records.length };
  }
}

function without(missing: number): string {
  return missing > 0 ? `, without ${missing} that the site no longer has` : '';
}

function withTags(paper: CitedPaper, screened: Screened | undefined): CitedPaper {
  const note = [...(screened?.notes.values() ?? [])].join('\n');
  return { ...paper, reader: { tags: screeningTags(outcomeOf(screened)), note } };
}
