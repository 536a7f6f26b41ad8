import { type CollectionEntry, getCollection } from 'astro:content';

const pages = new Map((await getCollection('pages')).map((page) => [page.id, page]));

/** An editor's prose page by its file's name without the ending, where there is one. */
export function findPage(id: string): CollectionEntry<'pages'> | undefined {
  return pages.get(id);
}
