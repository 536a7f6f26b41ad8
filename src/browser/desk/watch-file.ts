import { FILE_KIND, readDocuments } from './documents.ts';

/** Before the desk is changed: lets changes be saved in the reader's file as well, which few readers have. */
export async function watchFile(): Promise<void> {
  const tied = await readDocuments(FILE_KIND).catch(() => []);
  if (tied.length > 0) await import('./tied-file.ts');
}
