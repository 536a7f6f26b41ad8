import { CHOICES, STORED } from './choices.ts';

/*
 * The scripts that stand in every page itself, as text: the content security policy names their hashes, so that what is
 * hashed must be what is written, to the byte.
 */

/** What may be stored: what stands by itself never is. */
const stored = Object.values(CHOICES).flatMap(([, ...others]) => others);
/** Puts what the reader has chosen on the page before anything of it is drawn, so that nothing flashes. */
const applyPreferences =
  `try{for(const k of${JSON.stringify(Object.keys(CHOICES))}){const v=localStorage.getItem('${STORED}'+k);` +
  `if(/^(${stored.join('|')})$/.test(v))document.documentElement.dataset[k]=v}}catch{}`;

/** The element that says that a script or style did not come; it is there, and hidden, on every page. */
export const NOTICE_ID = 'page-notice';

/**
 * Shows it where one does not: after a new version was published, an open page asks for files that are gone. What fails
 * before the page is there is told when it is. To load it anew is to ask for it anew: following a link, a browser may show the
 * page that it has, and what stands behind `#` (a shared list, a project) would be lost.
 */
const tellOfFailures =
  `{const tell=()=>{const n=document.getElementById('${NOTICE_ID}');` +
  "if(n){n.hidden=false;n.lastElementChild.onclick=()=>(location.reload(),!1)}else addEventListener('DOMContentLoaded',tell)};" +
  "addEventListener('error',e=>{if(/^(link|script)$/.test(e.target.localName))tell()},true);" +
  "addEventListener('unhandledrejection',e=>{if(/module/.test(e.reason))tell(e.preventDefault())})}";

/** What runs before anything of a page is drawn. */
export const pageScript = applyPreferences + tellOfFailures;

/** Pages that a reader points at are fetched while the finger comes down; browsers that do not know this leave it. */
export const prefetchRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'main a[href$="/"]' }, eagerness: 'moderate' }],
});
