import { element } from '../../element.ts';
import { routes } from '../../site-routes.ts';

/** Why nothing could be searched, and what to do about it. */
export function failureView(): [reason: string, ...ways: (Node | string)[]] {
  const reason = navigator.onLine ? 'The search could not load its index.' : 'You are offline.';
  const again = element('button', { type: 'button' }, 'Try again');
  // The whole page: after a new version was published, it has the old one's index in mind.
  again.addEventListener('click', () => location.reload());
  const browse = element('a', { href: routes.papers() }, 'Browse all papers');
  return [`${reason} Try again, or browse.`, again, ' · ', browse];
}
