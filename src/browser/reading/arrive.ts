/* Where a paper was opened from decides what its page shows besides: most readers need none of the code. */
import { LIST_KEY } from './list-keys.ts';

const article = document.querySelector<HTMLElement>('main [data-paper]');
if (article) {
  if (location.search.includes('mark='))
    import('../search/mark-on-paper.ts').then(({ markFound }) => markFound(article)).catch(console.info);
  try {
    if (sessionStorage.getItem(LIST_KEY))
      import('./follow-list.ts').then(({ followList }) => followList(article)).catch(console.info);
  } catch {
    // The browser keeps nothing.
  }
}
