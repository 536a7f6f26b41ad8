import { countPapers } from '../../../formats/counted.ts';
import type { FacetCounts } from '../../../search/engine/beside/facets.ts';
import type { Answer } from '../../../search/engine/engine.ts';
import { FACET_KEYS, type FacetKey, isNarrowed } from '../../../search/engine/facet-choice.ts';
import { type SearchState, writeState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';
import { routes } from '../../site-routes.ts';
import { FACET_NAMES } from './facet-view.ts';

/** What a reader can do who has found nothing, or less than there is since an earlier choice still holds. */
export function waysOnView(answer: Answer, facets: FacetCounts): HTMLElement[] {
  return [
    ...(isNarrowed(answer.request) ? [narrowingView(answer, facets)] : []),
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

function narrowingView({ request, total, unnarrowed }: Answer, facets: FacetCounts): HTMLElement {
  const nameOf = (key: FacetKey, id: string) => facets[key].find((value) => value.id === id)?.name ?? id;
  const chosen = FACET_KEYS.filter((key) => request[key].length > 0);
  const all = chosen
    .map((key) => `${FACET_NAMES[key]}: ${request[key].map((id) => nameOf(key, id)).join(' or ')}`)
    .join(', ');
  const nothing = Object.fromEntries(FACET_KEYS.map((key) => [key, []]));
  const bare: SearchState = { ...request, ...nothing, page: 1 };
  const without = unnarrowed === 0 ? 'none' : String(unnarrowed);
  const link = element('a', { href: `?${writeState(bare)}` }, 'Take it off');
  const says =
    total > 0
      ? `Still narrowed to ${all}, chosen for an earlier query: ${countPapers(unnarrowed)} without it. `
      : `0 with ${all}, ${without} without it. `;
  return element('p', {}, says, link);
}
