import { counted } from '../../formats/counted.ts';
import { entryKey, mergeLogs, readersOf } from '../../screening/log.ts';
import { mergeProjects } from '../../screening/project.ts';
import { describeStrangers, readScreening } from '../../screening/project-file.ts';
import { fetchCatalogue } from '../desk/fetch-catalogue.ts';
import { addEntries, loadProject, storeProject } from './project-store.ts';

/**
 * Merges a file of a project with what is stored of it, or stores it where nothing is. Steps are only added, so nothing
 * that was decided here is lost.
 * @returns the project's id, and what readers are told
 * @throws {Error} with a sentence for readers where the file cannot be taken
 */
export async function importProject(file: File): Promise<{ id: string; said: string }> {
  const read = readScreening(await file.text());
  const { project, log, leftOut } = read;
  const known = await loadProject(project.id);
  const before = new Set(known?.log.map(entryKey));
  const fresh = mergeLogs(log).filter((entry) => !before.has(entryKey(entry)));
  await storeProject(known ? mergeProjects(known.project, project) : project);
  await addEntries(project.id, fresh);
  // Without a network nobody can say what the site has.
  const ids = await fetchCatalogue().then(({ papers }) => new Set(papers.map(({ id }) => id)), console.info);
  const names = readersOf(log);
  const who = names.length > 0 ? ` Decisions in the file are those of ${names.join(' and ')}.` : '';
  return {
    id: project.id,
    said: [
      known
        ? `Merged: ${counted(fresh.length, 'step')} that ${fresh.length === 1 ? 'was' : 'were'} not here.${who}`
        : `The project is here now.${who} Say who you are before you go on.`,
      ids ? describeStrangers(read, ids) : '',
      ...leftOut,
    ]
      .filter(Boolean)
      .join(' '),
  };
}
