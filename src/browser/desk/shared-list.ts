import { editPaper } from '../../desk/kept-paper.ts';
import { findShared } from '../../desk/share-link.ts';
import { countPapers } from '../../formats/counted.ts';
import { element } from '../element.ts';
import { routes } from '../site-routes.ts';
import { deskRow } from './desk-row.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';
import { fetchFacts, keepPapers } from './keep.ts';

/** Shows a list that somebody shared, to be read and to be kept. */
export async function showSharedList(hashes: readonly string[], place: HTMLElement): Promise<void> {
  const { papers, moved } = await fetchCatalogue();
  const { found, missing } = findShared(
    hashes,
    papers.map(({ id }) => id),
    moved,
  );
  const facts = await fetchFacts(found);
  const at = new Date().toISOString();
  const rows = found.map((id) => {
    const known = facts.get(id);
    const row = deskRow(editPaper(id, undefined, { kept: true, ...(known && { facts: known }) }, at), 'h2');
    row.querySelector('.desk-fields')?.remove();
    return row;
  });
  const keep = element(
    'button',
    { type: 'button', class: 'text-button', 'data-keep-all': '' },
    'Put these on my desk',
  );
  keep.addEventListener('click', async () => {
    await keepPapers(found, true);
    location.assign(routes.desk());
  });
  const left = missing > 0 ? ` ${missing} of the list are not on this site.` : '';
  place.replaceChildren(
    element('p', { role: 'status' }, `A list that was shared with you: ${countPapers(found.length)}.${left}`),
    element('p', { class: 'copy-buttons mb-4' }, keep, element('a', { href: routes.desk() }, 'My own desk')),
    element('ol', { class: 'paper-list', 'data-total': String(rows.length) }, ...rows),
  );
}
