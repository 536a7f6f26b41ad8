import type { MarkdownList } from '../listing/markdown/parse.ts';
import type { Note } from '../problem.ts';

/** Endings of lists in Markdown, as people are told of them. */
export const MARKDOWN_ENDINGS = ['.md', '.markdown'];

/** A file of this name with fewer papers speaks about the folder. */
const FEWEST_IN_README = 3;

/**
 * The papers of a list in Markdown; undefined where the ending is of another format. The parser is loaded when there is
 * a list. A README that lists hardly any papers is about the folder that it lies in: it is left aside with a note.
 */
export async function readMarkdownList(
  source: string,
  file: string,
): Promise<MarkdownList | { note: Note } | undefined> {
  const lower = file.toLowerCase();
  if (!MARKDOWN_ENDINGS.some((ending) => lower.endsWith(ending))) return undefined;
  const { parseMarkdownList } = await import('../listing/markdown/parse.ts');
  const list = parseMarkdownList(source);
  if (!/(?:^|\/)readme\.[a-z]+$/.test(lower) || list.entries.length >= FEWEST_IN_README) return list;
  return { note: { file, message: 'is not read: it lists no papers, so it speaks about this folder' } };
}
