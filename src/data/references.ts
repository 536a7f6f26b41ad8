import { createReferenceThread } from '../content/format-references.ts';
import { papers } from './papers.ts';

/**
 * Papers up to which references are formatted: the citation processor takes some three milliseconds a paper, which in a
 * large corpus is longer than all the rest. The files, from which every program formats its own, are always there.
 */
const MOST_FORMATTED = 5_000;

/** A paper's references in the usual styles; none in a large corpus. */
export const referencesTo =
  papers.length > MOST_FORMATTED
    ? async () => []
    : createReferenceThread(import.meta.env.BASE_URL, import.meta.env.SITE ?? 'http://localhost:4321');
