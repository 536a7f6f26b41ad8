import { choose, chosen } from './remember.ts';

/** The buttons that choose how much is shown of each paper of a list. */
const group = document.querySelector('[data-density-choice]');

function show(): void {
  const density = chosen('density');
  for (const button of group?.querySelectorAll('button') ?? [])
    button.setAttribute('aria-pressed', String(button.value === density));
  if (density === 'abstracts')
    import('./list-abstracts.ts').then(({ showAbstracts }) => showAbstracts()).catch(console.info);
}

group?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  choose('density', target.value);
  show();
});
if (group) show();
