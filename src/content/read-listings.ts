import type { ContentSource, MetadataFile } from '../corpus/content-source.ts';
import type { Note } from '../problem.ts';
import { fileId } from '../text/keys/file-id.ts';
import type { FolderReader } from './folder-reader.ts';
import { BIBLIOGRAPHY_ENDINGS, PAGE_ENDINGS, readBibliography } from './read-bibliography.ts';
import { MARKDOWN_ENDINGS, readMarkdownList } from './read-markdown-list.ts';

const LISTING_ENDINGS = ['.txt', ...MARKDOWN_ENDINGS, ...PAGE_ENDINGS, ...BIBLIOGRAPHY_ENDINGS];

/** Reads `listings/`: saved pages as text, bibliographies as records. Other files are named in the notes. */
export async function readListings(
  reader: FolderReader,
): Promise<{ listings: ContentSource['listings']; notes: Note[] }> {
  const { files, notes } = await reader.listByEnding('listings', LISTING_ENDINGS);
  if (files.length === 0 && reader.problems.length === 0)
    reader.problems.push({ kind: 'no-listings', file: 'listings/' });
  const ids = new Set<string>();
  const listings: ContentSource['listings'][number][] = [];
  for (const file of files) {
    const id = fileId(file.slice('listings/'.length, file.lastIndexOf('.')));
    if (ids.has(id)) reader.problems.push({ kind: 'same-listing-id', file, text: id });
    ids.add(id);
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

/** Files in `metadata/` that other parts of the project read. */
const OTHERS = new Set(['metadata/citations.json']);

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
  return { metadata, notes };
}
