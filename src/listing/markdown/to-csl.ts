import type { CslItem } from '../../metadata/csl.ts';
import { doiFrom } from '../../metadata/identifiers.ts';
import { readingOrderName } from '../../metadata/person-names.ts';
import { arxivIn } from './addresses.ts';
import type { MarkdownEntry } from './parse.ts';

/** What an entry tells, as a bibliographic record. */
export function entryToCsl({ title, byline, venue, issued, papers }: MarkdownEntry): CslItem {
  const arxiv = papers.map(arxivIn).find((id) => id !== undefined);
  const doi = papers.map(doiOf).find((id) => id !== undefined);
  // The address of a page says more than that of a file.
  const own = papers.filter(
    (url) => arxivIn(url) === undefined && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url),
  );
  const url = own.find((address) => !/\.pdf(?:$|[?#])/i.test(address));
  return {
    title,
    ...(byline?.names && { author: byline.names.map(readingOrderName) }),
    ...(issued && { issued: { raw: issued } }),
    ...(venue && { 'container-title': venue }),
    ...(doi && { DOI: doi }),
    ...(url && { URL: url }),
    ...(arxiv && { custom: { arxiv } }),
  };
}

/** DOI in an address; bioRxiv's have the version and the form of the text behind them. */
function doiOf(url: string): string | undefined {
  const doi = doiFrom({ title: '', URL: url });
  return doi?.replace(/^(10\.1101\/[\d.]+?)(?:v\d+)?(?:\.full(?:\.pdf|-text)?|\.pdf|\.abstract)*$/, '$1');
}
