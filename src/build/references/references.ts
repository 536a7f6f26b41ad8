import { z } from 'astro/zod';
import { type CitedPaper, referencedPaper } from '../../formats/export-context.ts';
import { REFERENCE_STYLES, type ReferenceStyle } from '../../formats/reference-styles.ts';
import type { Reference } from '../../formats/references.ts';
import { settings } from '../build-settings.ts';
import { StepCache } from '../step-cache.ts';
import { createReferenceThread, type ReferenceThread } from './reference-thread.ts';

/** Pages are rendered in a module graph of their own, so what is shared with them is kept where both graphs see it. */
const REFERENCES = Symbol.for('carrel.references');
interface Shared {
  thread: ReferenceThread;
  /** References that were asked for ahead, by slug. */
  ahead: Map<string, Promise<Reference[]>>;
}
const shared: { [REFERENCES]?: Shared } = globalThis as object;

function references(): Shared {
  shared[REFERENCES] ??= {
    thread: createReferenceThread(settings.basePath, settings.siteUrl),
    ahead: new Map(),
  };
  return shared[REFERENCES];
}

const referencesSchema: z.ZodType<Reference[]> = z.array(
  z.object({
    style: z.enum(Object.keys(REFERENCE_STYLES) as ReferenceStyle[]),
    label: z.string(),
    html: z.string(),
    text: z.string(),
  }),
);

/**
 * References of earlier builds, by what they name of their papers.
 * @param code hash of all code, packages and settings
 */
export function keptReferences(file: string, code: string): StepCache<Reference[]> {
  return new StepCache(file, code, (json) => referencesSchema.parse(json));
}

/**
 * Has references formatted before they are asked for.
 * @param kept those of earlier builds, where they may be used
 */
export function formatAhead(papers: readonly CitedPaper[], kept?: StepCache<Reference[]>): void {
  const { thread, ahead } = references();
  for (const paper of papers) {
    const named = referencedPaper(paper);
    const known = kept?.get(named);
    if (known) {
      ahead.set(paper.id, Promise.resolve(known));
      continue;
    }
    const formatted = thread.format(paper);
    formatted.then(
      (made) => kept?.set(named, made),
      () => {},
    );
    // A failure is reported where the references are asked for.
    formatted.catch(() => {});
    ahead.set(paper.id, formatted);
  }
}

/** A paper's references in the usual styles. */
export function formattedReferences(paper: CitedPaper): Promise<Reference[]> {
  const { thread, ahead } = references();
  const formatted = ahead.get(paper.id) ?? thread.format(paper);
  thread.awaitAnswers();
  return formatted;
}
