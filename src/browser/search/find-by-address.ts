/* On the page for addresses that lead nowhere: offers the papers that the words of the address find. */

import { readState } from '../../search/engine/query-state.ts';
import { routes } from '../site-routes.ts';
import { engine } from './results/browser-engine.ts';
import { hitView } from './results/hit-view.ts';
import { wordsOfAddress } from './words-of-address.ts';

/** Papers offered; the search page has the rest. */
const MOST = 5;

const words = wordsOfAddress(location.pathname, routes.home());
const offer = document.querySelector<HTMLElement>('[data-address-search]');
const box = document.querySelector<HTMLInputElement>('main input[type=search]');

if (words && offer && box) {
  box.value = words;
  // Where the index cannot be had, the page is as helpful as without a script.
  findPapers(offer).catch(console.info);
}

async function findPapers(offer: HTMLElement): Promise<void> {
  const { hits, total } = await engine.search(readState(new URLSearchParams({ q: words })));
  offer.querySelector('ol')?.replaceChildren(...hits.slice(0, MOST).map((hit) => hitView(hit)));
  const all = offer.querySelector<HTMLAnchorElement>(':scope > p a');
  if (all) all.href = routes.search(words);
  offer.hidden = total === 0;
}
