import { getLiveCollection } from 'astro:content';
import { recordsOf } from './records.ts';

/** What the build noticed in the content and let pass, in the order of the build log. */
export const notes = recordsOf(await getLiveCollection('notes'));
