import { arxivOf, dayOf, firstDay, isPublished, type KnownPaper, nameOf } from './dressed-papers.ts';

/* Papers as each service writes them, with its habits. */

const parts = (day: string | undefined) => day?.split('-').map(Number);
const pages = (page: string | undefined) => page?.split('-') ?? [];
const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const workId = (number: number, isPreprint: boolean) =>
  `https://openalex.org/W${(isPreprint ? 5_000_000_000 : 4_000_000_000) + number}`;

/** A preprint and its publication are two works. */
export function openalexWorks(paper: KnownPaper): object[] {
  const { item, abstract, number, cites } = paper;
  const arxiv = arxivOf(item);
  const shared = {
    title: item.title,
    display_name: item.title,
    authorships: (item.author ?? []).map((name) => ({
      author: { id: null, display_name: nameOf(name) },
      raw_author_name: name.family ? `${name.family}, ${name.given ?? ''}` : nameOf(name),
    })),
    abstract_inverted_index: invert(abstract),
    language: 'en',
    is_paratext: false,
    biblio: { volume: null, issue: null, first_page: null, last_page: null },
    locations: [],
    referenced_works: cites.map((one) => workId(one, false)),
  };
  const preprint = {
    ...shared,
    id: workId(number, true),
    doi: `https://doi.org/10.48550/arxiv.${arxiv}`,
    type: 'preprint',
    publication_date: `${firstDay(paper)?.slice(0, 4)}-01-01`,
    publication_year: Number(firstDay(paper)?.slice(0, 4)),
    primary_location: {
      landing_page_url: `https://arxiv.org/abs/${arxiv}`,
      source: { display_name: 'arXiv (Cornell University)', type: 'repository' },
    },
    referenced_works: [],
  };
  const [first, last] = pages(item.page);
  const published = {
    ...shared,
    id: workId(number, false),
    doi: item.DOI ? `https://doi.org/${item.DOI.toLowerCase()}` : null,
    type: 'article',
    publication_date: dayOf(item.issued),
    publication_year: Number(dayOf(item.issued)?.slice(0, 4)),
    primary_location: {
      landing_page_url: null,
      source:
        item.type === 'article-journal' ? { display_name: item['container-title'], type: 'journal' } : null,
    },
    biblio: {
      volume: item.volume ?? null,
      issue: item.issue ?? null,
      first_page: first ?? null,
      last_page: last ?? null,
    },
  };
  // A preprint that nothing is known of but itself is the one work that is cited.
  const alone = { ...preprint, id: workId(number, false), referenced_works: shared.referenced_works };
  return [
    ...(isPublished(paper) ? [published] : []),
    ...(arxiv ? [isPublished(paper) ? preprint : alone] : []),
  ];
}

function invert(text: string): Record<string, number[]> | null {
  if (!text) return null;
  const index = new Map<string, number[]>();
  for (const [place, word] of text.split(' ').entries()) index.set(word, [...(index.get(word) ?? []), place]);
  return Object.fromEntries(index);
}

/** Nothing but publications with a DOI is there. */
export function crossrefWorks(paper: KnownPaper): object[] {
  const { item, abstract } = paper;
  if (!item.DOI || !isPublished(paper)) return [];
  const [title, ...rest] = item.title.split(': ');
  return [
    {
      DOI: item.DOI.toUpperCase(),
      type: item.type === 'paper-conference' ? 'proceedings-article' : 'journal-article',
      title: [title?.replace(/ /g, ' \n ')],
      subtitle: [rest.join(': ')],
      author: (item.author ?? []).map(({ family, given, literal }) =>
        literal ? { name: literal } : { family, given },
      ),
      issued: { 'date-parts': [parts(dayOf(item.issued)) ?? [null]] },
      created: { 'date-parts': [[2026, 1, 1]] },
      'container-title': [item['container-title']],
      volume: item.volume,
      issue: item.issue,
      page: item.page,
      abstract: `<jats:title>Abstract</jats:title><jats:p>${escapeXml(abstract)}</jats:p>`,
    },
  ];
}

export function arxivEntry(paper: KnownPaper): string {
  const { item, abstract } = paper;
  if (!arxivOf(item)) return '';
  const authors = (item.author ?? []).map(
    (name) => `<author><name>${escapeXml(nameOf(name))}</name></author>`,
  );
  return `<entry><id>http://arxiv.org/abs/${arxivOf(item)}v2</id><title>${escapeXml(item.title).replace(' ', '\n  ')}</title>
<updated>2026-01-01T00:00:00Z</updated><published>${firstDay(paper)}T01:02:03Z</published>
<summary>  ${escapeXml(abstract)}\n</summary>${authors.join('')}</entry>`;
}

/** A preprint and its publication are one paper, with the date of the preprint. */
export function scholarPaper(paper: KnownPaper): object {
  const { item, abstract, number } = paper;
  const first = firstDay(paper) ?? dayOf(item.issued);
  return {
    paperId: String(number).padStart(40, 'a'),
    externalIds: { ArXiv: arxivOf(item), DOI: item.DOI ?? `10.48550/arXiv.${arxivOf(item)}` },
    title: item.title,
    abstract,
    venue: isPublished(paper) ? item['container-title'] : 'arXiv.org',
    year: Number(first?.slice(0, 4)),
    publicationDate: first,
    publicationTypes: [item.type === 'paper-conference' ? 'Conference' : 'JournalArticle'],
    journal: isPublished(paper) ? null : { name: 'ArXiv', volume: `abs/${arxivOf(item)}` },
    authors: (item.author ?? []).map((name, index) => ({ authorId: index ? null : '1', name: nameOf(name) })),
  };
}

/** A preprint and its publication are two hits; one author is no list. */
export function dblpHits(paper: KnownPaper): object[] {
  const { item, number } = paper;
  const names = (item.author ?? []).map((name) => nameOf(name));
  const info = {
    ...(names.length > 0 && { authors: { author: names.length === 1 ? names[0] : names } }),
    title: `${item.title.replace(/'/g, '&apos;')}.`,
  };
  const report = {
    ...info,
    venue: 'CoRR',
    volume: `abs/${arxivOf(item)}`,
    year: firstDay(paper)?.slice(0, 4),
    type: 'Informal and Other Publications',
    key: `journals/corr/${number}`,
  };
  const published = {
    ...info,
    venue: item['container-title'],
    volume: item.volume,
    number: item.issue,
    pages: item.page,
    year: dayOf(item.issued)?.slice(0, 4),
    type: item.type === 'paper-conference' ? 'Conference and Workshop Papers' : 'Journal Articles',
    doi: item.DOI,
    key: `conf/x/${number}`,
  };
  return [...(isPublished(paper) ? [published] : []), ...(arxivOf(item) ? [report] : [])].map((one) => ({
    '@score': '1',
    info: one,
  }));
}

export function dataciteRecord(paper: KnownPaper): object {
  const { item, abstract } = paper;
  const doi = `10.48550/arxiv.${arxivOf(item)}`;
  return {
    id: doi,
    type: 'dois',
    attributes: {
      doi,
      creators: (item.author ?? []).map((name) => ({
        name: name.family ? `${name.family}, ${name.given ?? ''}` : nameOf(name),
        givenName: name.given,
        familyName: name.family,
      })),
      titles: [{ title: item.title }],
      publisher: 'arXiv',
      publicationYear: Number(firstDay(paper)?.slice(0, 4)),
      dates: [
        { date: `${firstDay(paper)}T01:02:03Z`, dateType: 'Submitted' },
        { date: '2026-01-01', dateType: 'Updated' },
      ],
      types: { citeproc: 'article', resourceTypeGeneral: 'Preprint' },
      descriptions: [{ description: abstract, descriptionType: 'Abstract' }],
    },
  };
}
