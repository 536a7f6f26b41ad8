// Drafts topics for an editor: `npm run topics:suggest -- [--to FOLDER]`.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settings } from '../build/build-settings.ts';
import { compare } from '../compare.ts';
import { readContent } from '../content/read-content.ts';
import { buildCorpus } from '../corpus/build.ts';
import { topicDraft } from '../topics/draft.ts';
import { explainError } from './explain-error.ts';

const { values } = parseArgs({ options: { to: { type: 'string' } } });
const folder = values.to ?? join(settings.contentDir, 'topic-drafts');

try {
  // Without the editors' own, all topics are found ones.
  const content = {
    ...(await readContent(settings.contentDir)),
    topics: [],
    assignments: [],
    references: [],
  };
  const { papers, topics } = buildCorpus(content);
  await mkdir(folder, { recursive: true });
  let written = 0;
  for (const [id, topic] of topics) {
    const fitting = papers
      .map((paper) => ({
        id: paper.id,
        score: paper.topics.find((entry) => entry.id === id)?.score ?? 0,
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || compare(a.id, b.id))
      .map((paper) => paper.id);
    if (await writeNew(join(folder, `${id}.mdx`), topicDraft(topic, fitting))) written += 1;
  }
  console.log(
    `${written} drafts written to ${folder}${written < topics.length ? `, ${topics.length - written} were there already and stay as they are` : ''}`,
  );
  console.log('Edit what is worth keeping and move it to topics/ in the content folder.');
} catch (error) {
  console.error(explainError(error, settings.contentDir, Boolean(process.env.DEBUG)));
  process.exitCode = 1;
}

/** Writes a file unless it is there already. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
