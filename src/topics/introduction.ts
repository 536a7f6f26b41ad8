import { findReferences } from './references.ts';

/** What an editor wrote about a topic below its front matter. */
export interface Introduction {
  /** The prose without its components. */
  text: string;
  /** Slugs of the papers that it names: the editor counts them to the topic. */
  papers: ReadonlySet<string>;
}

/** The introduction in the source of a topic file. */
export function readIntroduction(body: string, file: string): Introduction {
  const papers = findReferences(body, file).flatMap(({ target, id }) =>
    target === 'Paper' && id !== undefined ? [id] : [],
  );
  return { text: body.replace(/<[^<>]*>/g, ' '), papers: new Set(papers) };
}
