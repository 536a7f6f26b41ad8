import { countPapers } from '../../formats/counted.ts';
import {
  type Agreement,
  agreementOf,
  type Conflict,
  conflictsOf,
  describeKappa,
} from '../../screening/agreement.ts';
import { element } from '../element.ts';
import { replaceRows } from '../replace-rows.ts';
import { routes } from '../site-routes.ts';
import { describeFault } from './project-store.ts';
import type { Session } from './session.ts';
import { part, screen } from './site-facts.ts';

/** Every two of the readers, in the order of their names. */
export function pairsOf(readers: readonly string[]): (readonly [string, string])[] {
  return readers.flatMap((first, place) =>
    readers.slice(place + 1).map((second) => [first, second] as const),
  );
}

/** How far readers agree, and where they do not. */
export function showReaders(session: Session, fault: (text: string) => void): void {
  const { readers, screened, listing, project } = session;
  const titles = new Map(project.scope.papers.map(({ id, title }) => [id, title]));
  part('[data-agreements]').replaceChildren(
    ...(readers.length < 2
      ? [
          element(
            'p',
            {},
            'One reader so far. Save the project in a file and give it to another reader, who opens it here under another name and sends a file back: import it below.',
          ),
        ]
      : pairsOf(readers).map((pair) => agreementView(agreementOf(screened.values(), pair)))),
  );
  const conflicts = conflictsOf(screened, listing);
  const open = conflicts.filter(({ settled }) => !settled).length;
  part('[data-conflicts-status]').textContent =
    conflicts.length === 0
      ? readers.length < 2
        ? ''
        : 'Readers differ on no paper.'
      : `Readers differ on ${countPapers(conflicts.length)}, ${open} to be settled.`;
  const rows = conflicts.map((conflict) =>
    conflictRow(
      conflict,
      titles.get(conflict.paper) ?? conflict.paper,
      project.reasons.value,
      async (verdict, reason) => {
        try {
          await session.take({ act: 'settle', paper: conflict.paper, verdict, ...(reason && { reason }) });
          showReaders(session, fault);
          nextOpen(conflict.paper)?.focus();
        } catch (error) {
          fault(describeFault(error));
        }
      },
    ),
  );
  replaceRows(part('[data-conflicts]'), ...rows);
  screen.dataset.state = 'readers';
}

/** The first control of the next conflict that is open; of the one just settled where none is. */
function nextOpen(settled: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('[data-conflicts] [data-open] button') ??
    document.querySelector<HTMLElement>(`[data-conflicts] [data-paper="${settled}"] button`)
  );
}

function agreementView(agreement: Agreement): HTMLElement {
  const { readers, both, first, second, neither, observed = 0, kappa } = agreement;
  const papers = both + first + second + neither;
  const [a, b] = readers;
  const sentence =
    papers === 0
      ? `${a} and ${b} have no paper in common yet.`
      : `${a} and ${b} agree on ${Math.round(100 * observed)} % of the ${countPapers(papers)} that both decided on. Cohen’s κ: ${
          describeKappa(agreement) ?? 'not defined, since both decided the same on all'
        }.`;
  const cell = (count: number) => element('td', {}, String(count));
  const head = (text: string, scope: string) => element('th', { scope }, text);
  return element(
    'div',
    { 'data-agreement': '', ...(kappa !== undefined && { 'data-kappa': kappa.toFixed(3) }) },
    element('p', {}, sentence),
    element(
      'table',
      { class: 'agreement' },
      element(
        'thead',
        {},
        element('tr', {}, element('td', {}), head(`${b}: goes on`, 'col'), head(`${b}: excluded`, 'col')),
      ),
      element(
        'tbody',
        {},
        element('tr', {}, head(`${a}: goes on`, 'row'), cell(both), cell(first)),
        element('tr', {}, head(`${a}: excluded`, 'row'), cell(second), cell(neither)),
      ),
    ),
  );
}

function conflictRow(
  { paper, decisions, settled }: Conflict,
  title: string,
  reasons: readonly string[],
  settle: (verdict: 'include' | 'exclude', reason?: string) => Promise<void>,
): HTMLLIElement {
  const choose = element(
    'select',
    { 'aria-label': `Reason to exclude “${title}”` },
    element('option', { value: '' }, 'no reason'),
  );
  for (const reason of reasons) choose.append(element('option', {}, reason));
  choose.value =
    settled?.reason ?? decisions.find(({ reason }) => reason && reasons.includes(reason))?.reason ?? '';
  const button = (verdict: 'include' | 'exclude', name: string) => {
    const made = element(
      'button',
      {
        type: 'button',
        class: 'text-button',
        'data-settle': verdict,
        'aria-pressed': String(settled?.verdict === verdict),
      },
      name,
    );
    made.addEventListener(
      'click',
      () => void settle(verdict, verdict === 'exclude' ? choose.value : undefined),
    );
    return made;
  };
  return element(
    'li',
    { 'data-paper': paper, ...(!settled && { 'data-open': '' }) },
    element('a', { class: 'paper-title plain-link', href: routes.paper(paper) }, title),
    element(
      'p',
      { class: 'quiet' },
      decisions
        .map(({ reader, verdict, reason }) => `${reader}: ${[verdict, reason].filter(Boolean).join(', ')}`)
        .join(' · '),
    ),
    element(
      'p',
      { class: 'copy-buttons' },
      element(
        'span',
        {},
        settled ? `Settled: ${[settled.verdict, settled.reason].filter(Boolean).join(', ')}` : 'Settle:',
      ),
      button('include', 'Include'),
      button('exclude', 'Exclude'),
      choose,
    ),
  );
}
