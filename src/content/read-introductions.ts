import { fileId } from '../text/keys/file-id.ts';
import { topicSchema } from '../topics/schema.ts';
import { FolderReader } from './folder-reader.ts';
import { readProse } from './read-prose.ts';

/** The topics' introductions as plain text, by topic. What is wrong with their files is told where topics are read. */
export async function readIntroductions(folder: string): Promise<Map<string, string>> {
  const files = await readProse(new FolderReader(folder), 'topics', topicSchema);
  return new Map(files.map(({ name, body }) => [fileId(name), withoutMarkup(body)]));
}

/** Links keep their text, elements go. */
function withoutMarkup(prose: string): string {
  return prose
    .replace(/\]\([^)\s]*\)/g, ' ')
    .replace(/<[^<>]*>|[*_`#[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
