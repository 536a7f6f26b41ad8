import { createReferenceThread } from '../content/format-references.ts';

/** A paper's references in the usual styles. */
export const referencesTo = createReferenceThread(
  import.meta.env.BASE_URL,
  import.meta.env.SITE ?? 'http://localhost:4321',
);
