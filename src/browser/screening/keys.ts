import type { Verdict } from '../../screening/schema.ts';
import type { DecideView } from './decide-view.ts';
import { part, screen } from './site-facts.ts';

const VERDICTS: Readonly<Partial<Record<string, Verdict>>> = { i: 'include', e: 'exclude', m: 'maybe' };

/** Lets keys decide on the paper in hand, unless they are typed somewhere or the reader has turned them off. */
export function listenToKeys(view: DecideView): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const note = part('[data-screen-note]');
    if (key === 'Escape' && target === note) note.blur();
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.documentElement.dataset.keys === 'off') return;
    const { state } = screen.dataset;
    if (state !== 'deciding' && !(state === 'done' && key === 'u')) return;
    const verdict = VERDICTS[key];
    if (verdict) void view.decide(verdict);
    else if (/^[1-9]$/.test(key)) void view.decide('exclude', Number(key));
    else if (key === 'u') void view.undo();
    else if (key === 'n') {
      view.writeNote();
      event.preventDefault();
    }
  });
}
