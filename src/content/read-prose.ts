import type { z } from 'astro/zod';
import type { Problem } from '../problem.ts';
import type { FolderReader } from './folder-reader.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

/** Endings of files with prose: MDX, which is code, and Markdown, which is not. */
const PROSE_ENDINGS = ['.mdx', '.md'] as const;

/** A file with front matter and prose. */
export interface ProseFile<T> extends Pick<ParsedYaml<T>, 'data' | 'lineOf'> {
  /** Path below the content folder, for example `topics/compression.mdx`. */
  file: string;
  /** The file's name without its ending. */
  name: string;
  /** Whole text of the file. */
  source: string;
  /** What follows the front matter. */
  body: string;
}

/** Takes front matter and prose apart; a file may have no front matter. */
export function splitProse(source: string): { frontMatter: string; body: string } {
  const [whole = '', frontMatter = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\n---[^\n]*(?:\n|$)/.exec(source) ?? [];
  return { frontMatter, body: source.slice(whole.length) };
}

/** The files with prose of a folder; what is wrong with their front matter is told to the reader. */
export async function readProse<T>(
  reader: FolderReader,
  folder: string,
  schema: z.ZodType<T>,
): Promise<ProseFile<T>[]> {
  const files: ProseFile<T>[] = [];
  const names = (await Promise.all(PROSE_ENDINGS.map((ending) => reader.list(folder, ending)))).flat().sort();
  for (const file of names) {
    const source = await reader.text(file);
    if (source === undefined) continue;
    const { frontMatter, body } = splitProse(source);
    const { data, problems, lineOf } = parseYaml(frontMatter, schema, file, 2);
    reader.problems.push(
      ...(problems.length > 0 && frontMatter === '' ? [noFrontMatter(file, problems)] : problems),
    );
    const name = file.slice(folder.length + 1, file.lastIndexOf('.'));
    files.push({ file, name, source, body, data, lineOf });
  }
  return files;
}

/** One problem instead of one for each field that is missing. */
function noFrontMatter(file: string, problems: readonly Problem[]): Problem {
  const fields = problems.flatMap(({ text }) => /^(\w+): /.exec(text ?? '')?.[1] ?? []);
  const todo = `begin the file with a line ---, a line for each of ${fields.join(', ')}, such as “title: …”, and a line ---`;
  return { kind: 'invalid-data', file, line: 1, text: 'there is no front matter', todo };
}
