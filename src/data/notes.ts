import { getCollection } from 'astro:content';

/** What the build noticed in the content and let pass, in the order of the build log. */
export const notes = (await getCollection('notes'))
  .map(({ data }) => data)
  .sort((a, b) => Number(a.id) - Number(b.id));
