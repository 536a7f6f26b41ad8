import type { Candidate, Service } from '../../src/facts/candidate.ts';
import type { AskedPaper } from '../../src/facts/paper.ts';
import { factsFromCsl } from '../../src/metadata/facts.ts';
import { titleKey } from '../../src/text/keys/title-key.ts';

/** A text in few words: `Doe, J.; Roe, R.` are its authors. */
export interface BriefText {
  title: string;
  authors?: string;
  year?: number;
  doi?: string;
  arxiv?: string;
  abstract?: string;
  venue?: string;
  /** Other titles of a candidate. */
  titles?: string[];
  editions?: string[];
  isOther?: boolean;
  service?: Service;
  id?: string;
}

function itemOf({ title, authors, year, doi, arxiv, abstract, venue }: BriefText) {
  return {
    title,
    ...(authors && {
      author: authors.split('; ').map((name) => {
        const [family = '', given = ''] = name.split(', ');
        return { family, given };
      }),
    }),
    ...(year && { issued: { 'date-parts': [[year]] } }),
    ...(doi && { DOI: doi }),
    ...(arxiv && { custom: { arxiv } }),
    ...(abstract && { abstract }),
    ...(venue && { 'container-title': venue, type: 'article-journal' }),
  };
}

export function askedPaper(brief: BriefText): AskedPaper {
  return {
    slug: 'paper',
    title: brief.title,
    keys: [titleKey(brief.title)],
    abstract: brief.abstract ?? '',
    facts: factsFromCsl(itemOf(brief)),
  };
}

let made = 0;

export function candidateOf(brief: BriefText): Candidate {
  made += 1;
  return {
    service: brief.service ?? 'openalex',
    id: brief.id ?? `W${made}`,
    item: itemOf(brief),
    titles: [brief.title, ...(brief.titles ?? [])],
    editions: brief.editions ?? [],
    ...(brief.isOther && { isOther: true }),
  };
}
