import { countPapers } from '../../../formats/counted.ts';
import type { Answer } from '../../../search/engine/engine.ts';
import { FACET_KEYS, type FacetKey } from '../../../search/engine/facets.ts';
import { type SearchState, writeState } from '../../../search/engine/query-state.ts';
import { FACET_NAMES } from '../results/facet-view.ts';
import { element } from '../results/hit-view.ts';

/** What narrows the results, where it leaves nothing or was chosen for another query. */
export function narrowingView(answer: Answer): HTMLElement {
  const { request, total, unnarrowed } = answer;
  const chosen = FACET_KEYS.filter((key) => request[key].length > 0);
  const all = chosen.map((key) => `${FACET_NAMES[key]}: ${namesOf(answer, key)}`).join(', ');
  const bare: SearchState = { ...request, topic: [], listing: [], venue: [], year: [], has: [], page: 1 };
  const without = unnarrowed === 0 ? 'none' : String(unnarrowed);
  const link = element('a', { href: `?${writeState(bare)}` }, 'Take it off');
  const says =
    total > 0
      ? `Still narrowed to ${all}, chosen for an earlier query: ${countPapers(unnarrowed)} without it. `
      : `0 with ${all}, ${without} without it. `;
  return element('p', {}, says, link);
}

function namesOf({ facets, request }: Answer, key: FacetKey): string {
  return request[key].map((id) => facets[key].find((value) => value.id === id)?.name ?? id).join(' or ');
}
