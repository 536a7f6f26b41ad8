/** Name of the file of folders, where the table does not have them. */
export const TEXT_FOLDERS = 'text-folders.txt';

/** Papers whose texts lie in one folder. */
const PAPERS = 64;
/** Characters of a folder's name. */
const LENGTH = 8;

/**
 * Names of the folders that the texts of papers lie in, one after the other. Each is called by what is in it, so that
 * only those with papers that are new or have changed are new, and nothing of another build is ever taken for this one's.
 * @param texts a digest of each paper's text, by its number
 * @param digestOf digest in eight characters
 */
export function nameTextFolders(
  texts: readonly string[],
  digestOf: (parts: readonly string[]) => string,
): string {
  const names: string[] = [];
  for (let start = 0; start < texts.length; start += PAPERS)
    names.push(digestOf([String(start), ...texts.slice(start, start + PAPERS)]));
  return names.join('');
}

/**
 * Path of a paper's text in the index.
 * @param folders what {@link nameTextFolders} gave
 */
export function textPath(folders: string, paper: number): string {
  const at = Math.floor(paper / PAPERS) * LENGTH;
  return `carrel/text/${folders.slice(at, at + LENGTH)}/${paper}.pf_fragment`;
}
