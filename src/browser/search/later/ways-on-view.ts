import { countPapers } from '../../../formats/counted.ts';
import type { Answer } from '../../../search/engine/engine.ts';
import { FACET_KEYS, type FacetKey } from '../../../search/engine/facets.ts';
import { type SearchState, writeState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';
import { routes } from '../../site-routes.ts';
import { FACET_NAMES } from '../results/facet-view.ts';
import { isNarrowed } from '../results/summary-view.ts';

/** What a reader can do who has found nothing, or less than there is since an earlier choice still holds. */
export function waysOnView(answer: Answer): HTMLElement[] {
  return [
    ...(isNarrowed(answer.request) ? [narrowingView(answer)] : []),
    ...(answer.total === 0
      ? [
          element(
            'p',
            {},
            'Try fewer or other words, or browse ',
            element('a', { href: routes.topics() }, 'the topics'),
            ' or ',
            element('a', { href: routes.papers() }, 'all papers'),
            '.',
          ),
        ]
      : []),
  ];
}

function narrowingView(answer: Answer): HTMLElement {
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
