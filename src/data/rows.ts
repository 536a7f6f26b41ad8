import { coinsSpan } from '../formats/coins.ts';
import { spanCompounds } from '../formats/compounds.ts';
import { rowFacts } from '../formats/row.ts';
import { rowPaper } from '../formats/row-paper.ts';
import type { Paper } from '../schema.ts';
import { type Writing, writingOf } from '../text/writing.ts';
import { exportContext } from './citations.ts';
import { routes, site } from './site.ts';

/** What a row of a list shows of a paper. */
export interface ListRow {
  /** Its title as HTML. */
  title: string;
  /** Where the title leads to, and its language and direction where they are not the page's, as attributes. */
  link: Writing & { href: string };
  /** Year and facts; empty where nothing is known. */
  year: string;
  facts: string;
  /** The venue as it is called, where the facts shorten that. */
  venue: string | undefined;
  /** Ids of its topics, best first. */
  topics: readonly string[];
  /** Its COinS span. */
  coins: string;
}

/** A paper's row. */
export function listRow(paper: Paper): ListRow {
  const row = rowPaper(paper);
  const isShortened = row.venue && paper.venue && !row.venue.startsWith(paper.venue);
  return {
    title: spanCompounds(paper.titleHtml),
    link: { href: routes.paper(paper.id), ...writingOf(paper.title, paper.language ?? site.language) },
    ...rowFacts(row),
    venue: isShortened ? paper.venue : undefined,
    topics: paper.topics.map(({ id }) => id),
    coins: coinsSpan(paper, exportContext),
  };
}
