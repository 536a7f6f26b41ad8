import type { CslItem, CslName } from '../../../src/metadata/csl.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';

/** A paper as the services of a test know it. */
export interface KnownPaper {
  item: CslItem;
  abstract: string;
  /** Place among all papers. */
  number: number;
  /** Places of the papers that it cites. */
  cites: readonly number[];
}

export const OTHER_ABSTRACT =
  'Merchants of the fifteenth century kept their ledgers in two columns long before anyone taught it. This essay follows one family through letters, wills and court papers and asks who learned the method from whom, and why their neighbours would not touch it for two generations, although they lent each other the books and the clerks.';
const OTHERS: CslName[] = [
  { family: 'Somebody', given: 'Else' },
  { family: 'Nobody', given: 'Known' },
];

/** Three papers that are not the one in question: of its title by others, one about it, and one that only sounds like it. */
export function falseOnes({ item, number }: KnownPaper): KnownPaper[] {
  const other = (title: string, author: CslName[] | undefined, nth: number): KnownPaper => ({
    item: {
      title,
      ...(author && { author }),
      type: 'article-journal',
      issued: { 'date-parts': [[2019, 3, 2]] },
      'container-title': 'Journal of Other Things',
      DOI: `10.5555/false.${number}.${nth}`,
    },
    abstract: OTHER_ABSTRACT,
    number: number + nth * 100_000,
    cites: [],
  });
  return [
    other(item.title, OTHERS, 1),
    other(number % 2 ? `Correction to: ${item.title}` : `${item.title}: Part II`, item.author, 2),
    other(`${item.title.split(/[:?]/)[0]} in old ledgers`, OTHERS, 3),
  ];
}

export function nameOf({ given, family, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

/** `YYYY-MM-DD`; a day or month that is not known is one in the middle. */
export function dayOf(date: CslItem['issued']): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (!year) return undefined;
  return [year, month ?? 6, day ?? 15].map((part) => String(part).padStart(2, '0')).join('-');
}

export function arxivOf({ custom }: CslItem): string | undefined {
  return custom?.arxiv;
}

export function isPublished({ item }: KnownPaper): boolean {
  return item['container-title'] !== undefined;
}

/** When its preprint came out. */
export function firstDay({ item }: KnownPaper): string | undefined {
  return dayOf(item['original-date'] ?? (item['container-title'] ? undefined : item.issued));
}

/** Papers by title and by identifier, as services find them. */
export class Shelf {
  readonly #byTitle = new Map<string, KnownPaper>();
  readonly #byIdentifier = new Map<string, KnownPaper>();

  constructor(papers: readonly KnownPaper[]) {
    for (const paper of papers) {
      this.#byTitle.set(titleKey(paper.item.title), paper);
      const arxiv = arxivOf(paper.item);
      if (arxiv) this.#byIdentifier.set(`10.48550/arxiv.${arxiv}`, paper);
      if (paper.item.DOI) this.#byIdentifier.set(paper.item.DOI.toLowerCase(), paper);
    }
  }

  titled(title: string): KnownPaper | undefined {
    return this.#byTitle.get(titleKey(title));
  }

  /** @param doi of the paper or of its preprint */
  identified(doi: string): KnownPaper | undefined {
    return this.#byIdentifier.get(doi.toLowerCase());
  }
}
