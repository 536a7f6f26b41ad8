import type { HTMLElement } from 'node-html-parser';
import { type FoundPaper, known, oneLine, people } from './found-paper.ts';

const IDENTIFIER = /\/abs\/([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})/;

/** Papers of arXiv's lists (new, recent, by month) and of its searches. */
export function readArxivPage(page: HTMLElement): FoundPaper[] {
  const results = page.querySelectorAll('li.arxiv-result');
  if (results.length > 0) return results.map(readResult);
  return page.querySelectorAll('dl').flatMap((list) => {
    const papers: FoundPaper[] = [];
    let term: HTMLElement | undefined;
    for (const element of list.querySelectorAll('dt, dd')) {
      if (element.tagName === 'DT') term = element;
      else if (term && element.querySelector('.list-title')) papers.push(readListed(term, element));
    }
    return papers;
  });
}

function readListed(term: HTMLElement, description: HTMLElement): FoundPaper {
  return {
    at: term.range[0],
    item: known({
      title: withoutLabel(description.querySelector('.list-title')),
      abstract: oneLine(description.querySelector('p.mathjax')?.text),
      author: people(description.querySelectorAll('.list-authors a').map(({ text }) => text)),
      custom: known({ arxiv: identifierIn(term) }),
    }),
  };
}

function readResult(result: HTMLElement): FoundPaper {
  const abstract = result.querySelector('.abstract-full') ?? result.querySelector('.abstract-short');
  const texts = result.querySelectorAll('p').map(({ text }) => oneLine(text));
  const submitted = texts.find((text) => /^Submitted /.test(text)) ?? '';
  const first = /v1 submitted ([^;]+)/.exec(submitted)?.[1] ?? /^Submitted ([^;]+)/.exec(submitted)?.[1];
  return {
    at: result.range[0],
    item: known({
      title: oneLine(result.querySelector('p.title')?.text),
      abstract: oneLine(abstract?.text).replace(/\s*[△▽] (?:Less|More)$/, ''),
      author: people(result.querySelectorAll('p.authors a').map(({ text }) => text)),
      issued: first ? { raw: first.replace(/\.$/, '') } : undefined,
      custom: known({ arxiv: identifierIn(result) }),
    }),
  };
}

function identifierIn(element: HTMLElement): string | undefined {
  for (const link of element.querySelectorAll('a')) {
    const arxiv = IDENTIFIER.exec(link.getAttribute('href') ?? '')?.[1];
    if (arxiv) return arxiv;
  }
  return undefined;
}

/** “Title:” stands before a title in an element of its own. */
function withoutLabel(element: HTMLElement | null): string {
  return oneLine(element?.text).replace(/^Title:\s*/, '');
}
