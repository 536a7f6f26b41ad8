import { keepPapers } from './keep.ts';
import { keptIds } from './kept-papers.ts';
import { watchFile } from './watch-file.ts';

/** Keeps a paper, or takes it off the desk where it is. */
export async function toggle(id: string): Promise<void> {
  const keep = !keptIds().has(id);
  await watchFile();
  await keepPapers([id], keep);
}
