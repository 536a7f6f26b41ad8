import type { CitedPaper } from '../../formats/export-context.ts';
import { rowFacts } from '../../formats/row.ts';
import { rowPaper } from '../../formats/row-paper.ts';
import { describeEstimate, estimateLeft } from '../../screening/estimate.ts';
import { type MarkedPart, markParts } from '../../screening/highlight.ts';
import { type NextPaper, nextPapers } from '../../screening/order.ts';
import { describeProgress } from '../../screening/pace.ts';
import type { Verdict } from '../../screening/schema.ts';
import { queue } from '../desk/queue.ts';
import { element } from '../element.ts';
import { fetchEach } from '../search/paper-records.ts';
import { routes } from '../site-routes.ts';
import { describeFault } from './project-store.ts';
import type { Session } from './session.ts';
import { part, screen } from './site-facts.ts';

/** Papers that are fetched while the first is read. */
const AHEAD = 5;

const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  include: 'Included',
  exclude: 'Excluded',
  maybe: 'Maybe',
};

/** One paper at a time. It listens to the page's buttons and keys once, and serves the project that is open. */
export class DecideView {
  #session: Session | undefined;
  /** The paper that the reader sees; none while the next one is fetched. */
  #inHand: NextPaper | undefined;
  #coming: NextPaper | undefined;
  readonly #inTurn = queue();
  readonly #fault: (text: string) => void;

  constructor(fault: (text: string) => void) {
    this.#fault = fault;
    const view = part('[data-view=decide]');
    view.addEventListener('click', ({ target }) => {
      const { decide, reason, undo } = (target instanceof Element && target.closest('button')?.dataset) || {};
      if (decide) void this.decide(decide as Verdict);
      if (reason) void this.decide('exclude', Number(reason));
      if (undo !== undefined) void this.undo();
    });
    this.#note.addEventListener('change', () => void this.#run(() => this.#storeNote()));
    addEventListener('pagehide', () => void this.#storeNote());
  }

  /** Shows the next paper of a project. */
  async show(session: Session): Promise<void> {
    this.#session = session;
    await session.learn();
    await this.#next();
  }

  /** Goes on where decisions were made elsewhere; a paper in hand that is still open stays. */
  async refresh(): Promise<void> {
    const paper = this.#inHand?.paper;
    const isOpen = paper && !this.#session?.decisions.some((decision) => decision.paper === paper);
    if (isOpen) this.#showProgress();
    else await this.#next();
  }

  async decide(verdict: Verdict, reasonNumber?: number): Promise<void> {
    const [session, inHand] = [this.#session, this.#inHand];
    if (!session || !inHand) return;
    const reason = reasonNumber === undefined ? undefined : session.project.reasons.value[reasonNumber - 1];
    if (reasonNumber !== undefined && reason === undefined) return;
    await this.#run(async () => {
      // A second key for a paper that is decided by then would be about one that nobody has read.
      if (this.#inHand !== inHand) return;
      await this.#storeNote();
      await session.take({
        act: 'decide',
        paper: inHand.paper,
        verdict,
        drawn: inHand.drawn,
        ...(reason && { reason }),
      });
      await this.#next(`${VERDICT_NAMES[verdict]}${reason ? `: ${reason}` : ''}.`);
    });
  }

  async undo(): Promise<void> {
    const session = this.#session;
    const last = session?.decisions.at(-1);
    if (!session || !last) return;
    await this.#run(async () => {
      await this.#storeNote();
      await session.take({ act: 'undo', paper: last.paper, undoes: last.at });
      await this.#show({ paper: last.paper, drawn: last.drawn }, 'Taken back.');
    });
  }

  writeNote(): void {
    this.#note.focus();
  }

  get #note(): HTMLTextAreaElement {
    return part('[data-screen-note]');
  }

  /** Steps are stored one after the other, so that no key is lost to a note that is stored before it. */
  #run(work: () => Promise<void>): Promise<void> {
    return this.#inTurn(work).catch((error) => this.#fault(describeFault(error)));
  }

  /** Stores the note where it was changed. */
  async #storeNote(): Promise<void> {
    const [session, paper] = [this.#session, this.#inHand?.paper];
    if (!session || !paper) return;
    const text = this.#note.value.trim();
    if (text !== (session.screened.get(paper)?.notes.get(session.reader) ?? ''))
      await session.take({ act: 'note', paper, text });
  }

  async #next(said = ''): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const decided = new Set(session.decisions.map(({ paper }) => paper));
    const [first, ...others] = nextPapers(session.orders, decided, 1 + AHEAD);
    await this.#show(first, said);
    fetchEach(others.map(({ paper }) => paper)).catch(console.info);
  }

  async #show(next: NextPaper | undefined, said: string): Promise<void> {
    const session = this.#session;
    if (!session) return;
    [this.#inHand, this.#coming] = [undefined, next];
    part('[data-screen-tools]').hidden = !next;
    part('[data-screen-done]').hidden = next !== undefined;
    const title = session.project.scope.papers.find(({ id }) => id === next?.paper)?.title ?? '';
    const place = part('[data-screen-paper]');
    if (next) {
      const record = await fetchEach([next.paper]).then(([found]) => found, console.info);
      // Another paper is wanted by now, or another view.
      if (this.#coming !== next || part('[data-view=decide]').hidden) return;
      this.#note.value = session.screened.get(next.paper)?.notes.get(session.reader) ?? '';
      place.replaceChildren(paperView(next, record?.paper, title, session));
      scrollTo({ top: 0, behavior: 'instant' });
      this.#inHand = next;
    } else place.replaceChildren();
    screen.dataset.state = next ? 'deciding' : 'done';
    this.#showProgress();
    part('[data-screen-said]').textContent = next
      ? `${said} Next: ${title}`
      : `${said} All papers are decided.`;
  }

  #showProgress(): void {
    const session = this.#session;
    if (!session) return;
    const { decisions, listing, shuffled } = session;
    const bar = part<HTMLProgressElement>('[data-screen-progress]');
    bar.max = listing.length;
    bar.value = decisions.length;
    part('[data-screen-status]').textContent = describeProgress(decisions, listing.length);
    part('[data-screen-estimate]').textContent = [
      decisions.length > 0 && decisions.length < listing.length
        ? describeEstimate(estimateLeft(decisions, shuffled), decisions.length)
        : '',
      session.rankingFault,
    ]
      .filter(Boolean)
      .join(' ');
    part<HTMLButtonElement>('[data-undo]').disabled = decisions.length === 0;
    part('[data-reasons]').replaceChildren(
      ...session.project.reasons.value.map((reason, place) =>
        element(
          'button',
          { type: 'button', class: 'text-button', 'data-reason': String(place + 1) },
          element('kbd', {}, String(place + 1)),
          ` ${reason}`,
        ),
      ),
    );
  }
}

function paperView(
  next: NextPaper,
  paper: CitedPaper | undefined,
  title: string,
  session: Session,
): HTMLElement {
  const words = session.project.highlights.value;
  const link = element(
    'a',
    { class: 'plain-link', href: routes.paper(next.paper) },
    ...marked(markParts(paper?.title ?? title, words)),
  );
  const view = element(
    'article',
    { 'data-paper': next.paper },
    element('h2', { class: 'screen-title' }, link),
  );
  if (paper) {
    const { year, facts } = rowFacts(rowPaper(paper));
    view.append(element('p', { class: 'quiet' }, [year, facts].filter(Boolean).join(' · ')));
    const text = paper.abstract || 'No abstract is known.';
    view.append(element('p', { class: 'prose', 'data-abstract': '' }, ...marked(markParts(text, words))));
  } else
    view.append(
      element(
        'p',
        {},
        'What the site knows of this paper cannot be had: it may have left the site, or there is no network.',
      ),
    );
  if (next.drawn === 'random' && session.project.order.value === 'likely')
    view.append(element('p', { class: 'quiet' }, 'Drawn at random.'));
  const others = session.project.blind.value
    ? []
    : [...(session.screened.get(next.paper)?.decisions.values() ?? [])].filter(
        ({ reader }) => reader !== session.reader,
      );
  for (const { reader, verdict, reason } of others)
    view.append(
      element('p', { class: 'quiet' }, `${reader}: ${[verdict, reason].filter(Boolean).join(', ')}`),
    );
  return view;
}

/** Signs differ by more than their colour. */
function marked(parts: readonly MarkedPart[]): (Node | string)[] {
  return parts.map(({ text, sign }) => (sign ? element('mark', { class: `sign-${sign}` }, text) : text));
}
