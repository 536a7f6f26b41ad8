import { citedPapers } from '../../desk/cited.ts';
import { writeDesk } from '../../desk/desk-file.ts';
import type { KeptPaper } from '../../desk/schema.ts';
import { DESK_FORMATS } from '../../formats/formats.ts';
import { saveFile } from '../save-file.ts';
import { routes } from '../site-routes.ts';
import { loadFollows } from './follow-store.ts';
import { changesAreSaved } from './unsaved-changes.ts';

/**
 * Saves the desk in a file.
 * @param key of the format; `json` is the desk's own file, which has everything
 * @param papers all ever kept, for the desk's own file, which has what is followed as well
 * @param shown those that the reader sees, for the others
 * @returns what readers are told
 */
export async function saveDesk(
  key: string,
  papers: readonly KeptPaper[],
  shown: readonly KeptPaper[],
): Promise<string> {
  const written = new Date().toISOString();
  const name = `desk-${written.slice(0, 10)}`;
  if (key === 'json') {
    const desk = { papers: [...papers], follows: await loadFollows() };
    const text = writeDesk(desk, routes.absolute(routes.home()), written);
    saveFile(new File([text], `${name}.json`, { type: 'application/json' }));
    changesAreSaved();
    return `${name}.json is written: the whole desk.`;
  }
  return savePapers(key, shown, name);
}

/**
 * Saves papers in a file of a format for other programs, with what the reader says of those on the desk.
 * @param name of the file, without its ending
 * @returns what readers are told
 */
export function savePapers(key: string, papers: readonly KeptPaper[], name: string): string {
  const format = DESK_FORMATS.find((format) => format.key === key);
  if (!format) throw new Error(`The desk cannot be written as “${key}”.`);
  const { cited, context } = citedPapers(papers, routes);
  saveFile(new File([format.write(cited, context)], `${name}.${format.ending}`, { type: format.type }));
  const missing = papers.length - cited.length;
  return `${name}.${format.ending} is written${missing > 0 ? `, without ${missing} whose facts are not known here` : ''}.`;
}
