import type { Author } from '../schema.ts';
import { hasAuthorPage } from './papers.ts';
import { routes } from './site.ts';

/** Paths of the pages about people, where they have one. */
export function authorPages(authors: readonly Author[] = []): string[] {
  return authors.filter(({ slug }) => hasAuthorPage(slug)).map(({ slug }) => routes.author(slug));
}
