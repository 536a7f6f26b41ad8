import type { Browser } from 'playwright';
import { build } from 'vite';
import { MEANING_FILES, MEANING_INDEX } from '../../../src/search/format/later/meaning-files.ts';
import { brotliBytes } from '../search/costs.ts';
import { askByMeaning, type Question } from './asked.ts';

/** Bytes that a question loads, compressed with Brotli, by what they are. */
export interface QuestionBytes {
  words: number;
  papers: number;
  /** What explains a hit. */
  reasons: number;
  /** The first file, with the middles of clusters. */
  index: number;
}

/** What a question loads of the files. */
export async function bytesOfQuestion(
  question: Question,
  count: number,
  files: ReadonlyMap<string, string>,
): Promise<QuestionBytes> {
  const asked = new Set<string>();
  await askByMeaning(question, count, {
    beside: async (name, read) => {
      asked.add(name);
      return read(files.get(name) ?? '');
    },
  });
  const size = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + brotliBytes(Buffer.from(files.get(path) ?? '')), 0);
  const ofWords = [...asked].filter((path) => path.startsWith('meaning/words/'));
  const rest = [...asked].filter((path) => path !== MEANING_INDEX && !ofWords.includes(path));
  return {
    words: size(ofWords),
    papers: size(rest),
    reasons: size([MEANING_FILES.terms]),
    index: size([MEANING_INDEX]),
  };
}

/** The code that questions are timed with, as one script; most of it is what the search loads with such a question. */
export async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'tests/bench/meaning/in-browser.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [result] = [made].flat();
  const output = result && 'output' in result ? result.output : [];
  return output.map((part) => ('code' in part ? part.code : '')).join('\n');
}

declare global {
  var timeQuestions: (
    questions: readonly Question[],
    count: number,
    files: Record<string, string>,
  ) => Promise<number[]>;
}

/** Times of questions in a browser that has their files, in milliseconds. */
export async function timesOfQuestions(
  browser: Browser,
  questions: readonly Question[],
  count: number,
  files: ReadonlyMap<string, string>,
): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: await bundle() });
    return await page.evaluate(([questions, count, files]) => timeQuestions(questions, count, files), [
      questions,
      count,
      Object.fromEntries(files),
    ] as const);
  } finally {
    await page.close();
  }
}
