import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formerPages, pathOf } from '../../../src/permalinks/redirect-paths.ts';
import { type Redirect, SECTIONS } from '../../../src/permalinks/schema.ts';
import { createRoutes } from '../../../src/routes.ts';

const routes = createRoutes('/shelf/', 'https://carrel.example');

for (const section of SECTIONS) {
  test(`a target among the ${section} is a page, or the whole section`, () => {
    assert.equal(pathOf({ section, slug: 'oak' }, routes), `/shelf/${section}/oak/`);
    assert.equal(pathOf({ section }, routes), `/shelf/${section}/`);
  });
}

describe('former pages', () => {
  const redirect = (slug: string, target: Redirect['target']): Redirect => ({
    id: `papers/${slug}`,
    section: 'papers',
    slug,
    target,
  });

  test('are those of the same kind, in the order of the redirects', () => {
    const former = formerPages(
      [
        redirect('old', { section: 'papers', slug: 'new' }),
        redirect('other', { section: 'topics', slug: 'new' }),
        redirect('gone', { section: 'papers' }),
        redirect('older', { section: 'papers', slug: 'new' }),
      ],
      routes,
    );
    assert.deepEqual([...former], [['/shelf/papers/new/', ['/shelf/papers/old/', '/shelf/papers/older/']]]);
  });

  test('are none where nothing was redirected', () => {
    assert.equal(formerPages([], routes).size, 0);
  });
});
