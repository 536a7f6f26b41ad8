import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayBefore, readFactsSettings, servicesFrom } from '../../../src/network/facts-settings.ts';

describe('settings of the services', () => {
  test('name what makes no sense', () => {
    assert.throws(
      () => readFactsSettings({ ARXIV_URL: 'ftp://x', FACTS_PACE: 'slow' }, '/'),
      /ARXIV_URL is “ftp:\/\/x”[\s\S]*FACTS_PACE is “slow”/,
    );
    assert.throws(() => servicesFrom('openalex,scholar'), /knows no “scholar”/);
    assert.throws(() => dayBefore('2026-01-31', 'soon'), /--refresh is “soon”/);
  });

  test('are read', () => {
    assert.deepEqual(servicesFrom('arXiv, openalex'), ['openalex', 'arxiv']);
    assert.equal(dayBefore('2026-01-31', '30'), '2026-01-01');
    assert.equal(dayBefore('2026-01-31', '2025-12-24'), '2025-12-24');
  });
});
