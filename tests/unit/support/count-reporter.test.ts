import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import countReporter from '../../support/count-reporter.mjs';

/** A finished test as `node --test` reports it, as far as it is counted. */
function finished(type: 'test:pass' | 'test:fail', data: object): TestEvent {
  return { type, data: { details: { type: 'test' }, ...data } } as TestEvent;
}

async function report(events: readonly TestEvent[]): Promise<unknown> {
  async function* source() {
    yield* events;
  }
  let text = '';
  for await (const chunk of countReporter(source())) text += chunk;
  return JSON.parse(text);
}

const suiteFailure = (failureType: string) => ({
  details: { type: 'suite', error: Object.assign(new Error('failed'), { failureType }) },
});

test('tests are counted, suites and skipped tests are not', async () => {
  const events = [
    finished('test:pass', {}),
    finished('test:pass', {}),
    finished('test:fail', {}),
    finished('test:pass', { skip: true }),
    finished('test:fail', { todo: 'later' }),
    finished('test:pass', { details: { type: 'suite' } }),
    finished('test:fail', suiteFailure('subtestsFailed')),
  ];
  assert.deepEqual(await report(events), { passed: 2, failed: 1 });
});

test('a suite whose own hook failed counts as one failure', async () => {
  assert.deepEqual(await report([finished('test:fail', suiteFailure('hookFailed'))]), {
    passed: 0,
    failed: 1,
  });
});

test('nothing that ran is no test passed', async () => {
  assert.deepEqual(await report([]), { passed: 0, failed: 0 });
});
