import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanCompounds, withCompounds } from '../../../src/formats/compounds.ts';

test('compounds of titles are told from other words, long ones left alone', () => {
  for (const [title, pieces] of [
    ['Simple On-the-Fly Length', ['Simple ', 'On-the-Fly', ' Length']],
    ['Training-Free, Long-Context', ['', 'Training-Free', ', ', 'Long-Context', '']],
    ['No compound – at all', ['No compound – at all']],
    ['An Internationalization-Localization Approach', ['An Internationalization-Localization Approach']],
    ['GPT-4 and -5 of 3-4', ['', 'GPT-4', ' and -5 of 3-4']],
    ['', ['']],
  ] as const)
    assert.deepEqual(withCompounds(title), pieces);
});

test('compounds become elements in text only, which stays as it was', () => {
  const title = 'Zero-Shot <em class="x-y">k-means</em> &amp; <math><mi>a-b</mi></math>R&amp;D-Like';
  assert.equal(
    spanCompounds(title),
    '<span>Zero-Shot</span> <em class="x-y"><span>k-means</span></em> &amp; <math><mi>a-b</mi></math>R&amp;<span>D-Like</span>',
  );
  assert.equal(spanCompounds(title).replaceAll(/<\/?span>/g, ''), title);
});
