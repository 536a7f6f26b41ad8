import { CHOICES, STORED } from './choices.ts';

/*
 * The scripts that stand in every page itself, as text: the content security policy names their hashes, so that what is
 * hashed must be what is written, to the byte.
 */

/** Puts the reader's theme and density on the page before anything of it is drawn, so that nothing flashes. */
export const applyPreferences =
  `try{for(const k of${JSON.stringify(Object.keys(CHOICES))}){const v=localStorage.getItem('${STORED}'+k);` +
  'if(v)document.documentElement.dataset[k]=v}}catch{}';

/** Pages that a reader points at are fetched while the finger comes down; browsers that do not know this leave it. */
export const prefetchRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'main a[href$="/"]' }, eagerness: 'moderate' }],
});
