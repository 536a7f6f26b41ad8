/** Every address of the site is made here, below the base path and with a closing slash for pages. */
export interface Routes {
  home(): string;
  /** Page 1 is `/papers/`, page 2 `/papers/2/`; likewise for every list. */
  papers(page?: number): string;
  paper(slug: string): string;
  topics(): string;
  topic(id: string, page?: number): string;
  listings(): string;
  listing(id: string, page?: number): string;
  authors(page?: number): string;
  author(slug: string, page?: number): string;
  years(): string;
  year(year: string, page?: number): string;
  venues(): string;
  venue(id: string, page?: number): string;
  /** The glossary, at one of its short forms when its anchor is given. */
  glossary(anchor?: string): string;
  /** The entries of the glossary under a letter, by the anchor of the letter, where it has pages for letters. */
  glossaryLetter(letter: string, page?: number): string;
  terms(): string;
  termsLetter(letter: string, page?: number): string;
  term(slug: string, page?: number): string;
  /** The map of papers. */
  map(): string;
  /** The search page, with a query when there is one. */
  search(query?: string): string;
  /** The search page on papers like one. */
  searchLike(slug: string): string;
  /** The search page on the papers of a topic. */
  searchTopic(id: string, sort: 'newest' | 'oldest' | 'title' | 'cited'): string;
  /** Where to find help with what. */
  help(): string;
  /** How to search. */
  searchHelp(): string;
  /** What the reader has kept. */
  desk(): string;
  /** How to use it. */
  deskHelp(): string;
  /** Screening of titles and abstracts; a new project over the papers of a list, where one is given. */
  screen(list?: { topic: string } | { listing: string }): string;
  /** How to do it. */
  screenHelp(): string;
  /** Papers side by side. */
  compare(papers?: readonly string[]): string;
  /** Papers by the day on which they were added. */
  additions(page?: number): string;
  about(): string;
  /** What is known of the papers, and where it comes from. */
  aboutData(): string;
  /** The parts that the pages are made of. */
  aboutDesign(): string;
  /** A file beside the page at `path`: `/topics/x.bib` beside `/topics/x/`. */
  beside(path: string, ending: string): string;
  /** The Atom feed of the page at `path`: `/topics/x/feed.xml` below `/topics/x/`. */
  feed(path: string): string;
  /** A file of the site, for example `papers.json`. */
  file(path: string): string;
  /** The full address of one of the addresses above. */
  absolute(path: string): string;
}

/**
 * @param base path of the site, starting and ending with `/`
 * @param site origin of the deployed site, for example `https://example.org`
 */
export function createRoutes(base: string, site: string): Routes {
  const page = (...parts: (string | number | undefined)[]) => {
    let path = base;
    for (const part of parts) if (part !== undefined) path += `${encodeURIComponent(part)}/`;
    return path;
  };
  const paged = (page: number | undefined) => (page === undefined || page === 1 ? undefined : page);
  return {
    home: () => base,
    papers: (number) => page('papers', paged(number)),
    paper: (slug) => page('papers', slug),
    topics: () => page('topics'),
    topic: (id, number) => page('topics', id, paged(number)),
    listings: () => page('listings'),
    listing: (id, number) => page('listings', id, paged(number)),
    authors: (number) => page('authors', paged(number)),
    author: (slug, number) => page('authors', slug, paged(number)),
    years: () => page('years'),
    year: (year, number) => page('years', year, paged(number)),
    venues: () => page('venues'),
    venue: (id, number) => page('venues', id, paged(number)),
    glossary: (anchor) => `${page('glossary')}${anchor ? `#${anchor}` : ''}`,
    glossaryLetter: (letter, number) => page('glossary', letter, paged(number)),
    terms: () => page('terms'),
    termsLetter: (letter, number) => page('terms', letter, paged(number)),
    term: (slug, number) => page('terms', slug, paged(number)),
    map: () => page('map'),
    search: (query) => `${page('search')}${query ? `?${new URLSearchParams({ q: query })}` : ''}`,
    searchLike: (like) => `${page('search')}?${new URLSearchParams({ like })}`,
    searchTopic: (topic, sort) => `${page('search')}?${new URLSearchParams({ topic, sort })}`,
    help: () => page('help'),
    searchHelp: () => page('help', 'search'),
    desk: () => page('desk'),
    deskHelp: () => page('help', 'desk'),
    screen: (list) => `${page('screen')}${list ? `?${new URLSearchParams(list)}` : ''}`,
    screenHelp: () => page('help', 'screening'),
    compare: (papers = []) => {
      const query = new URLSearchParams(papers.map((slug) => ['p', slug])).toString();
      return `${page('compare')}${query && `?${query}`}`;
    },
    additions: (number) => page('new', paged(number)),
    about: () => page('about'),
    aboutData: () => page('about', 'data'),
    aboutDesign: () => page('about', 'design'),
    beside: (path, ending) => `${path.replace(/\/$/, '')}.${ending}`,
    feed: (path) => `${path}feed.xml`,
    file: (path) => `${base}${path}`,
    absolute: (path) => new URL(path, site).href,
  };
}
