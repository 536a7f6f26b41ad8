import { corpus } from './corpus.ts';

/** What the build noticed in the content and let pass, in the order of the build log. */
export const { notes } = corpus;
