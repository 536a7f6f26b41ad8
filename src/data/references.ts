import { formattedReferences, hasFormattedReferences } from '../build/references/references.ts';
import { papers } from './papers.ts';

/** A paper's references in the usual styles; none in a large corpus. */
export const referencesTo = hasFormattedReferences(papers.length) ? formattedReferences : async () => [];
