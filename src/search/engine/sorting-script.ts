import { askOnce } from './ask-once.ts';

/** The script that puts hits in an order of their own; only queries that ask for one need it. */
export const sortingScript = askOnce(() => import('./later/sort-hits.ts'));
