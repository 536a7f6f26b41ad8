import { countPapers } from '../../../formats/counted.ts';
import type { Answer, Substitution } from '../../../search/engine/engine.ts';
import { FACET_KEYS, type FacetKey } from '../../../search/engine/facets.ts';
import { type SearchState, writeState } from '../../../search/engine/query-state.ts';
import { routes } from '../../site-routes.ts';
import { FACET_NAMES } from '../results/facet-view.ts';
import { element } from '../results/hit-view.ts';

/**
 * What the reader should know about the answer: what was read into the query, what else was searched, what was not
 * understood, what to try where nothing was found.
 * @param isLeftOver whether what narrows the results was chosen for an earlier query
 */
export function notesView(answer: Answer, isLeftOver: boolean): HTMLElement[] {
  const { request } = answer;
  const withQuery = (q: string) => address({ ...request, q, page: 1 });
  const notes: (HTMLElement | undefined)[] = [
    readingsView(answer, withQuery),
    ...answer.substitutions.map((substitution) => note(describe(substitution))),
    ...answer.suggestions.map(({ typed, meant, query }) =>
      note(`“${typed}” is in no paper. Did you mean `, element('a', { href: withQuery(query) }, meant), '?'),
    ),
    answer.literalQuery === undefined
      ? undefined
      : note(element('a', { href: withQuery(answer.literalQuery) }, 'Search only for the words as typed')),
    ...answer.hints.map((hint) => note(hint)),
    narrowingView(answer, isLeftOver),
    answer.total > 0
      ? undefined
      : note(
          'Try fewer or other words, or browse ',
          element('a', { href: routes.topics() }, 'the topics'),
          ' or ',
          element('a', { href: routes.papers() }, 'all papers'),
          '.',
        ),
  ];
  return notes.filter((one) => one !== undefined);
}

/** The same in words, without what could be followed or taken off. */
export function notesInWords({ readings, substitutions, suggestions, hints }: Answer): string[] {
  return [
    ...readings.map(({ says }) => `Read as: ${says}.`),
    ...substitutions.map(describe),
    ...suggestions.map(({ typed, meant }) => `“${typed}” is in no paper. Did you mean ${meant}?`),
    ...hints,
  ];
}

/** What was read as years, authors or a wish for the newest, each to be taken off. */
function readingsView({ readings }: Answer, withQuery: (q: string) => string): HTMLElement | undefined {
  if (readings.length === 0) return undefined;
  const chips = readings.flatMap(({ says, without }) => [
    ' ',
    element('a', { class: 'chip', href: withQuery(without), 'aria-label': `Take off: ${says}` }, `${says} ×`),
  ]);
  return element('p', { 'data-readings': '' }, 'Read as:', ...chips);
}

/** What narrows the results, where it leaves nothing or was chosen for another query. */
function narrowingView(answer: Answer, isLeftOver: boolean): HTMLElement | undefined {
  const { request, total, unnarrowed } = answer;
  const chosen = FACET_KEYS.filter((key) => request[key].length > 0);
  if (chosen.length === 0 || (total > 0 && !isLeftOver)) return undefined;
  const all = chosen.map((key) => `${FACET_NAMES[key]}: ${namesOf(answer, key)}`).join(', ');
  const bare: SearchState = { ...request, topic: [], listing: [], venue: [], year: [], has: [], page: 1 };
  const without = unnarrowed === 0 ? 'none' : String(unnarrowed);
  const link = element('a', { href: address(bare) }, 'Take it off');
  return isLeftOver && total > 0
    ? note(
        `Still narrowed to ${all}, chosen for an earlier query: ${countPapers(unnarrowed)} without it. `,
        link,
      )
    : note(`0 with ${all}, ${without} without it. `, link);
}

function namesOf({ facets, request }: Answer, key: FacetKey): string {
  return request[key].map((id) => facets[key].find((value) => value.id === id)?.name ?? id).join(' or ');
}

function describe({ kind, typed, searched }: Substitution): string {
  const words = searched.map((word) => `“${word}”`).join(' and ');
  switch (kind) {
    case 'spelling':
      return `“${typed}” is in no paper: searched for ${words} instead.`;
    case 'beginning':
      return `“${typed}” is in no paper: searched for words that begin so, ${words}.`;
    case 'family':
      return `“${typed}” was also searched as ${words}, in any version.`;
    default:
      return `“${typed}” was also searched as ${words}.`;
  }
}

function note(...content: (Node | string)[]): HTMLElement {
  return element('p', {}, ...content);
}

function address(state: SearchState): string {
  return `?${writeState(state)}`;
}
