import { askOnce } from './ask-once.ts';

/** The script with what is needed once hits are shown. */
export const besideScript = askOnce(() => import('./beside/script.ts'));
