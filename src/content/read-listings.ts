import { posix } from 'node:path';
import type { ContentSource, MetadataFile } from '../corpus/content-source.ts';
import { CITATIONS_FILE, UNDECIDED_FILE } from '../facts/files.ts';
import type { Note, Problem } from '../problem.ts';
import { fileId } from '../text/keys/file-id.ts';
import type { FolderReader } from './folder-reader.ts';
import { kindByName } from './foreign-files.ts';
import { BIBLIOGRAPHY_ENDINGS, PAGE_ENDINGS, readBibliography } from './read-bibliography.ts';
import { MARKDOWN_ENDINGS, readMarkdownList } from './read-markdown-list.ts';

const LISTING_ENDINGS = ['.txt', ...MARKDOWN_ENDINGS, ...PAGE_ENDINGS, ...BIBLIOGRAPHY_ENDINGS];

/** Reads `listings/`: saved pages as text, bibliographies as records. Other files are named in the notes. */
export async function readListings(
  reader: FolderReader,
): Promise<{ listings: ContentSource['listings']; notes: Note[] }> {
  const { files, notes } = await reader.listByEnding('listings', LISTING_ENDINGS);
  if (files.length === 0 && reader.problems.length === 0) reader.problems.push(...nothingRead(notes));
  const ids = new Map<string, string>();
  const listings: ContentSource['listings'][number][] = [];
  for (const file of files) {
    const id = fileId(file.slice('listings/'.length, file.lastIndexOf('.')));
    const other = ids.get(id);
    if (other !== undefined)
      reader.problems.push({ kind: 'same-listing-id', file, text: `${id}, as ${other} does` });
    ids.set(id, file);
    const source = await reader.text(file);
    if (source === undefined) continue;
    const list = await readMarkdownList(source, file);
    if (list) {
      if ('note' in list) notes.push(list.note);
      else listings.push({ id, file, list });
      continue;
    }
    const bibliography = await readBibliography(source, file);
    if (bibliography?.error) reader.problems.push({ kind: 'unreadable-file', file, ...bibliography.error });
    else listings.push({ id, file, ...(bibliography ? { bibliography } : { source }) });
  }
  return { listings, notes };
}

/** Most files that are named where their kind is not known. */
const FEW = 5;

/** That there is no listing, and why the files that are there are none. */
function nothingRead(notes: readonly Note[]): Problem[] {
  const known: Problem[] = [];
  const others: string[] = [];
  for (const { file } of notes) {
    const kind = kindByName(file);
    if (kind) known.push({ kind: 'other-file', file, text: kind.name, todo: kind.todo });
    else others.push(posix.basename(file));
  }
  const rest = others.length > FEW ? ` and ${others.length - FEW} more` : '';
  const text = others.length > 0 && { text: `only ${others.slice(0, FEW).join(', ')}${rest}` };
  const none: Problem[] =
    text || known.length === 0 ? [{ kind: 'no-listings', file: 'listings/', ...text }] : [];
  return [...known, ...none];
}

/** Files in `metadata/` that other parts of the project read. */
const OTHERS: ReadonlySet<string> = new Set([CITATIONS_FILE]);

/** Reads `metadata/`: bibliographies whose records tell more of papers that listings hold. */
export async function readMetadata(
  reader: FolderReader,
): Promise<{ metadata: MetadataFile[]; notes: Note[] }> {
  const { files, notes } = await reader.listByEnding('metadata', BIBLIOGRAPHY_ENDINGS);
  const metadata: MetadataFile[] = [];
  for (const file of files) {
    if (OTHERS.has(file)) continue;
    const source = await reader.text(file);
    const bibliography = source === undefined ? undefined : await readBibliography(source, file);
    if (bibliography?.error) reader.problems.push({ kind: 'unreadable-file', file, ...bibliography.error });
    else if (bibliography) metadata.push({ file, ...bibliography });
  }
  return { metadata, notes: notes.filter(({ file }) => file !== UNDECIDED_FILE) };
}
