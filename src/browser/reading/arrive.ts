/* Where a paper was opened from decides what its page shows besides: most readers need none of the code. */
import { LIST_KEY } from './list-keys.ts';

try {
  if (location.search || sessionStorage.getItem(LIST_KEY)) import('./come-from-list.ts');
} catch {
  // The browser keeps nothing.
}
