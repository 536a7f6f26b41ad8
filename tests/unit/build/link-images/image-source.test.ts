import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imageDigests, noteOf, wasReplaced } from '../../../../src/build/link-images/image-source.ts';
import type { LinkImage } from '../../../../src/link-image/plan.ts';

const site: LinkImage = { path: '/card.png', card: cardOf('A Desk') };
const paper: LinkImage = { path: '/papers/tides.png', card: cardOf('Tides'), instead: site.path };

function cardOf(title: string): LinkImage['card'] {
  return { title, byline: 'Ada North', note: '2024', marks: [] };
}

const digestOf = (image: LinkImage, other = site, name = 'Desks') =>
  imageDigests([other, image], name)(image);

describe('what an image comes from', () => {
  test('is its card, the one that may take its place and the name of the site', () => {
    const digests = [
      digestOf(paper),
      digestOf({ ...paper, card: cardOf('Ebb and Flow') }),
      digestOf(paper, { ...site, card: cardOf('Another Desk') }),
      digestOf(paper, site, 'Chairs'),
    ];
    assert.equal(new Set(digests).size, digests.length);
    assert.equal(digestOf({ ...paper }), digestOf(paper));
  });

  test('tells whether another image took its place', () => {
    const digest = digestOf(paper);
    assert.equal(wasReplaced(noteOf(digest, false), digest), false);
    assert.equal(wasReplaced(noteOf(digest, true), digest), true);
    assert.equal(wasReplaced(noteOf(digestOf(site), true), digest), undefined);
    assert.equal(wasReplaced(undefined, digest), undefined);
  });
});
