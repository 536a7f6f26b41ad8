import { askByMeaning, type Question } from './asked.ts';

/** Rounds of which the shortest counts: what else the machine does says nothing of the search. */
const ROUNDS = 5;

/** Runs in the browser: how long each question takes from its files to its papers, in milliseconds. */
async function timeQuestions(
  questions: readonly Question[],
  count: number,
  files: Record<string, string>,
): Promise<number[]> {
  const times = questions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++)
    for (const [place, question] of questions.entries()) {
      const start = performance.now();
      await askByMeaning(question, count, { beside: async (name, read) => read(files[name] ?? '') });
      times[place] = Math.min(times[place] ?? 0, performance.now() - start);
    }
  return times;
}

Object.assign(globalThis, { timeQuestions });
