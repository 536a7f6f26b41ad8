import type { Answer } from '../../search/engine/engine.ts';

/** How long a query rests under the reader's fingers before what it means is looked for, in milliseconds. */
const REST = 300;

/**
 * Shows the answer by words at once and, where that leaves the query open, the one that meaning takes part in.
 * @param isTyping whether the query may still grow
 * @param isWanted whether the answer is still asked for
 * @param show shows an answer; `isWhole` says whether nothing comes after it
 */
export async function showWithMeaning(
  answer: Answer,
  isTyping: boolean,
  isWanted: () => boolean,
  show: (answer: Answer, isWhole: boolean) => Promise<void>,
): Promise<void> {
  const { byMeaning } = answer;
  await show(answer, !byMeaning);
  if (!byMeaning) return;
  if (isTyping) await new Promise((resolve) => setTimeout(resolve, REST));
  if (!isWanted()) return;
  // Where meaning has nothing to say, or cannot be had, the answer by words is whole.
  const more = await byMeaning().catch(console.info);
  if (isWanted()) await show(more ?? answer, true);
}
