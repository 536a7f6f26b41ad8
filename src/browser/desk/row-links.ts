import { withoutAbstracts } from '../../formats/bibtex-abstracts.ts';
import { textInCoins } from '../../formats/read-coins.ts';
import { element } from '../element.ts';
import { paperLink, paperOf } from '../reading/list-in-hand.ts';
import { routes } from '../site-routes.ts';
import { tell } from './tell.ts';

/** Puts into the row in hand what copies the paper's BibTeX, and a link to its text where the row knows the place. */
export function addLinks(row: Element): void {
  const link = paperLink(row);
  const id = paperOf(link?.pathname);
  if (!link || !id || row.querySelector('.row-links')) return;
  const title = link.textContent;
  const cite = element(
    'button',
    { type: 'button', class: 'text-button', 'aria-label': `Cite “${title}”` },
    'Cite',
  );
  cite.addEventListener('click', () => copy(id));
  const text = textInCoins(row.querySelector<HTMLElement>('.Z3988')?.title ?? '');
  const way =
    text && element('a', { href: text.href, 'aria-label': `${text.label} of “${title}”` }, text.label);
  row.append(element('p', { class: 'row-links quiet no-print' }, cite, ...(way ? [' · ', way] : [])));
}

async function copy(id: string): Promise<void> {
  const page = routes.paper(id);
  const ways = { href: `${page}#cite`, text: 'Other ways to cite it' };
  try {
    // The clipboard takes a promise: some browsers would forget the click while the file is on its way.
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': fetchBibtex(routes.beside(page, 'bib')) }),
    ]);
    tell('BibTeX copied.', ways);
  } catch {
    tell('That could not be copied.', ways);
  }
}

async function fetchBibtex(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Blob([withoutAbstracts(await response.text())], { type: 'text/plain' });
}
