import { compareTexts, partsOf } from '../../desk/compare-texts.ts';
import { MOST_COMPARED } from '../../desk/most-compared.ts';
import type { PaperFacts } from '../../desk/schema.ts';
import { arxivAddress, doiAddress } from '../../formats/identifiers.ts';
import { readCslRecord } from '../../formats/read-csl.ts';
import { readableDate, volumeAndPages } from '../../formats/summary.ts';
import { element } from '../element.ts';
import { routes } from '../site-routes.ts';
import { loadDesk } from './desk-store.ts';
import { fetchFacts } from './keep.ts';

type Cell = (Node | string)[];

const place = document.querySelector<HTMLElement>('#compare');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const asked = [...new Set(new URLSearchParams(location.search).getAll('p'))].slice(0, MOST_COMPARED);

/** Facts of papers in their order; those of papers that left the site from the desk. */
async function factsOf(ids: readonly string[]): Promise<[id: string, facts: PaperFacts][]> {
  const fetched = await fetchFacts(ids);
  const missing = ids.some((id) => !fetched.has(id));
  const kept = missing ? await loadDesk().catch(() => undefined) : undefined;
  for (const { id, facts } of kept?.papers ?? []) if (facts && !fetched.has(id)) fetched.set(id, facts.value);
  return ids.flatMap((id) => {
    const facts = fetched.get(id);
    return facts ? [[id, facts] as [string, PaperFacts]] : [];
  });
}

function table(papers: readonly [id: string, facts: PaperFacts][]): HTMLTableElement {
  const { shared, own } = compareTexts(papers.map(([, { title, abstract = '' }]) => `${title}\n${abstract}`));
  const records = papers.map(([, facts]) => readCslRecord(facts).paper);
  const rows: [name: string, cells: Cell[]][] = [
    ['Authors', records.map(({ authors = [] }) => [authors.map(({ name }) => name).join(', ')])],
    ['Date', records.map(({ issued }) => [issued ? readableDate(issued) : ''])],
    ['Venue', records.map((paper) => [[paper.venue, volumeAndPages(paper)].filter(Boolean).join(' ')])],
    ['Topics', papers.map(([, { custom }]) => [custom.topics.join(' · ')])],
    ['Only here', own.map((words) => [words.join(', ')])],
    ['Abstract', papers.map(([, { abstract = '' }]) => marked(abstract, shared))],
    ['Links', records.map(({ arxiv, doi }) => links(arxiv, doi))],
  ];
  const head = papers.map(([id, { title }]) =>
    element(
      'th',
      { scope: 'col', 'data-paper': id },
      element('a', { class: 'plain-link', href: routes.paper(id) }, title),
    ),
  );
  return element(
    'table',
    { class: 'compare' },
    element('thead', {}, element('tr', {}, element('td'), ...head)),
    element(
      'tbody',
      {},
      ...rows
        .filter(([, cells]) => cells.some((cell) => cell.some((part) => part !== '')))
        .map(([name, cells]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, name),
            ...cells.map((cell, index) => tableCell(cell, papers[index]?.[1].title)),
          ),
        ),
    ),
  );
}

/** A cell with the title of its paper, which narrow windows show over it. */
function tableCell(cell: Cell, title = ''): HTMLElement {
  const isEmpty = cell.every((part) => part === '');
  return element(
    'td',
    { 'data-title': title },
    ...(isEmpty ? [element('span', { class: 'quiet' }, 'not known')] : cell),
  );
}

function marked(text: string, shared: ReadonlySet<string>): Cell {
  return partsOf(text, shared).map((part) => (part.shared ? element('mark', {}, part.text) : part.text));
}

function links(arxiv: string | undefined, doi: string | undefined): Cell {
  const found = [
    arxiv && element('a', { href: arxivAddress(arxiv) }, 'arXiv'),
    doi && element('a', { href: doiAddress(doi) }, 'DOI'),
  ].filter((link) => link instanceof HTMLElement);
  return found.flatMap((link, index) => (index > 0 ? [' · ', link] : [link]));
}

if (place && status) {
  const papers = await factsOf(asked);
  if (papers.length < 2) {
    status.replaceChildren(
      'Choose two to six papers on your ',
      element('a', { href: routes.desk() }, 'desk'),
      ' to compare them here.',
    );
  } else {
    const missing = asked.length - papers.length;
    status.textContent = missing > 0 ? `${missing} of the papers cannot be had.` : '';
    place.replaceChildren(table(papers));
    document.title = `${papers.length} papers · ${document.title}`;
  }
}
