import { keyAct } from '../../screening/key-acts.ts';
import type { DecideView } from './decide-view.ts';
import { part, screen } from './site-facts.ts';

/** Lets keys decide on the paper in hand, unless they are typed somewhere or the reader has turned them off. */
export function listenToKeys(view: DecideView): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    const note = part('[data-screen-note]');
    if (event.key === 'Escape' && target === note) note.blur();
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
    if (isTyping || event.defaultPrevented || document.documentElement.dataset.keys === 'off') return;
    const { state } = screen.dataset;
    const pressed = keyAct(event);
    if (!pressed || (state !== 'deciding' && !(state === 'done' && pressed.act === 'undo'))) return;
    if (pressed.act === 'decide') void view.decide(pressed.verdict, pressed.reason);
    else if (pressed.act === 'undo') void view.undo();
    else {
      view.writeNote();
      event.preventDefault();
    }
  });
}
