import { followedIds } from './followed-ids.ts';

/*
 * The controls that follow a topic, an author or a venue, or save a search. What they are about stands in their address
 * below the base path; that of a search is the page's own. What follows is loaded when they are used.
 */

function show(): void {
  const followed = followedIds();
  for (const button of document.querySelectorAll<HTMLElement>('[data-follow]')) {
    const isFollowed = followed.has(button.dataset.follow ?? '');
    button.ariaPressed = `${isFollowed}`;
  }
}

show();
addEventListener('pageshow', show);

document.addEventListener('click', async ({ target }) => {
  const button =
    target instanceof Element && target.closest<HTMLElement>('[data-follow], [data-save-search]');
  if (!button) return;
  const { follow, followName = '' } = button.dataset;
  const { toggleFollow, saveSearch } = await import('./follow.ts');
  await (follow === undefined ? saveSearch(location.search) : toggleFollow(follow, followName));
  show();
});
