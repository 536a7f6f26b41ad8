import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagesOf, type LinkImageAmount, planLinkImages } from '../../../src/link-image/plan.ts';
import { createRoutes } from '../../../src/routes.ts';
import type { Paper } from '../../../src/schema.ts';
import type { Topic } from '../../../src/topics/schema.ts';

const routes = createRoutes('/shelf/', 'https://example.org');
const topic = (title: string, order: number): Topic => ({
  title,
  order,
  area: 'Sea',
  definition: title,
  terms: [],
});
const topics = [['tides', topic('Tides', 1)] as const, ['waves', topic('Waves', 2)] as const];

function planOf(count: number, amount: LinkImageAmount) {
  const papers = Array.from(
    { length: count },
    (_, index): Paper => ({
      id: `paper-${index}`,
      title: `Paper ${index}`,
      titleHtml: `Paper ${index}`,
      abstract: 'Text.',
      abstractHtml: 'Text.',
      listings: [{ id: 'one', rank: index + 1, line: index + 1 }],
      topics: index === 0 ? [] : [{ id: 'waves', score: 1 }],
      related: [],
      links: [],
      definedAbbreviations: [],
      abbreviations: [],
    }),
  );
  return planLinkImages({ papers, topics, title: 'A reading room', description: 'A desk.' }, routes, amount);
}

test('papers and topics have images beside their pages, all other pages the site’s', () => {
  const plan = planOf(2, 'some') ?? assert.fail();
  assert.equal(plan.site.path, '/shelf/card.png');
  assert.deepEqual(
    [...plan.byPage].map(([page, { path, instead }]) => [page, path, instead]),
    [
      ['/shelf/topics/tides/', '/shelf/topics/tides.png', '/shelf/card.png'],
      ['/shelf/topics/waves/', '/shelf/topics/waves.png', '/shelf/card.png'],
      ['/shelf/papers/paper-0/', '/shelf/papers/paper-0.png', '/shelf/card.png'],
      ['/shelf/papers/paper-1/', '/shelf/papers/paper-1.png', '/shelf/topics/waves.png'],
    ],
  );
  assert.equal(imagesOf(plan).length, 5);
});

test('papers of a large corpus show their main topic’s image, or the site’s', () => {
  const plan = planOf(2_001, 'some') ?? assert.fail();
  assert.equal(plan.byPage.get('/shelf/papers/paper-0/')?.path, '/shelf/card.png');
  assert.equal(plan.byPage.get('/shelf/papers/paper-1/')?.path, '/shelf/topics/waves.png');
  assert.equal(imagesOf(plan).length, 3);
});

test('papers of a large corpus have images of their own where that is asked for', () => {
  assert.equal(imagesOf(planOf(2_001, 'all') ?? assert.fail()).length, 2_004);
});

test('there are no images where none are wanted', () => assert.equal(planOf(2, 'off'), undefined));
