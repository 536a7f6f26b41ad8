import { coinsContext } from '../../formats/coins.ts';
import { contextOfRecords } from '../../formats/read-csl.ts';
import { element } from '../element.ts';
import { routes } from '../site-routes.ts';
import { fetchEach } from './paper-records.ts';

/** Gives the shown results what Zotero imports them by, and tells it so. */
export async function addCoins(results: Element): Promise<void> {
  const rows = [...results.querySelectorAll<HTMLElement>('[data-paper]:not(:has(.Z3988))')];
  const ids = rows.map((row) => row.dataset.paper ?? '');
  const records = await fetchEach(ids);
  const context = contextOfRecords(records, routes);
  for (const [index, { paper }] of records.entries())
    rows[index]?.append(element('span', { class: 'Z3988', title: coinsContext(paper, context) }));
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true }));
}
