import { z } from 'astro/zod';
import type { HTMLElement } from 'node-html-parser';
import { type FoundPaper, known, oneLine, people } from './found-paper.ts';

/** A paper as Hugging Face's pages hold it for their scripts. Summaries by machines (`ai_summary`) are not abstracts. */
const paperSchema = z.looseObject({
  /** arXiv identifier. */
  id: z.string(),
  title: z.string(),
  /** The abstract. */
  summary: z.string().optional(),
  authors: z.array(z.looseObject({ name: z.string() })).optional(),
  publishedAt: z.string().optional(),
  githubRepo: z.string().nullish(),
});

/** Papers in the order in which the page shows them, each once, from the data of its components (`data-props`). */
export function readHuggingFacePage(page: HTMLElement): FoundPaper[] {
  const found = new Map<string, FoundPaper>();
  for (const element of page.querySelectorAll('[data-props]')) {
    let data: unknown;
    try {
      data = JSON.parse(element.getAttribute('data-props') ?? '');
    } catch {
      continue;
    }
    for (const paper of papersIn(data))
      if (!found.has(paper.id)) found.set(paper.id, toPaper(paper, element.range[0]));
  }
  return [...found.values()];
}

type Paper = z.infer<typeof paperSchema>;

/** Objects that look like papers, in the order of the data. */
function papersIn(data: unknown): Paper[] {
  const papers: Paper[] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const paper = paperSchema.safeParse(value);
    // What has only an identifier and a title may be a model or a link to a paper.
    if (paper.success && (paper.data.summary !== undefined || paper.data.authors !== undefined))
      papers.push(paper.data);
    else open.push(...Object.values(value).reverse());
  }
  return papers;
}

function toPaper(
  { id, title, summary, authors = [], publishedAt, githubRepo }: Paper,
  at: number,
): FoundPaper {
  const isArxiv = /^\d{4}\.\d{4,5}$/.test(id);
  return {
    at,
    item: known({
      title: oneLine(title),
      abstract: oneLine(summary),
      author: people(authors.map(({ name }) => name)),
      issued: publishedAt ? { raw: publishedAt } : undefined,
      custom: known({ arxiv: isArxiv ? id : undefined, code: githubRepo ?? undefined }),
    }),
  };
}
