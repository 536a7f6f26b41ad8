/* The control that keeps a paper knows what is kept; what keeps is loaded when it is used. */
import { keptIds, onKept } from './kept-papers.ts';

let kept: ReadonlySet<string> = keptIds();

/** Gives each control of the page its state. */
export function showStates(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-keep]'))
    button.ariaPressed = `${kept.has(button.dataset.keep ?? '')}`;
}

showStates();
onKept((ids) => {
  kept = ids;
  showStates();
});

document.addEventListener('click', ({ target }) => {
  const id = target instanceof Element && target.closest<HTMLElement>('[data-keep]')?.dataset.keep;
  if (id) import('./toggle.ts').then(({ toggle }) => toggle(id)).catch(console.info);
});
