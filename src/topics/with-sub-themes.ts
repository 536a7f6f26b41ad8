import type { TopicScore } from '../schema.ts';
import { sentenceCase } from '../words/sentence-case.ts';
import type { SubThemeFinder } from './found/sub-themes.ts';
import type { ShownTopic } from './schema.ts';

/**
 * Topics with their sub-themes, where they have any.
 * @param assignments topics by paper id
 */
export function withSubThemes(
  topics: readonly (readonly [id: string, topic: ShownTopic])[],
  assignments: ReadonlyMap<string, readonly TopicScore[]>,
  find: SubThemeFinder,
): [id: string, topic: ShownTopic][] {
  const papers = new Map<string, string[]>(topics.map(([id]) => [id, []]));
  for (const [paper, scores] of assignments) for (const { id } of scores) papers.get(id)?.push(paper);
  return topics.map(([id, topic]) => {
    const subThemes = find(topic.title, papers.get(id) ?? []).map(({ label, papers: own }) => ({
      title: sentenceCase(label),
      papers: [...own],
    }));
    return [id, subThemes.length > 0 ? { ...topic, subThemes } : topic];
  });
}
