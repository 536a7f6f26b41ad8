import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { followInquiry, type Inquiry } from '../../../src/facts/inquire.ts';
import { AnswerCache } from '../../../src/network/answer-cache.ts';
import { ServiceDesk } from '../../../src/network/ask-services.ts';
import { readFactsSettings, servicesFrom } from '../../../src/network/facts-settings.ts';
import { fetchFacts } from '../../../src/network/fetch-facts.ts';
import { askedPaper } from '../../support/candidates.ts';
import type { KnownPaper } from '../../support/replay/dressed-papers.ts';
import { type Interference, ReplayedServices } from '../../support/replay/replay-services.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TIDES: KnownPaper = {
  item: {
    title: 'Tides of shallow bays: gauges for schools',
    author: [{ family: 'Doe', given: 'Jane' }],
    type: 'article-journal',
    issued: { 'date-parts': [[2021, 5, 4]] },
    'original-date': { 'date-parts': [[2020, 1, 15]] },
    'container-title': 'Journal of Bays',
    volume: '7',
    DOI: '10.5555/tides',
    custom: { arxiv: '2001.00001' },
  },
  abstract:
    'We measure how the tides of shallow bays follow the moon and the wind, with gauges that a school can build from pipes and corks, and compare forty years of readings with the tables that harbours print.',
  number: 1,
  cites: [],
};
const services = new ReplayedServices([TIDES]);
const paper = askedPaper({ title: TIDES.item.title, abstract: TIDES.abstract });
const inquiry = (more: Partial<Inquiry> = {}): Inquiry => ({
  paper,
  services: servicesFrom(undefined),
  searches: true,
  ...more,
});
let folder = '';

before(() => services.listen());
beforeEach(async () => {
  folder = temporaryFolder();
  services.interfere = () => undefined;
  services.requests.length = 0;
});
after(() => services.close());

async function run({ online = true, timeout = '5', since = undefined as string | undefined } = {}) {
  const settings = readFactsSettings(
    { ...services.environment(), FACTS_CACHE: folder, FACTS_TIMEOUT: timeout },
    '/',
  );
  const cache = new AnswerCache(settings.cacheDir);
  await cache.load(since);
  const desk = new ServiceDesk({
    settings,
    cache,
    contact: 'keeper@library.example',
    day: '2026-01-31',
    online,
    onProgress: () => {},
  });
  const progress = (await fetchFacts([inquiry()], desk)).get('paper');
  assert.ok(progress);
  return {
    found: progress.choice.accepted.map(({ service }) => service).sort(),
    failures: desk.failures(),
    progress,
  };
}

/** Every request to one service meets this. */
const only = (
  service: string,
  answer: ReturnType<Interference>,
  times = Number.POSITIVE_INFINITY,
): Interference => {
  let left = times;
  return (request) => {
    if (request.service !== service || left <= 0) return undefined;
    left -= 1;
    return answer;
  };
};

/** An address on which nobody listens any more. */
async function closedAddress(): Promise<string> {
  const closed = new ReplayedServices([]);
  await closed.listen();
  const { OPENALEX_URL = '' } = closed.environment();
  await closed.close();
  return OPENALEX_URL;
}

describe('services are asked', () => {
  test('until all that know the paper have told it, and never twice', async () => {
    const { found, failures } = await run();
    assert.deepEqual(
      [...new Set(found)],
      ['arxiv', 'crossref', 'datacite', 'dblp', 'openalex', 'semanticscholar'],
    );
    assert.deepEqual(failures, []);
    const asked = services.requests.map(({ service, url, body }) => `${service}${url.href}${body}`);
    assert.equal(new Set(asked).size, asked.length);
    const before = asked.length;
    assert.deepEqual((await run()).found, found);
    assert.deepEqual((await run({ online: false })).found, found);
    assert.equal(services.requests.length, before);
  });

  test('with the contact in the request', async () => {
    await run();
    for (const { agent, service, url } of services.requests) {
      assert.match(agent, /^Carrel\/[\d.]+ \(mailto:keeper@library\.example\)$/);
      if (service === 'openalex' || service === 'crossref')
        assert.equal(url.searchParams.get('mailto'), 'keeper@library.example');
    }
  });

  test('again, where answers are older than they may be', async () => {
    await run();
    const before = services.requests.length;
    await run({ since: '2026-02-01' });
    assert.equal(services.requests.length, before * 2);
  });

  test('not at all without the network, and what is missing is said', async () => {
    const { found, progress } = await run({ online: false });
    assert.deepEqual([found, services.requests.length], [[], 0]);
    assert.ok(progress.unanswered.includes('openalex'));
  });
});

describe('a service that fails is said to, and the others go on', () => {
  const kinds: readonly (readonly [kind: string, answer: ReturnType<Interference>, sentence: RegExp])[] = [
    [
      'HTML',
      { type: 'text/html', body: '<!doctype html><title>Sign in</title>' },
      /^OpenAlex answers with HTML/,
    ],
    [
      'half a JSON',
      { body: '{"meta":{},"results":[{"id":"htt' },
      /^OpenAlex answers with broken or half JSON/,
    ],
    ['bytes of no encoding', { body: Buffer.from([0x7b, 0xff, 0x80]) }, /^OpenAlex answers in an encoding/],
    ['a redirect to a page', { status: 302, headers: { location: '/nowhere' }, body: '' }, /^$/],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '0' }, body: '{}' },
      /^OpenAlex asks for fewer/,
    ],
    ['an inner error', { status: 500, body: 'down' }, /^OpenAlex is out of order \(500\)/],
    [
      'a refusal',
      { status: 400, body: '{"error":"no","message":"no such filter"}' },
      /^OpenAlex refuses the request \(400/,
    ],
  ];
  for (const [kind, answer, sentence] of kinds)
    test(`with ${kind}`, async () => {
      services.interfere = only('openalex', answer);
      const { found, failures } = await run();
      assert.ok(found.includes('arxiv') && !found.includes('openalex'), found.join());
      assert.match(failures[0] ?? '', sentence);
    });

  test('with silence', async () => {
    services.interfere = only('openalex', 'hang');
    const { found, failures } = await run({ timeout: '0.3' });
    assert.ok(!found.includes('openalex'));
    // On a busy machine others may be silent for as long.
    assert.match(failures.join('\n'), /^OpenAlex does not answer within 0\.3 s/m);
  });

  test('and nothing that failed is kept', async () => {
    services.interfere = only('openalex', { body: '{"results":[' });
    await run();
    services.interfere = () => undefined;
    assert.ok((await run()).found.includes('openalex'));
  });

  test('but one that asks for patience is asked again', async () => {
    services.interfere = only('openalex', { status: 429, headers: { 'retry-after': '0' }, body: '{}' }, 2);
    const { found, failures } = await run();
    assert.ok(found.includes('openalex'));
    assert.deepEqual(failures, []);
  });

  test('a connection that is refused', async () => {
    const settings = readFactsSettings(
      { ...services.environment(), FACTS_CACHE: folder, OPENALEX_URL: await closedAddress() },
      '/',
    );
    const cache = new AnswerCache(folder);
    const desk = new ServiceDesk({
      settings,
      cache,
      contact: undefined,
      day: '2026-01-31',
      online: true,
      onProgress: () => {},
    });
    await desk.ask([{ service: 'openalex', title: 'Tides' }]);
    assert.match(desk.failures()[0] ?? '', /^OpenAlex refuses the connection/);
  });
});

describe('kept answers', () => {
  test('are whole, byte by byte, with the request', async () => {
    await run();
    for (const service of await readdir(folder))
      for (const name of await readdir(join(folder, service))) {
        assert.match(name, /^[0-9a-f]{32}\.answer$/);
        const [head = ''] = (await readFile(join(folder, service, name), 'utf8')).split('\n', 1);
        assert.equal(JSON.parse(head).day, '2026-01-31');
      }
  });

  test('that were half written, or are none of ours, are passed over', async () => {
    await run();
    const own = join(folder, 'openalex');
    await writeFile(join(own, 'x.answer.4711.new'), '{"que');
    await writeFile(join(own, 'y.answer'), 'something else');
    const before = services.requests.length;
    await run();
    assert.equal(services.requests.length, before);
    assert.ok(!(await readdir(own)).some((name) => name.endsWith('.new')));
    await rm(folder, { recursive: true });
  });
});

test('an inquiry wants to know of a paper without identifiers what has its title', () => {
  const { open } = followInquiry(inquiry(), () => undefined);
  assert.deepEqual(
    open.map(({ service }) => service),
    ['openalex', 'dblp'],
  );
});
