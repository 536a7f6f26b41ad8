import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Service } from '../../../src/facts/candidate.ts';
import { collectResults, type Earlier, inquiryOf } from '../../../src/facts/results.ts';
import { AnswerCache, type AnswerHead } from '../../../src/network/answer-cache.ts';
import { ServiceDesk } from '../../../src/network/ask-services.ts';
import { readFactsSettings, servicesFrom } from '../../../src/network/facts-settings.ts';
import { fetchFacts } from '../../../src/network/fetch-facts.ts';
import { askedPaper } from '../../support/candidates.ts';
import type { KnownPaper } from '../../support/replay/dressed-papers.ts';
import { ReplayedServices } from '../../support/replay/replay-services.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/* A run that is killed around any answer, and one that goes on behind it, come to what one run comes to. */

const SUBJECTS = ['Tides of shallow bays', 'Gauges for schools', 'Ledgers of harbours'];
const known = SUBJECTS.map(
  (title, number): KnownPaper => ({
    item: {
      title,
      author: [{ family: 'Doe', given: 'Jane' }],
      type: 'article-journal',
      issued: { 'date-parts': [[2021, 5, 4]] },
      'container-title': 'Journal of Bays',
      DOI: `10.5555/bays.${number}`,
      custom: { arxiv: `2001.0000${number + 1}` },
    },
    abstract: `${title} are measured for a year with pipes and corks, and what a school can build is compared with the tables that harbours print, for forty years of readings in ${number + 3} towns.`,
    number,
    cites: [(number + 1) % SUBJECTS.length],
  }),
);
const services = new ReplayedServices(known);
const papers = known.map(({ item, abstract }, number) => ({
  ...askedPaper({ title: item.title, abstract }),
  slug: `paper-${number}`,
}));
const NOTHING: Earlier = { records: new Map(), undecided: {}, citations: [] };
let folder = '';

before(async () => {
  await services.listen();
  folder = temporaryFolder();
});
after(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

class Killed extends Error {}

const MOMENTS = ['before', 'half-way', 'behind'] as const;
type Moment = (typeof MOMENTS)[number];

/** Dies around one of the answers: before it is kept, half-way, or right behind it. Nothing is kept afterwards. */
class MortalCache extends AnswerCache {
  readonly #place: string;
  readonly #at: number;
  readonly #moment: Moment;
  readonly #kept: Promise<void>[] = [];
  count = 0;
  /** What the answers that were kept are about. */
  readonly questions: string[] = [];

  constructor(place: string, at = Number.POSITIVE_INFINITY, moment: Moment = 'before') {
    super(place);
    this.#place = place;
    this.#at = at;
    this.#moment = moment;
  }

  override async keep(service: Service, head: AnswerHead, body: Uint8Array): Promise<void> {
    const number = this.count++;
    const isKept = number < this.#at || (number === this.#at && this.#moment === 'behind');
    if (isKept) {
      this.#kept.push(super.keep(service, head, body));
      this.questions.push(...head.questions);
    }
    // What came before is whole on the disk.
    await Promise.all(this.#kept);
    if (number < this.#at) return;
    if (number === this.#at && this.#moment === 'half-way') {
      await mkdir(join(this.#place, service), { recursive: true });
      await writeFile(join(this.#place, service, 'half.answer.4711.new'), '{"questions":["');
    }
    throw new Killed();
  }
}

/** What is written in the end, as text. */
async function run(cache: MortalCache, earlier = NOTHING): Promise<string> {
  await cache.load();
  const desk = new ServiceDesk({
    settings: readFactsSettings(services.environment(), '/'),
    cache,
    contact: undefined,
    day: '2026-01-31',
    online: true,
    onProgress: () => {},
  });
  const inquiries = papers.map((paper) =>
    inquiryOf(paper, earlier, { services: servicesFrom(undefined), refresh: false }),
  );
  const { records, undecided, citations } = collectResults(
    papers,
    await fetchFacts(inquiries, desk),
    earlier,
  );
  return JSON.stringify({ records, undecided, citations });
}

test('a run that was killed around any answer goes on to the same end, and asks for nothing that was kept', async () => {
  const whole = new MortalCache(join(folder, 'whole'));
  const end = await run(whole);
  assert.ok(whole.count > 10 && JSON.parse(end).records.length === SUBJECTS.length);
  for (const moment of MOMENTS)
    for (let at = 0; at < whole.count; at += 1) {
      const place = join(folder, `${moment}-${at}`);
      const killed = new MortalCache(place, at, moment);
      await assert.rejects(run(killed), Killed);
      const resumed = new MortalCache(place);
      assert.equal(await run(resumed), end, `killed ${moment} answer ${at}`);
      const twice = resumed.questions.filter((question) => killed.questions.includes(question));
      assert.deepEqual(twice, [], `${moment} ${at}`);
    }
});

test('a run that was killed between its files writes the others when it runs again', async () => {
  const place = join(folder, 'between');
  const end = await run(new MortalCache(place));
  const { records } = JSON.parse(end);
  const earlier = { ...NOTHING, records: new Map(records.map((item: { id: string }) => [item.id, item])) };
  assert.equal(await run(new MortalCache(place), earlier as Earlier), end);
});
