// What a question in plain words loads and takes beyond what words alone do: npm run bench:meaning -- --papers 100000
// makes what that many made-up papers mean, with --corpus FILE.jsonl so many of these, without building a site.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { readEnglishWords } from '../../src/build/corpus/read-english-words.ts';
import { ensureBrowser } from '../../src/commands/browser.mjs';
import { seededRandom } from '../../src/random.ts';
import { meaningFiles } from '../../src/search/index/meaning/meaning-files.ts';
import type { Document } from '../../src/vectors/document-vectors.ts';
import { STOP_WORDS } from '../../src/words/search-stop-words.ts';
import { makeCorpus, realTexts } from '../support/make-corpus.ts';
import type { Question } from './meaning/asked.ts';
import { bytesOfQuestion, type QuestionBytes, timesOfQuestions } from './meaning/costs.ts';
import { mean, quantile } from './search/measures.ts';

const QUESTIONS = 40;
/** Words of a question besides the one that says nothing of a subject. */
const TELLING_WORDS = 5;

async function papersOf(count: number, seed: number, corpus: string | undefined): Promise<Document[]> {
  if (corpus === undefined)
    return makeCorpus(count, realTexts(), seed).papers.map((paper, place) => ({
      ...paper,
      id: String(place),
    }));
  const papers: Document[] = [];
  for await (const line of createInterface({ input: createReadStream(corpus) })) {
    if (papers.length === count) break;
    const { title = '', abstract = '' }: Partial<Document> = JSON.parse(line);
    papers.push({ id: String(papers.length), title, abstract });
  }
  if (papers.length < count) throw new Error(`${corpus} has ${papers.length} papers, not ${count}.`);
  return papers;
}

/** Questions of words drawn from general English: each word is in a file of its own. */
function drawQuestions(words: readonly string[], seed: number): Question[] {
  const random = seededRandom(seed);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return Array.from({ length: QUESTIONS }, () => ({
    words: Array.from({ length: TELLING_WORDS }, () => random.pick(telling)),
    stopWords: ['how'],
  }));
}

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true, default: ['393', '10000'] },
    corpus: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const english = await readEnglishWords();
const questions = drawQuestions(english.words, Number(values.seed));
const browser = await chromium.launch({
  executablePath: ensureBrowser(process.execPath),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const count of values.papers.map(Number)) {
    const papers = await papersOf(count, Number(values.seed), values.corpus);
    const start = process.cpuUsage();
    const { files } = meaningFiles(papers, english);
    const cpu = process.cpuUsage(start).user / 1e6;
    const bytes: QuestionBytes[] = [];
    for (const question of questions) bytes.push(await bytesOfQuestion(question, count, files));
    const kilo = (sizes: readonly number[]) => Number((mean(sizes) / 1000).toFixed(1));
    const sums = bytes.map(({ words, papers, reasons, index }) => words + papers + reasons + index);
    const times = await timesOfQuestions(browser, questions, count, files);
    console.table({
      [`${count} papers`]: {
        'kB in all': kilo(sums),
        most: Number((Math.max(...sums) / 1000).toFixed(1)),
        words: kilo(bytes.map(({ words }) => words)),
        papers: kilo(bytes.map(({ papers }) => papers)),
        reasons: kilo(bytes.map(({ reasons }) => reasons)),
        index: kilo(bytes.map(({ index }) => index)),
        'ms, median': Number(quantile(times, 0.5).toFixed(1)),
        '95 %': Number(quantile(times, 0.95).toFixed(1)),
        files: files.size,
        'CPU-s to make': Number(cpu.toFixed(1)),
      },
    });
  }
} finally {
  await browser.close();
}
