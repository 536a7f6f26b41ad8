/* A paper that was opened from a list: the words that it was found by, and its place there. */
import { markFound } from '../search/mark-on-paper.ts';
import { followList } from './follow-list.ts';

const article = document.querySelector<HTMLElement>('main [data-paper]');
if (article) {
  markFound(article).catch(console.info);
  followList(article).catch(console.info);
}
